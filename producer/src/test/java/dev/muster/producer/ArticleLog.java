package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.testing.TopicLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a reader finds in the topic of articles, from its beginning to its end. */
record ArticleLog(Connection connection) {

    /** An article under its key. */
    record Entry(String key, Article value) {}

    List<Entry> committed() {
        return read(log().settled());
    }

    List<Entry> withUncommitted() {
        return read(log().written());
    }

    private TopicLog log() {
        return new TopicLog(connection, connection.topics().articles().name());
    }

    private List<Entry> read(List<ConsumerRecord<byte[], byte[]>> records) {
        try (AvroSerde<Article> serde = AvroSerde.of(Article.class, connection.schemaRegistry())) {
            return records.stream()
                    .map(record -> new Entry(
                            new String(record.key(), StandardCharsets.UTF_8),
                            serde.deserializer().deserialize(record.topic(), record.value())))
                    .toList();
        }
    }
}
