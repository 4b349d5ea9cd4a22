package dev.muster.producer.inbox;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.LossTellingConsumer;
import dev.muster.schema.LostRecords;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes on what any program writes into the topic {@code <prefix>inbox}: articles to the topic of articles, everything else to that of
 * rejected records, both with the offsets in one transaction, so that each record counts once, however often this ends on the way. Runs
 * in a thread of its own; all producers share the work as the group {@code <prefix>inbox}. Thread safe.
 */
public final class Inbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Between attempts while the broker, the registry or a transaction fails. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Duration CLOSE = Duration.ofSeconds(10);

    /** Records of a transaction at most: of the longest articles some hundred megabytes. */
    private static final int RECORDS = 100;

    /** As for feeds: readers of committed records wait this long for a transaction whose producer died. */
    private static final Duration TRANSACTION = Duration.ofSeconds(15);

    private final Connection connection;
    private final InboxReader reader;
    private final AvroSerde<Article> serde;
    private final InstantSource clock;
    private final Tally tally;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "muster-inbox");
    private volatile KafkaConsumer<byte[], byte[]> reading;
    private volatile String failure;
    private volatile String lost;

    private Inbox(Connection connection, SchemaRegistry registry, InstantSource clock, Tally tally) {
        this.connection = connection;
        this.reader = new InboxReader(registry);
        this.serde = AvroSerde.of(Article.class, registry);
        this.clock = clock;
        this.tally = tally;
        thread.setDaemon(true);
    }

    /**
     * Starts to read, without waiting for the broker.
     *
     * @param clock tells when articles are read
     * @param tally is told of each transaction
     */
    public static Inbox start(Connection connection, SchemaRegistry registry, InstantSource clock, Tally tally) {
        Inbox inbox = new Inbox(connection, registry, clock, tally);
        inbox.thread.start();
        return inbox;
    }

    /** Counts what is passed on. */
    @FunctionalInterface
    public interface Tally {
        /** One transaction has been committed; told by the inbox's thread, which waits for it. */
        void passedOn(int articles, int rejected);
    }

    /**
     * Why nothing is passed on now, or what never will be, as it was deleted before it was read; empty while all could be. That something is
     * lost is told until the next start.
     */
    public Optional<String> failure() {
        return Optional.ofNullable(failure).or(() -> Optional.ofNullable(lost));
    }

    private void lose(LostRecords records) {
        lost = records.told("producers") + ": have their writers send them again, and see that"
                + " a producer runs within the " + Topics.INBOX_RETENTION.toDays() + " days that the topic keeps them";
        LOG.error("Records are lost: {}", lost);
    }

    private void run() {
        while (closed.getCount() > 0) {
            try {
                passOn();
            } catch (WakeupException stopped) {
                LOG.debug("The inbox is read no more");
            } catch (RuntimeException failed) {
                fail(failed, "it is tried again, see whether broker and registry are up");
                rest();
            } catch (Error fatal) {
                fail(fatal, "start the producer again");
                throw fatal;
            }
        }
    }

    private void fail(Throwable cause, String remedy) {
        String what = cause instanceof KafkaException ? cause.getMessage() : cause.toString();
        failure = inbox() + " is not read (" + what + "); " + remedy;
        LOG.warn(failure, cause);
    }

    private String inbox() {
        return group(connection);
    }

    /** The group of all producers that read it, called as the topic is. */
    public static String group(Connection connection) {
        return connection.topics().inbox().name();
    }

    /** What the ids of its transactions begin with. */
    public static String transactions(Connection connection) {
        return group(connection) + ":";
    }

    /** From the offsets that were committed last; after any failure it is called again. */
    private void passOn() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                KafkaProducer<byte[], byte[]> producer = producer()) {
            reading = consumer;
            producer.initTransactions();
            consumer.subscribe(List.of(inbox()));
            Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
            while (closed.getCount() > 0) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                failure = null;
                if (!records.isEmpty()) {
                    InboxBatch batch = new InboxBatch(reader, clock.instant());
                    records.forEach(batch::add);
                    commit(batch, consumer, producer);
                    committed.putAll(batch.offsets());
                } else {
                    commitEnds(committed, consumer);
                }
            }
        } finally {
            reading = null;
        }
    }

    /** An open transaction is left to the producer's closing, which aborts it. */
    private void commit(
            InboxBatch batch, KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        producer.beginTransaction();
        batch.articles().forEach(article -> producer.send(record(article, producer)));
        batch.rejected().forEach(rejected -> producer.send(record(rejected)));
        producer.sendOffsetsToTransaction(batch.offsets(), consumer.groupMetadata());
        producer.commitTransaction();
        tally.passedOn(batch.articles().size(), batch.rejected().size());
        LOG.info(
                "{}: {} articles passed on, {} records rejected",
                inbox(),
                batch.articles().size(),
                batch.rejected().size());
        batch.rejected()
                .forEach(rejected -> LOG.warn("Rejected: {}", rejected.reason().message()));
    }

    /** The ends of its writers' transactions have offsets too: left uncommitted, they would count as lost once the broker has deleted them. */
    private static void commitEnds(
            Map<TopicPartition, OffsetAndMetadata> committed, KafkaConsumer<byte[], byte[]> consumer) {
        committed.keySet().retainAll(consumer.assignment());
        Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
        committed.forEach((partition, offset) -> {
            long next = consumer.position(partition);
            if (next > offset.offset()) {
                ends.put(partition, new OffsetAndMetadata(next));
            }
        });
        if (!ends.isEmpty()) {
            consumer.commitAsync(ends, null);
            committed.putAll(ends);
        }
    }

    private ProducerRecord<byte[], byte[]> record(Article article, KafkaProducer<byte[], byte[]> producer) {
        String topic = connection.topics().articles().name();
        ArticleKey key = ArticleKey.of(article);
        return new ProducerRecord<>(
                topic,
                key.partition(producer.partitionsFor(topic).size()),
                key.toString().getBytes(StandardCharsets.UTF_8),
                serde.serializer().serialize(topic, article));
    }

    private ProducerRecord<byte[], byte[]> record(InboxBatch.Rejected rejected) {
        return rejected.reason()
                .record(
                        connection.topics().rejected().name(),
                        rejected.input().key(),
                        rejected.input().value());
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Properties properties = connection.memberProperties(inbox());
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS);
        return new LossTellingConsumer(properties, this::lose);
    }

    /** The group fences it, so that its id need not be the same at the next start. */
    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                connection.writerProperties(transactions(connection) + Uuid.randomUuid(), TRANSACTION),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private void rest() {
        try {
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    /** Lets a transaction under way end; waits some seconds at most. */
    @Override
    public void close() {
        closed.countDown();
        KafkaConsumer<byte[], byte[]> open = reading;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        serde.close();
    }
}
