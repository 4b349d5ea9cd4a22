package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the last committed states of feeds from the topic of feed states. */
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
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            int partition =
                    FeedPartitions.of(feed, consumer.partitionsFor(topic).size());
            byte[] last = lastValues(consumer, Set.of(partition), feed::equals).get(feed);
            return Optional.ofNullable(last).flatMap(value -> decode(feed, value));
        }
    }

    /**
     * The states of all feeds whose records belong into one partition of the topic of feeds.
     *
     * @param partitions of the topic of feeds; where the topic of states has another number, all of it is read
     * @throws KafkaException as {@link #read}
     */
    Map<String, FeedState> readPartition(int partition, int partitions) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            int all = consumer.partitionsFor(topic).size();
            Set<Integer> read = all == partitions
                    ? Set.of(partition)
                    : IntStream.range(0, all).boxed().collect(Collectors.toSet());
            Map<String, FeedState> states = new HashMap<>();
            lastValues(consumer, read, feed -> FeedPartitions.of(feed, partitions) == partition)
                    .forEach((feed, value) -> decode(feed, value).ifPresent(state -> states.put(feed, state)));
            return states;
        }
    }

    private Map<String, byte[]> lastValues(
            KafkaConsumer<String, byte[]> consumer, Set<Integer> numbers, Predicate<String> wanted) {
        List<TopicPartition> partitions = numbers.stream()
                .map(number -> new TopicPartition(topic, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<String, byte[]> last = new HashMap<>();
        long start = System.nanoTime();
        ends(partitions).forEach((partition, end) -> {
            while (consumer.position(partition) < end) {
                requirePatience(start, partition, end);
                consumer.poll(POLL).forEach(state -> keep(state, wanted, last));
            }
        });
        return last;
    }

    private static void keep(ConsumerRecord<String, byte[]> state, Predicate<String> wanted, Map<String, byte[]> last) {
        if (state.key() == null || !wanted.test(state.key())) {
            return;
        }
        if (state.value() == null) {
            last.remove(state.key());
        } else {
            last.put(state.key(), state.value());
        }
    }

    private static void requirePatience(long start, TopicPartition partition, long end) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
            throw new TimeoutException(
                    partition + " could not be read to offset " + end + " within " + PATIENCE.toSeconds()
                            + " s; see whether the broker is up and which transaction stays open (kafka-transactions.sh list)");
        }
    }

    /** The very ends: the end of what is committed may lie before a state of ours, behind another feed's open transaction. */
    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> latest =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(connection.clientProperties())) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
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

    private KafkaConsumer<String, byte[]> consumer() {
        Properties properties = connection.clientProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
