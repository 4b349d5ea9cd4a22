package dev.muster.consumer;

import dev.muster.consumer.api.FeedList;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.FeedStatus;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What producers say about their feeds, read from their topics in a thread of its own and kept in memory. Thread safe. */
final class FeedBoard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedBoard.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final Connection connection;
    private final Topics topics;
    private final AvroSerde<Feed> feedSerde;
    private final AvroSerde<FeedState> stateSerde;
    private final Map<String, Feed> feeds = new ConcurrentSkipListMap<>();
    private final Map<String, FeedState> states = new ConcurrentSkipListMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "muster-feed-board");
    private volatile KafkaConsumer<String, byte[]> reading;
    private volatile boolean complete;

    private FeedBoard(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        this.topics = connection.topics();
        this.feedSerde = AvroSerde.of(Feed.class, registry);
        this.stateSerde = AvroSerde.of(FeedState.class, registry);
        thread.setDaemon(true);
    }

    /** Starts to read, without waiting for the broker. */
    static FeedBoard start(Connection connection, SchemaRegistry registry) {
        FeedBoard board = new FeedBoard(connection, registry);
        board.thread.start();
        return board;
    }

    /** The feeds by id, as far as they have been read. */
    FeedList list() {
        return new FeedList(
                complete,
                feeds.values().stream()
                        .map(feed -> FeedStatus.of(feed, states.get(feed.getId())))
                        .toList());
    }

    private void run() {
        while (closed.getCount() > 0) {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                reading = consumer;
                follow(consumer);
            } catch (WakeupException stopped) {
                LOG.debug("The feeds are read no more");
            } catch (RuntimeException failed) {
                complete = false;
                LOG.warn("The feeds cannot be read and are tried again", failed);
                rest();
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = Stream.of(topics.feeds(), topics.feedState())
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (closed.getCount() > 0) {
            consumer.poll(POLL).forEach(this::take);
            complete = complete
                    || ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (record.topic().equals(topics.feeds().name())) {
            keep(record, feedSerde, feeds);
        } else {
            keep(record, stateSerde, states);
            states.computeIfPresent(record.key(), (feed, state) -> withoutArticles(state));
        }
    }

    /** What a state is large by: what was seen is the producers' business. */
    private static FeedState withoutArticles(FeedState state) {
        return FeedState.newBuilder(state)
                .setSeen(Map.of())
                .setArrivals(new ArrayList<>())
                .build();
    }

    private static <T extends SpecificRecord> void keep(
            ConsumerRecord<String, byte[]> record, AvroSerde<T> serde, Map<String, T> table) {
        if (record.key() == null) {
            return;
        }
        try {
            T value = serde.deserializer().deserialize(record.topic(), record.value());
            if (value == null) {
                table.remove(record.key());
            } else {
                table.put(record.key(), value);
            }
        } catch (SerializationException undecodable) {
            LOG.warn("{} under {} is passed over: {}", record.topic(), record.key(), undecodable.getMessage());
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                connection.readerProperties(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private void rest() {
        try {
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        KafkaConsumer<String, byte[]> open = reading;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
