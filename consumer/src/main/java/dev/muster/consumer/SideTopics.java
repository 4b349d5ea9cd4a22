package dev.muster.consumer;

import dev.muster.consumer.table.ArticleRecord;
import dev.muster.consumer.table.DatabaseException;
import dev.muster.consumer.table.NewerTableException;
import dev.muster.consumer.table.RejectedInput;
import dev.muster.consumer.table.SideStore;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.RejectedRecord;
import dev.muster.schema.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves articles and rejected records from their topics to the store, on a thread of its own, once the claims have caught up: then it is known
 * which articles carry some. Whenever something fails it begins again from the offsets in the database.
 */
final class SideTopics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SideTopics.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MS = 2_000;

    /** How often to ask whether the claims are all there. */
    private static final long LOOK_MS = 100;

    private static final long CLOSE_MS = 5_000;

    /** How often to ask whether claims refer to articles that were passed over. */
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final KafkaTopic articles;
    private final KafkaTopic rejected;
    private final Deserializer<Article> deserializer;
    private final SideStore store;
    private final BooleanSupplier hasCaughtUp;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "muster-side-topics");
    private final MissingArticles missing = new MissingArticles();
    private long checkedAt = System.nanoTime();

    SideTopics(Connection connection, SchemaRegistry registry, SideStore store, BooleanSupplier hasCaughtUp) {
        this.articles = new KafkaTopic(connection, connection.topics().articles());
        this.rejected = new KafkaTopic(connection, connection.topics().rejected());
        this.deserializer = AvroSerde.of(Article.class, registry).deserializer();
        this.store = store;
        this.hasCaughtUp = hasCaughtUp;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (closed.getCount() > 0) {
            if (!hasCaughtUp.getAsBoolean()) {
                pause(LOOK_MS);
                continue;
            }
            try {
                follow();
            } catch (WakeupException e) {
                LOG.debug("Woken up to close");
            } catch (NewerTableException e) {
                LOG.error("Stopped reading articles and rejected records. {}", e.getMessage());
                return;
            } catch (KafkaException | DatabaseException | ConsumerStageException e) {
                LOG.warn("Articles and rejected records are read again in {} ms: {}", PAUSE_MS, e.getMessage());
            } catch (RuntimeException unforeseen) {
                LOG.error("Articles and rejected records are read again in {} ms", PAUSE_MS, unforeseen);
            }
            pause(PAUSE_MS);
        }
    }

    private void follow() {
        TopicIdentity ofArticles = open(SideStore.Content.ARTICLES, articles);
        TopicIdentity ofRejected = open(SideStore.Content.REJECTED, rejected);
        while (closed.getCount() > 0) {
            writeArticles(ofArticles, poll(articles));
            writeRejected(ofRejected, poll(rejected));
            if (System.nanoTime() - checkedAt > CHECK_NANOS && seeksMissing(ofArticles)) {
                return;
            }
        }
    }

    /** What a new leader has instead of what was read shows when the topic is read from its beginning. */
    private ConsumerRecords<byte[], byte[]> poll(KafkaTopic topic) {
        try {
            return topic.poll(POLL);
        } catch (CutOffException cutOff) {
            store.rewind(topic.name());
            throw new ConsumerStageException(cutOff.getMessage());
        }
    }

    private TopicIdentity open(SideStore.Content content, KafkaTopic topic) {
        TopicIdentity identity = topic.identity();
        try {
            topic.seek(store.offsets(content, identity, topic.partitions()));
        } catch (ConsumerStageException lostRecords) {
            store.rewind(identity.topic());
            topic.seek(store.offsets(content, identity, topic.partitions()));
        }
        return identity;
    }

    /** Whether articles that claims refer to went by before those were known, so that some partitions are read again. */
    private boolean seeksMissing(TopicIdentity source) {
        checkedAt = System.nanoTime();
        Set<Integer> partitions = articles.partitions();
        if (articles.behind(partitions) > 0) {
            return false;
        }
        Set<Integer> again = missing.partitionsToRead(store.settle(source), partitions.size());
        store.giveUp(missing.gone());
        store.rewind(source.topic(), again);
        return !again.isEmpty();
    }

    private void writeArticles(TopicIdentity source, ConsumerRecords<byte[], byte[]> records) {
        if (!records.isEmpty()) {
            List<ArticleRecord> versions = new ArrayList<>();
            records.forEach(record -> addArticle(versions, record));
            write(source, positions(articles, records), versions);
        }
    }

    /** Where the database refuses one of them, which the streams then have rejected or will, the others are written all the same. */
    private void write(TopicIdentity source, SortedMap<Integer, Long> positions, List<ArticleRecord> versions) {
        try {
            store.writeArticles(source, positions, versions);
        } catch (DatabaseException refused) {
            if (!refused.refusesData()) {
                throw refused;
            }
            versions.forEach(version -> writeUnlessRefused(source, version));
            store.writeArticles(source, positions, List.of());
        }
    }

    private void writeUnlessRefused(TopicIdentity source, ArticleRecord version) {
        try {
            store.writeArticles(source, Collections.emptySortedMap(), List.of(version));
        } catch (DatabaseException refused) {
            if (!refused.refusesData()) {
                throw refused;
            }
            LOG.warn(
                    "The article at {}-{} offset {} is not kept for reading: {}",
                    source.topic(),
                    version.partition(),
                    version.offset(),
                    refused.getMessage());
        }
    }

    private void addArticle(List<ArticleRecord> versions, ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.key() != null) {
                Article article = deserializer.deserialize(record.topic(), record.value());
                ArticleKey key = article == null ? ArticleKey.parse(ClaimDecoder.key(record)) : ArticleKey.of(article);
                versions.add(new ArticleRecord(key, article, record.partition(), record.offset()));
            }
        } catch (SerializationException undecodable) {
            LOG.debug(
                    "No article at {}-{} offset {}", record.topic(), record.partition(), record.offset(), undecodable);
        }
    }

    private void writeRejected(TopicIdentity source, ConsumerRecords<byte[], byte[]> records) {
        if (!records.isEmpty()) {
            List<RejectedInput> inputs = new ArrayList<>();
            records.forEach(record -> RejectedRecord.from(record.headers())
                    .ifPresent(why -> inputs.add(new RejectedInput(
                            record.partition(),
                            record.offset(),
                            record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8),
                            Instant.ofEpochMilli(record.timestamp()),
                            why))));
            store.writeRejected(source, positions(rejected, records), rejected.begins(), inputs);
        }
    }

    private static SortedMap<Integer, Long> positions(KafkaTopic topic, ConsumerRecords<byte[], byte[]> records) {
        SortedMap<Integer, Long> positions = new TreeMap<>();
        records.partitions()
                .forEach(partition -> positions.put(partition.partition(), topic.position(partition.partition())));
        return positions;
    }

    private void pause(long millis) {
        try {
            closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        articles.wakeUp();
        rejected.wakeUp();
        try {
            thread.join(CLOSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        articles.close();
        rejected.close();
    }
}
