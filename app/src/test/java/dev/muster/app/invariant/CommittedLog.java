package dev.muster.app.invariant;

import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All records of a topic that are committed, up to the end of the moment. */
public final class CommittedLog {
    private static final Duration POLL = Duration.ofMillis(100);

    private CommittedLog() {}

    /** Reads it from the beginning. */
    public static List<ConsumerRecord<byte[], byte[]>> read(Connection connection, String topic) {
        Properties properties = connection.scanProperties();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                while (consumer.position(partition) < end) {
                    consumer.poll(POLL).forEach(records::add);
                }
            });
        }
        return records;
    }
}
