package dev.muster.streams;

import dev.muster.schema.Connection;
import dev.muster.schema.Topic;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The properties that Kafka Streams runs with: the connection's, and over them those that the stage's promises need. */
public final class StreamsProperties {
    /** Time after which the partitions of an instance that was killed go to another; the least that brokers allow by default. */
    static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);

    static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /**
     * Longest time between two commits. An article that takes longer to read would be given up and read again for ever; other
     * instances wait as long for what one that was killed and does not come back has left open.
     */
    static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(30);

    /**
     * How long a request for records waits where there are none. Whatever else is asked of that broker over the same connection waits for it, such as
     * where the next changelog ends: with Kafka's half second, state that is empty takes a second to restore.
     */
    private static final int RESTORE_WAIT_MS = 20;

    /** Kafka's own. */
    private static final long MOST_POLL_MS = 100;

    /** That of the topics, so that the broker leaves a batch as it is. */
    private static final String COMPRESSION = "zstd";

    /** The fastest: what comes out is three to six parts in a hundred larger, and streams and broker together take a tenth less time. */
    private static final int COMPRESSION_LEVEL = 1;

    /**
     * Most bytes of a batch, which is packed, sent, checked and unpacked as one. Kafka's 16 kB hold two or three claims that many articles carry; what
     * follows each other packs better the more of it there is.
     */
    private static final int BATCH_BYTES = 128 * 1024;

    private static final String APPLICATION = "streams";

    private StreamsProperties() {}

    /** The properties of a stage; new each time, for the caller to add to. */
    public static Properties of(Connection connection, StreamsSettings settings) {
        var properties = connection.clientProperties();
        application(properties, connection);
        instance(properties, settings);
        transactions(properties, settings);
        failures(properties, connection);
        limits(properties);
        return properties;
    }

    /** Id of the application, which is that of its consumer group and the start of the names of its own topics. */
    static String applicationId(Connection connection) {
        return connection.prefix() + APPLICATION;
    }

    private static void application(Properties properties, Connection connection) {
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(connection));
        // What comes of articles and decisions does not depend on their order, so that none waits for the other's;
        // asking whether it
        // should takes Kafka 3 % of the stage's time.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // The newer protocol refuses every changed topology under the same application id.
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    }

    private static void instance(Properties properties, StreamsSettings settings) {
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                SESSION_TIMEOUT.toMillis());
        properties.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), RESTORE_WAIT_MS);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), (int) HEARTBEAT.toMillis());
    }

    private static void transactions(Properties properties, StreamsSettings settings) {
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                new CommitPace(settings.commitInterval()).longest().toMillis());
        properties.put(StreamsConfig.POLL_MS_CONFIG, pollMillis(settings.commitInterval()));
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                TRANSACTION_TIMEOUT.toMillis());
    }

    /** Nothing is committed while records are waited for: where none come, half the interval, so that a lone article does not wait longer. */
    private static long pollMillis(Duration commitInterval) {
        return Math.min(MOST_POLL_MS, Math.max(1, commitInterval.toMillis() / 2));
    }

    private static void failures(Properties properties, Connection connection) {
        properties.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                connection.topics().rejected().name());
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RejectingHandler.class);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RejectingHandler.class);
    }

    private static void limits(Properties properties) {
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), COMPRESSION);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG), COMPRESSION_LEVEL);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topic.MAX_MESSAGE_BYTES);
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Integer.toString(Topic.MAX_MESSAGE_BYTES));
    }
}
