package dev.muster.producer.inbox;

import dev.muster.producer.article.Accepted;
import dev.muster.producer.article.ArticleIntake;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Intake;
import dev.muster.producer.article.Refusal;
import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import dev.muster.schema.RejectedRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What comes of some records: articles, what is rejected, and the offsets behind them. Not thread safe. */
final class InboxBatch {
    /** Id of the feed that they count as. */
    static final String FEED = "inbox";

    private static final String STAGE = "producer";

    private static final Feed INBOX = Feed.newBuilder()
            .setId(FEED)
            .setKind(FEED)
            .setLocation("")
            .setHeaders(Map.of())
            .build();

    /** A record that was rejected, with why. */
    record Rejected(ConsumerRecord<byte[], byte[]> input, RejectedRecord reason) {}

    private final InboxReader reader;
    private final Instant now;
    private final List<Article> articles = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();

    /** @param now when they are read */
    InboxBatch(InboxReader reader, Instant now) {
        this.reader = reader;
        this.now = now;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        String location = record.topic() + "-" + record.partition() + "@" + record.offset();
        List<Refusal> refusals = new ArrayList<>();
        for (Intake intake : intakes(record, location)) {
            if (intake instanceof Accepted accepted) {
                articles.add(accepted.article());
            } else if (intake instanceof Refusal refusal) {
                refusals.add(refusal);
            }
        }
        if (!refusals.isEmpty()) {
            rejected.add(new Rejected(record, reason(record, refusals)));
        }
        offsets.put(new TopicPartition(record.topic(), record.partition()), new OffsetAndMetadata(record.offset() + 1));
    }

    /**
     * One record that meets an error of the program is rejected like others, as a whole, or it would be met for ever. The stack
     * overflows on records that are nested too deep.
     */
    private List<Intake> intakes(ConsumerRecord<byte[], byte[]> record, String location) {
        try {
            Instant fetchedAt = fetchedAt(record);
            return reader.read(record.value(), location).stream()
                    .map(item -> intake(item, fetchedAt))
                    .toList();
        } catch (KafkaException unanswered) {
            throw unanswered;
        } catch (RuntimeException | StackOverflowError unexpected) {
            return List.of(new Refusal(location, "met an error of the program: " + unexpected));
        }
    }

    private static Intake intake(FoundItem item, Instant fetchedAt) {
        return item instanceof FoundArticle article ? ArticleIntake.admit(article, INBOX, fetchedAt) : (Refusal) item;
    }

    /** When its sender wrote it, so that the versions of an article keep the sender's order, but never in the future. */
    private Instant fetchedAt(ConsumerRecord<byte[], byte[]> record) {
        Instant written = Instant.ofEpochMilli(record.timestamp());
        return record.timestamp() <= 0 || written.isAfter(now) ? now : written;
    }

    private static RejectedRecord reason(ConsumerRecord<byte[], byte[]> record, List<Refusal> refusals) {
        String more = refusals.size() == 1 ? "" : "; and " + (refusals.size() - 1) + " more in this record";
        return new RejectedRecord(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                STAGE,
                Refusal.class.getName(),
                refusals.get(0) + more);
    }

    List<Article> articles() {
        return articles;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    Map<TopicPartition, OffsetAndMetadata> offsets() {
        return offsets;
    }
}
