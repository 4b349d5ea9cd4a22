package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the last committed records of a topic say under each key, those first whose last record is the oldest. */
final class LastValues {

    private static final Logger LOG = LoggerFactory.getLogger(LastValues.class);

    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Without progress. Longer than a transaction may stay open, since another feed's may hold back what is committed behind it; brokers look for
     * those that are overdue every ten seconds.
     */
    private static final Duration PATIENCE = FeedTransactions.TIMEOUT.multipliedBy(3);

    private final Connection connection;
    private final String topic;

    LastValues(Connection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    /**
     * The values of the keys that are wanted, as of some moment during the call, in the partition of one feed.
     *
     * @throws KafkaException when the broker does not answer, or others' transactions stay open beyond their time
     */
    Map<String, byte[]> ofFeed(String feed, Predicate<String> wanted) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            int all = consumer.partitionsFor(topic).size();
            return read(consumer, Set.of(FeedPartitions.of(feed, all)), wanted);
        }
    }

    /**
     * The same for all feeds whose records belong into one partition of the topic of feeds.
     *
     * @param partitions of the topic of feeds; where this topic has another number, all of it is read
     * @throws KafkaException as {@link #ofFeed}
     */
    Map<String, byte[]> ofPartition(int partition, int partitions, Predicate<String> wanted) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            int all = consumer.partitionsFor(topic).size();
            Set<Integer> read = all == partitions
                    ? Set.of(partition)
                    : IntStream.range(0, all).boxed().collect(Collectors.toSet());
            return read(consumer, read, wanted);
        }
    }

    private Map<String, byte[]> read(
            KafkaConsumer<String, byte[]> consumer, Set<Integer> numbers, Predicate<String> wanted) {
        List<TopicPartition> partitions = numbers.stream()
                .map(number -> new TopicPartition(topic, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<String, byte[]> last = new LinkedHashMap<>();
        ends(partitions)
                .forEach((partition, end) -> read(consumer, partition, end, record -> keep(record, wanted, last)));
        return last;
    }

    /** However much there is to read: only standing still is not borne for long. */
    private static void read(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            long end,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        long reached = consumer.position(partition);
        long since = System.nanoTime();
        while (reached < end) {
            consumer.poll(POLL).forEach(each);
            long position = consumer.position(partition);
            if (position > reached) {
                reached = position;
                since = System.nanoTime();
            } else {
                requirePatience(since, partition, end);
            }
        }
    }

    private static void keep(
            ConsumerRecord<String, byte[]> record, Predicate<String> wanted, Map<String, byte[]> last) {
        if (record.key() == null || !wanted.test(record.key())) {
            return;
        }
        last.remove(record.key());
        if (record.value() != null) {
            last.put(record.key(), record.value());
        }
    }

    private static void requirePatience(long since, TopicPartition partition, long end) {
        if (System.nanoTime() - since > PATIENCE.toNanos()) {
            throw new TimeoutException(
                    partition + " could not be read to offset " + end + ": nothing came for " + PATIENCE.toSeconds()
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

    /** A value that nobody can read is worth no more than none: all is then published once more, which changes no claim. */
    <T extends SpecificRecord> Optional<T> decoded(AvroSerde<T> serde, String key, byte[] value) {
        try {
            return Optional.of(serde.deserializer().deserialize(topic, value));
        } catch (SerializationException undecodable) {
            LOG.warn("{} in {} cannot be decoded and counts as not there: {}", key, topic, undecodable.toString());
            return Optional.empty();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(connection.scanProperties(), new StringDeserializer(), new ByteArrayDeserializer());
    }
}
