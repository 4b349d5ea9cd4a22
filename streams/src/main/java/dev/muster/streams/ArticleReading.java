package dev.muster.streams;

import dev.muster.extraction.Extraction;
import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.internal.ArticleVersion;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Articles to versions with what they say, keyed by article id. A deletion is a version that says nothing, fetched at the record's timestamp:
 * so what the feed said is withdrawn, or what all did, and a version fetched later brings the article back.
 */
final class ArticleReading extends ContextualProcessor<ArticleKey, Article, String, ArticleVersion> {
    static final String NODE = "read";

    private final ArticleReader reader;
    private final StreamsObserver observer;
    private final ReadingWatch watch = new ReadingWatch(System::nanoTime);
    private ReadingMetrics metrics;

    ArticleReading(ArticleReader reader, StreamsObserver observer) {
        this.reader = reader;
        this.observer = observer;
    }

    @Override
    public void init(ProcessorContext<String, ArticleVersion> context) {
        super.init(context);
        metrics = ReadingMetrics.of(context);
    }

    @Override
    public void process(Record<ArticleKey, Article> input) {
        context()
                .forward(new Record<>(
                        input.key().article(), version(input), RecordTimestamp.ofOutput(context(), input)));
    }

    private ArticleVersion version(Record<ArticleKey, Article> input) {
        if (input.value() == null) {
            return ArticleVersions.deleted(Instant.ofEpochMilli(input.timestamp()), deletedBy(input.key()));
        }
        long start = watch.start();
        try {
            var extraction = reader.read(input.value());
            var version = ArticleVersions.read(input.value(), extraction);
            StateLimit.check(version);
            count(extraction);
            return version;
        } catch (RuntimeException | StackOverflowError failure) {
            throw explained(failure);
        } finally {
            watch.end(start, input.value());
        }
    }

    private static String deletedBy(ArticleKey key) {
        return key.feed() == null ? ArticleVersions.EVERY_FEED : key.feed();
    }

    private void count(Extraction extraction) {
        if (extraction.unread() != null) {
            metrics.unread();
            observer.read(StreamsObserver.Reading.UNREAD);
        } else if (extraction.claims().isEmpty()) {
            metrics.withoutClaims();
            observer.read(StreamsObserver.Reading.WITHOUT_CLAIMS);
        } else {
            metrics.withClaims();
            observer.read(StreamsObserver.Reading.WITH_CLAIMS);
        }
    }

    /** Kafka Streams hands neither errors nor class cast exceptions to its handler, so they have to be one of ours. */
    static RuntimeException explained(Throwable failure) {
        if (failure instanceof RuntimeException passing
                && (passing instanceof PoisonException || Failures.isPassing(passing))) {
            return passing;
        }
        return new PoisonException("The engine failed on the article: " + failure, failure);
    }
}
