package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.MentionChange;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Articles that are to be read again to what that changes in the mentions of claims, keyed by claim id. Only the reading of a content changes:
 * which content is in force, and since when, stays with the articles themselves, whatever of them arrives meanwhile.
 */
final class ArticleRereading extends ContextualProcessor<ArticleKey, Article, String, MentionChange> {
    static final String NODE = "read-again";

    /** Header: the version of the rules that are to read it. */
    static final String RULES = "rules";

    private final ArticleReader reader;
    private KeyValueStore<String, ArticleState> histories;

    ArticleRereading(ArticleReader reader) {
        this.reader = reader;
    }

    @Override
    public void init(ProcessorContext<String, MentionChange> context) {
        super.init(context);
        histories = context.getStateStore(VersionComparison.STORE);
    }

    @Override
    public void process(Record<ArticleKey, Article> input) {
        if (input.value() == null) {
            throw new PoisonException("There is no article to read again");
        }
        var id = input.key().article();
        var before = ArticleHistory.of(id, histories.get(id));
        var now = reread(before, input);
        if (now != before) {
            histories.put(id, now.state());
            now.changesSince(before)
                    .forEach(change -> context().forward(new Record<>(change.getClaimId(), change, input.timestamp())));
        }
    }

    private ArticleHistory reread(ArticleHistory before, Record<ArticleKey, Article> input) {
        try {
            return Rereading.of(before.state(), input.value(), article -> {
                        var read = reader.read(article);
                        requireRules(input, read.rules());
                        return read;
                    })
                    .map(version -> StateLimit.fit(before.rereading(version)))
                    .orElse(before);
        } catch (RuntimeException | StackOverflowError failure) {
            throw ArticleReading.explained(failure);
        }
    }

    private static void requireRules(Record<ArticleKey, Article> input, String here) {
        var header = input.headers().lastHeader(RULES);
        var wanted = header == null ? here : new String(header.value(), UTF_8);
        if (!wanted.equals(here)) {
            throw new PoisonException(
                    "The article is to be read again by the rules " + wanted + ", but these streams read by " + here
                            + ": start them with the program that reprocesses, then reprocess again");
        }
    }
}
