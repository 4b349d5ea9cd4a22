package dev.muster.app.registry;

import dev.muster.app.local.StartException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The compacted topic that the schemas are kept in; one partition, so its order is theirs. This registry is its only writer. */
final class SchemaLog implements AutoCloseable {
    static final String TOPIC = "_schemas";

    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(2);
    private static final int WAIT_MS = 20;

    private final Map<String, Object> client;
    private final KafkaProducer<byte[], byte[]> producer;

    SchemaLog(String bootstrapServers) {
        this.client = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        createTopic();
        this.producer =
                new KafkaProducer<>(writing(bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> writing(String bootstrapServers) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "muster-registry",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true);
    }

    private void createTopic() {
        NewTopic topic = new NewTopic(TOPIC, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StartException(
                        "cannot create the topic " + TOPIC + ": " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Hands over every version that is in the topic now, oldest first. */
    void replay(Consumer<RegisteredSchema> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(reading(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(POLL).forEach(record -> read(record, reader));
            }
        }
    }

    /** The request for more is not answered before the wait is over, nor is the leave. */
    private Map<String, Object> reading() {
        Map<String, Object> reading = new HashMap<>(client);
        reading.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, WAIT_MS);
        return reading;
    }

    private static void read(ConsumerRecord<byte[], byte[]> record, Consumer<RegisteredSchema> reader) {
        SchemaRecord.read(record.key(), record.value()).ifPresent(reader);
    }

    /** Adds a version and waits until the broker has it. */
    void append(RegisteredSchema schema) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, SchemaRecord.key(schema), SchemaRecord.value(schema)))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take the schema of " + schema.subject(), e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StartException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StartException("interrupted while working on the topic " + TOPIC, e);
    }

    @Override
    public void close() {
        producer.close(CLOSE);
    }
}
