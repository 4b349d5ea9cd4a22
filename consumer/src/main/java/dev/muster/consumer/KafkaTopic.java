package dev.muster.consumer;

import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.Connection;
import dev.muster.schema.LostRecords;
import dev.muster.schema.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topic at a broker: which it is, and its records from given offsets on. For one thread, but for {@link #wakeUp()}. */
final class KafkaTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaTopic.class);

    /**
     * What is far behind is written in large batches, each page of a table and each of its rows once for many claims: where 100,000 claims are spread
     * at random over the indexes, a claim in a batch of 2,000 takes two thirds of the time of one in a batch of 500. What a fetch may take, one
     * megabyte a partition, bounds the memory.
     */
    private static final int RECORDS_A_POLL = 2_500;

    private static final int ADMIN_TIMEOUT_MS = 10_000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final String KEEP_ALL =
            "See that cleanup.policy of the topic is compact alone: a retention deletes claims that hold.";

    private final String name;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    KafkaTopic(Connection connection, Topic topic) {
        name = topic.name();
        admin = Admin.create(adminProperties(connection));
        consumer = new KafkaConsumer<>(
                consumerProperties(connection), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Properties adminProperties(Connection connection) {
        Properties properties = connection.clientProperties();
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        return properties;
    }

    private static Properties consumerProperties(Connection connection) {
        Properties properties = connection.clientProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MS);
        return properties;
    }

    String name() {
        return name;
    }

    /** Which topic of which cluster it is now. */
    TopicIdentity identity() {
        return await(() -> new TopicIdentity(
                admin.describeCluster().clusterId().get(),
                name,
                describe().topicId().toString()));
    }

    /** Its partitions, as the broker tells now. */
    Set<Integer> partitions() {
        return await(() -> describe().partitions().stream()
                .map(partition -> partition.partition())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private TopicDescription describe() throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(name)).topicNameValues().get(name).get();
    }

    /**
     * Reads on from the next offset of each partition.
     *
     * @throws ConsumerStageException where an offset lies behind the end of the topic
     */
    void seek(SortedMap<Integer, Long> offsets) {
        Set<TopicPartition> assigned =
                offsets.keySet().stream().map(this::partition).collect(Collectors.toSet());
        consumer.assign(assigned);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(assigned);
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        offsets.forEach((number, offset) -> {
            TopicPartition partition = partition(number);
            refuseBehindEnd(partition, offset, ends.get(partition));
            consumer.seek(partition, Math.max(offset, begins.get(partition)));
        });
    }

    /**
     * Sees that the broker still has what is to be read next. A table that has read nothing yet takes what there is.
     *
     * @throws ConsumerStageException where records were deleted that the table has not read
     */
    void refuseGap(SortedMap<Integer, Long> offsets) {
        SortedMap<Integer, Long> begins = begins();
        String gaps = offsets.entrySet().stream()
                .filter(next -> next.getValue() < begins.getOrDefault(next.getKey(), 0L))
                .map(next -> "offsets " + next.getValue() + " to " + (begins.get(next.getKey()) - 1) + " of "
                        + partition(next.getKey()))
                .collect(Collectors.joining(", "));
        if (gaps.isEmpty()) {
            return;
        }
        if (offsets.values().stream().noneMatch(next -> next > 0)) {
            LOG.warn("The broker has deleted {}: the table has only claims that came after them. {}", gaps, KEEP_ALL);
            return;
        }
        throw new ConsumerStageException("The broker has deleted " + gaps + " before they were read into the table:"
                + " what they changed it would never show. Start again with --reset-table, and it fills itself from what the"
                + " topic still has. " + KEEP_ALL);
    }

    /** The first offset that each assigned partition still has. */
    SortedMap<Integer, Long> begins() {
        SortedMap<Integer, Long> begins = new TreeMap<>();
        consumer.beginningOffsets(consumer.assignment())
                .forEach((partition, offset) -> begins.put(partition.partition(), offset));
        return begins;
    }

    /** The end of each partition as it is now: the offset behind the last record that is committed. */
    SortedMap<Integer, Long> ends() {
        Set<TopicPartition> all = partitions().stream().map(this::partition).collect(Collectors.toSet());
        SortedMap<Integer, Long> ends = new TreeMap<>();
        consumer.endOffsets(all).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    private static void refuseBehindEnd(TopicPartition partition, long offset, long end) {
        if (offset > end) {
            throw new ConsumerStageException(
                    "The table has read " + partition + " up to offset " + offset + ", but it ends at "
                            + end
                            + ": the topic has lost records, or was restored from an older copy. Start again with"
                            + " --reset-table, and the table fills itself from what the topic has.");
        }
    }

    /**
     * The next records, waiting for some for a while.
     *
     * @throws CutOffException where the broker has lost what was read
     */
    ConsumerRecords<byte[], byte[]> poll(Duration wait) {
        return unlessCutOff(() -> consumer.poll(wait));
    }

    /** Kafka tells it once, to whatever is asked next. */
    private static <T> T unlessCutOff(Supplier<T> question) {
        try {
            return question.get();
        } catch (LogTruncationException cutOff) {
            throw new CutOffException(lost(cutOff));
        }
    }

    private static String lost(LogTruncationException cutOff) {
        return cutOff.offsetOutOfRangePartitions().entrySet().stream()
                .map(next -> new LostRecords(next.getKey(), parting(cutOff, next.getKey()), next.getValue(), true))
                .map(lost -> lost.told("the table"))
                .collect(Collectors.joining("; "));
    }

    private static long parting(LogTruncationException cutOff, TopicPartition partition) {
        OffsetAndMetadata parting = cutOff.divergentOffsets().get(partition);
        return parting == null ? 0 : parting.offset();
    }

    /**
     * Offset behind the last record that was polled.
     *
     * @throws CutOffException where the broker has lost what was read
     */
    long position(int number) {
        return unlessCutOff(() -> consumer.position(partition(number)));
    }

    /** Number of records that are still to come, as far as is known. */
    long behind(Collection<Integer> numbers) {
        return numbers.stream()
                .mapToLong(number -> consumer.currentLag(partition(number)).orElse(0))
                .sum();
    }

    private TopicPartition partition(int number) {
        return new TopicPartition(name, number);
    }

    /** Makes a poll end at once. May be called by any thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(CLOSE_TIMEOUT));
        admin.close(CLOSE_TIMEOUT);
    }

    private static <T> T await(Question<T> question) {
        try {
            return question.ask();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }
}
