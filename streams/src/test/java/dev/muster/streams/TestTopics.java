package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Decision;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topic;
import dev.muster.testing.TopicLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of a connection from outside: writes articles, reads what is committed. */
final class TestTopics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Connection connection;
    private final SchemaRegistry registry;
    private final KafkaProducer<byte[], byte[]> producer;

    TestTopics(Connection connection) {
        this.connection = connection;
        this.registry = connection.schemaRegistry();
        var properties = connection.clientProperties();
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_MESSAGE_BYTES);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    byte[] encode(Article article) {
        return AvroSerde.of(Article.class, registry)
                .serializer()
                .serialize(connection.topics().articles().name(), article);
    }

    RecordMetadata publish(Article article) {
        return send(connection.topics().articles().name(), article.getId().getBytes(UTF_8), encode(article));
    }

    /** A topic that no stage makes. */
    void create(String name) {
        try (var admin = Admin.create(connection.clientProperties())) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not created: " + name, e);
        }
    }

    /** Returns once it is gone. */
    void delete(String name) {
        try (var admin = Admin.create(connection.clientProperties())) {
            admin.deleteTopics(List.of(name)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(name));
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not deleted: " + name, e);
        }
    }

    void decide(Decision decision) {
        var topic = connection.topics().decisions().name();
        var serde = AvroSerde.of(Decision.class, registry);
        send(topic, decision.getId().getBytes(UTF_8), serde.serializer().serialize(topic, decision));
    }

    RecordMetadata sendArticle(byte[] key, byte[] value, Instant timestamp) {
        return send(new ProducerRecord<>(
                connection.topics().articles().name(), null, timestamp.toEpochMilli(), key, value));
    }

    /** Sends, and waits until the broker has it. */
    RecordMetadata send(String topic, byte[] key, byte[] value) {
        return send(new ProducerRecord<>(topic, key, value));
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> output) {
        try {
            return producer.send(output).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("not sent to " + output.topic(), e);
        }
    }

    /** The last committed record of every claim. */
    SortedMap<String, Claim> claims() {
        var serde = AvroSerde.of(Claim.class, registry);
        var topic = connection.topics().claims().name();
        var claims = new TreeMap<String, Claim>();
        for (var input : committed(topic)) {
            var key = new String(input.key(), UTF_8);
            if (input.value() == null) {
                claims.remove(key);
            } else {
                claims.put(key, serde.deserializer().deserialize(topic, input.value()));
            }
        }
        return claims;
    }

    /** All committed records of a topic, each partition in order. */
    List<ConsumerRecord<byte[], byte[]>> committed(Topic topic) {
        return committed(topic.name());
    }

    private List<ConsumerRecord<byte[], byte[]>> committed(String topic) {
        return new TopicLog(connection, topic).settled();
    }

    @Override
    public void close() {
        producer.close();
    }
}
