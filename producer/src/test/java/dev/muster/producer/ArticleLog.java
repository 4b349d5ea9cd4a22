package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a reader finds in the topic of articles, from its beginning to its end. */
record ArticleLog(Connection connection) {

    private static final Duration POLL = Duration.ofMillis(100);

    List<ConsumerRecord<String, Article>> committed() {
        return read("read_committed");
    }

    List<ConsumerRecord<String, Article>> withUncommitted() {
        return read("read_uncommitted");
    }

    private List<ConsumerRecord<String, Article>> read(String isolation) {
        Properties properties = connection.scanProperties();
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        List<ConsumerRecord<String, Article>> records = new ArrayList<>();
        try (AvroSerde<Article> serde = AvroSerde.of(Article.class, connection.schemaRegistry());
                KafkaConsumer<String, Article> consumer =
                        new KafkaConsumer<>(properties, new StringDeserializer(), serde.deserializer())) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(connection.topics().articles().name())
                    .stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .collect(Collectors.toList());
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
