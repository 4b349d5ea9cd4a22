package dev.muster.consumer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes claims to the topic in transactions, as the streams do. */
final class ClaimsProducer implements AutoCloseable {
    private final String topic;
    private final AvroSerde<Claim> serde;
    private final KafkaProducer<byte[], byte[]> producer;

    ClaimsProducer(Connection connection, SchemaRegistry registry) {
        topic = connection.topics().claims().name();
        serde = AvroSerde.of(Claim.class, registry);
        Properties properties = connection.clientProperties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "test-" + topic);
        producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    void send(Claim... claims) throws Exception {
        send(List.of(claims));
    }

    void send(Collection<Claim> claims) throws Exception {
        producer.beginTransaction();
        write(claims);
        producer.commitTransaction();
    }

    void sendAndAbort(Claim claim) throws Exception {
        producer.beginTransaction();
        write(List.of(claim));
        producer.abortTransaction();
    }

    /** A record of bytes as they are; null for none. */
    void sendRaw(String key, byte[] value) throws Exception {
        producer.beginTransaction();
        write(key, value);
        producer.commitTransaction();
    }

    /** A record of another topic. */
    void send(Topic other, String key, byte[] value, Headers headers) throws Exception {
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(other.name(), null, key.getBytes(StandardCharsets.UTF_8), value, headers));
        producer.commitTransaction();
    }

    /** A claim under a key that is not its own. */
    void sendUnder(String key, Claim claim) throws Exception {
        sendRaw(key, serde.serializer().serialize(topic, claim));
    }

    private void write(Collection<Claim> claims) throws ExecutionException, InterruptedException {
        for (Claim claim : claims) {
            write(claim.getId(), serde.serializer().serialize(topic, claim));
        }
        producer.flush();
    }

    private void write(String key, byte[] value) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
