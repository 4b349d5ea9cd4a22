package dev.muster.app.invariant;

import dev.muster.schema.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the streams have read the articles, by the offsets of their group, and the table the claims, by those in the database. */
final class Offsets {
    /** The name that the streams' group has behind the prefix. */
    private static final String STREAMS = "streams";

    private Offsets() {}

    static List<Made.Offset> of(
            Connection connection,
            List<ConsumerRecord<byte[], byte[]>> articles,
            List<ConsumerRecord<byte[], byte[]>> claims,
            String database)
            throws Exception {
        List<Made.Offset> offsets = new ArrayList<>();
        try (Admin admin = Admin.create(connection.clientProperties())) {
            offsets.addAll(offsets(
                    admin, STREAMS, connection.topics().articles().name(), articles, committed(admin, connection)));
            offsets.addAll(
                    offsets(admin, "table", connection.topics().claims().name(), claims, inTheDatabase(database)));
        }
        return offsets;
    }

    private static Map<Integer, Long> committed(Admin admin, Connection connection) throws Exception {
        String topic = connection.topics().articles().name();
        Map<Integer, Long> committed = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> group = admin.listConsumerGroupOffsets(connection.prefix() + STREAMS)
                .partitionsToOffsetAndMetadata()
                .get();
        group.forEach((partition, offset) -> {
            if (partition.topic().equals(topic)) {
                committed.put(partition.partition(), offset.offset());
            }
        });
        return committed;
    }

    private static Map<Integer, Long> inTheDatabase(String database) throws Exception {
        Map<Integer, Long> offsets = new HashMap<>();
        try (java.sql.Connection connection = DriverManager.getConnection(database);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT partition_id, next_offset FROM topic_offset")) {
            while (rows.next()) {
                offsets.put(rows.getInt("partition_id"), rows.getLong("next_offset"));
            }
        }
        return offsets;
    }

    private static List<Made.Offset> offsets(
            Admin admin,
            String reader,
            String topic,
            List<ConsumerRecord<byte[], byte[]>> records,
            Map<Integer, Long> next)
            throws Exception {
        List<Made.Offset> offsets = new ArrayList<>();
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
        for (int partition : IntStream.range(0, partitions).toArray()) {
            TopicPartition of = new TopicPartition(topic, partition);
            long end = admin.listOffsets(Map.of(of, OffsetSpec.latest()))
                    .partitionResult(of)
                    .get()
                    .offset();
            long behindLast = records.stream()
                    .filter(record -> record.partition() == of.partition())
                    .mapToLong(record -> record.offset() + 1)
                    .max()
                    .orElse(0);
            offsets.add(new Made.Offset(reader, partition, behindLast, end, next.getOrDefault(partition, 0L)));
        }
        return offsets;
    }
}
