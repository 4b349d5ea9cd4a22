package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the topic of feeds in a thread of its own and tells the enabled feeds, first once it has read to the end. */
final class FeedsFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedsFollower.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final AvroSerde<Feed> serde;
    private final String topic;
    private final Consumer<Map<String, Feed>> listener;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Feed> feeds = new HashMap<>();
    private final Thread thread = new Thread(this::run, "muster-feeds");
    private volatile String failure;

    /** @param listener called from the follower's thread with the enabled feeds by id */
    FeedsFollower(Connection connection, SchemaRegistry registry, Consumer<Map<String, Feed>> listener) {
        this.topic = connection.topics().feeds().name();
        this.serde = AvroSerde.of(Feed.class, registry);
        this.listener = listener;
        this.consumer =
                new KafkaConsumer<>(properties(connection), new StringDeserializer(), new ByteArrayDeserializer());
        thread.setDaemon(true);
    }

    private static Properties properties(Connection connection) {
        Properties properties = connection.clientProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return properties;
    }

    void start() {
        thread.start();
    }

    /** Why it follows no more; empty while it does. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readToEnd(consumer.endOffsets(partitions));
            listener.accept(Map.copyOf(feeds));
            follow();
        } catch (WakeupException closed) {
            LOG.debug("{} is followed no more", topic);
        } catch (KafkaException failed) {
            failure = topic + " cannot be followed (" + failed.getMessage()
                    + "); see whether the broker is up, then start again";
            LOG.error(failure, failed);
        }
    }

    private void readToEnd(Map<TopicPartition, Long> ends) {
        ends.forEach((partition, end) -> {
            while (consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(this::take);
            }
        });
    }

    private void follow() {
        while (true) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(this::take);
            if (!records.isEmpty()) {
                listener.accept(Map.copyOf(feeds));
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            Feed feed = serde.deserializer().deserialize(topic, record.value());
            if (feed == null || !feed.getEnabled()) {
                feeds.remove(record.key());
            } else if (feed.getId().equals(record.key())) {
                feeds.put(record.key(), feed);
            } else {
                LOG.warn(
                        "{}: the feed {} stands under the key {} and is passed over",
                        topic,
                        feed.getId(),
                        record.key());
            }
        } catch (KafkaException undecodable) {
            LOG.warn(
                    "{}-{}@{} is no feed and passed over: {}",
                    topic,
                    record.partition(),
                    record.offset(),
                    undecodable.getMessage());
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        serde.close();
    }
}
