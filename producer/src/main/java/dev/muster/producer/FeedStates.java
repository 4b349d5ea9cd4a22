package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the last committed state of a feed from the topic of feed states. */
final class FeedStates {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);

    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Longer than a transaction may stay open, since another feed's may hold back what is committed behind it; brokers look for
     * those that are overdue every ten seconds.
     */
    private static final Duration PATIENCE = FeedTransactions.TIMEOUT.multipliedBy(3);

    private final Connection connection;
    private final SchemaRegistry registry;
    private final String topic;

    FeedStates(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        this.registry = registry;
        this.topic = connection.topics().feedState().name();
    }

    /**
     * The state that was committed last, as of some moment during the call.
     *
     * @throws KafkaException when the broker does not answer, or others' transactions stay open beyond their time
     */
    Optional<FeedState> read(String feed) {
        byte[] key = feed.getBytes(StandardCharsets.UTF_8);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            TopicPartition partition =
                    partition(key, consumer.partitionsFor(topic).size());
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            byte[] last = lastValue(consumer, partition, key);
            return Optional.ofNullable(last).flatMap(value -> decode(feed, value));
        }
    }

    /** Where Kafka's own producers put the key, as does ours. */
    private TopicPartition partition(byte[] key, int partitions) {
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % partitions);
    }

    private byte[] lastValue(KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, byte[] key) {
        long end = end(partition);
        byte[] last = null;
        long start = System.nanoTime();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new TimeoutException(
                        partition + " could not be read to offset " + end + " within " + PATIENCE.toSeconds()
                                + " s; see whether the broker is up and which transaction stays open (kafka-transactions.sh list)");
            }
            for (ConsumerRecord<byte[], byte[]> state : consumer.poll(POLL)) {
                last = Arrays.equals(state.key(), key) ? state.value() : last;
            }
        }
        return last;
    }

    /** The very end: the end of what is committed may lie before a state of ours, behind another feed's open transaction. */
    private long end(TopicPartition partition) {
        try (Admin admin = Admin.create(connection.clientProperties())) {
            return admin.listOffsets(
                            Map.of(partition, OffsetSpec.latest()),
                            new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .partitionResult(partition)
                    .get()
                    .offset();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(stopped);
        }
    }

    /** A state that nobody can read is worth no more than none: all is then published once more, which changes no claim. */
    private Optional<FeedState> decode(String feed, byte[] value) {
        try (AvroSerde<FeedState> serde = AvroSerde.of(FeedState.class, registry)) {
            return Optional.of(serde.deserializer().deserialize(topic, value));
        } catch (org.apache.kafka.common.errors.SerializationException undecodable) {
            LOG.warn(
                    "The state of feed {} in {} cannot be decoded, it starts anew: {}",
                    feed,
                    topic,
                    undecodable.toString());
            return Optional.empty();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Properties properties = connection.clientProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
