package dev.muster.bench;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import java.util.Properties;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the topic of articles. Thread safe; waits for the broker when it is closed, and fails then where it did not take an article. */
final class ArticleWriter implements AutoCloseable {
    private final String topic;
    private final KafkaProducer<String, Article> producer;
    private volatile Exception refusal;

    ArticleWriter(Connection connection) {
        topic = connection.topics().articles().name();
        Properties properties = connection.appenderProperties();
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        Serializer<Article> serializer =
                AvroSerde.of(Article.class, connection.schemaRegistry()).serializer();
        producer = new KafkaProducer<>(properties, new StringSerializer(), serializer);
    }

    /** Hands it over; the future tells when the broker has it. */
    Future<RecordMetadata> write(Article article) {
        return producer.send(new ProducerRecord<>(topic, article.getId(), article), (where, failure) -> {
            if (failure != null) {
                refusal = failure;
            }
        });
    }

    @Override
    public void close() {
        producer.close();
        if (refusal != null) {
            throw new IllegalStateException("not all articles were written", refusal);
        }
    }
}
