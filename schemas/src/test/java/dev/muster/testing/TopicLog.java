package dev.muster.testing;

import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a reader finds in a topic from its beginning, each partition in order. */
public record TopicLog(Connection connection, String topic) {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Longer than any transaction of ours may stay open. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String COMMITTED = "read_committed";
    private static final String ALL = "read_uncommitted";

    /**
     * All that is committed once the transactions that are open now have ended, for which it waits. A commit is acknowledged before each partition
     * has its mark, so that whoever reads to the end of what is committed may miss what was committed a moment ago.
     */
    public List<ConsumerRecord<byte[], byte[]>> settled() {
        Map<TopicPartition, Long> ends;
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(ALL)) {
            ends = consumer.endOffsets(partitions(consumer));
        }
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(COMMITTED)) {
            return read(consumer, ends);
        }
    }

    /** What is committed at the moment, before the first transaction that is open. */
    public List<ConsumerRecord<byte[], byte[]>> committedSoFar() {
        return readTo(COMMITTED);
    }

    /** All that was ever written, committed or not. */
    public List<ConsumerRecord<byte[], byte[]>> written() {
        return readTo(ALL);
    }

    private List<ConsumerRecord<byte[], byte[]>> readTo(String isolation) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(isolation)) {
            return read(consumer, consumer.endOffsets(partitions(consumer)));
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long start = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("not read to " + ends + ": does a transaction stay open?");
            }
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
        Properties properties = connection.scanProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
