package dev.muster.app.tail;

import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads all partitions of a topic without joining a group; sees what is committed only. Not thread safe.
 *
 * <p>The end that it reads up to is the one of the moment of construction.
 */
public final class TopicReader implements AutoCloseable {
    /** Across partitions by time; within one by offset, which is its order. */
    private static final Comparator<ConsumerRecord<String, byte[]>> BY_TIME =
            Comparator.<ConsumerRecord<String, byte[]>>comparingLong(ConsumerRecord::timestamp)
                    .thenComparingInt(ConsumerRecord::partition)
                    .thenComparingLong(ConsumerRecord::offset);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int FIRST_STRIDE = 64;
    private static final int STRIDE_GROWTH = 4;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> beginnings;
    private final Map<TopicPartition, Long> ends;

    private TopicReader(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        consumer.assign(partitions);
        this.beginnings = consumer.beginningOffsets(partitions);
        this.ends = consumer.endOffsets(partitions);
        ends.forEach(consumer::seek);
    }

    /**
     * Opens a topic, placed at its end.
     *
     * @throws NoSuchTopicException where the broker has none of that name
     * @throws org.apache.kafka.common.KafkaException where the broker does not answer within 10 s
     */
    public static TopicReader open(Connection connection, String topic) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings(connection), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            return new TopicReader(consumer, partitions(consumer, topic));
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static Properties settings(Connection connection) {
        Properties settings = connection.scanProperties();
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(ANSWER.toMillis()));
        return settings;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        List<PartitionInfo> infos = consumer.partitionsFor(topic);
        if (infos == null || infos.isEmpty()) {
            throw new NoSuchTopicException(topic);
        }
        return infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** Goes back to the oldest records. */
    public void rewind() {
        consumer.seekToBeginning(partitions);
    }

    /** The next records, as soon as there are any; an empty list after a fifth of a second without. */
    public List<ConsumerRecord<String, byte[]>> next() {
        return list(consumer.poll(POLL));
    }

    /** Whether everything up to the end has been handed over. */
    public boolean isAtEnd() {
        return partitions.stream().allMatch(partition -> consumer.position(partition) >= ends.get(partition));
    }

    /**
     * The newest records before the end that fit, over all partitions by time, oldest first; afterwards the reader stands at the end.
     *
     * <p>Offsets have gaps where a topic is compacted or transactional, so it steps back by growing strides until there are enough.
     */
    public List<ConsumerRecord<String, byte[]>> last(int count, Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            found.addAll(last(partition, count, fits));
        }
        consumer.assign(partitions);
        ends.forEach(consumer::seek);
        found.sort(BY_TIME);
        return List.copyOf(found.subList(Math.max(0, found.size() - count), found.size()));
    }

    private List<ConsumerRecord<String, byte[]>> last(
            TopicPartition partition, int count, Predicate<ConsumerRecord<String, byte[]>> fits) {
        consumer.assign(List.of(partition));
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        long to = ends.get(partition);
        long stride = Math.max(FIRST_STRIDE, count);
        while (found.size() < count && to > beginnings.get(partition)) {
            long from = Math.max(beginnings.get(partition), to - stride);
            found.addAll(0, between(partition, from, to, fits));
            to = from;
            stride *= STRIDE_GROWTH;
        }
        return found.subList(Math.max(0, found.size() - count), found.size());
    }

    private List<ConsumerRecord<String, byte[]>> between(
            TopicPartition partition, long from, long to, Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        consumer.seek(partition, from);
        while (consumer.position(partition) < to) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL).records(partition)) {
                if (record.offset() < to && fits.test(record)) {
                    found.add(record);
                }
            }
        }
        return found;
    }

    private static List<ConsumerRecord<String, byte[]>> list(ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> list = new ArrayList<>(records.count());
        records.forEach(list::add);
        return list;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
