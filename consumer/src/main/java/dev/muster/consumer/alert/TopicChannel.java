package dev.muster.consumer.alert;

import dev.muster.consumer.alert.AlertStore.Delivery;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes alerts to their topic, each once: the ids of those of a transaction are kept at the broker in that same transaction, as the note of
 * an offset. Who starts, or does not know whether a transaction was ended, asks for the note first. A second program that writes with the
 * same prefix ends the transactions of the first.
 */
final class TopicChannel implements Channel {
    /** As many ids as fit into the note of an offset, whose largest size is 4,096 bytes unless a broker says otherwise. */
    private static final int MOST = 100;

    private static final String SEPARATOR = ",";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final Connection connection;
    private final String topic;
    private final String group;
    private final AvroSerde<dev.muster.schema.Alert> serde;
    private KafkaProducer<String, dev.muster.schema.Alert> producer;

    TopicChannel(Connection connection, SchemaRegistry registry) {
        this.connection = connection;
        this.topic = connection.topics().alerts().name();
        this.group = Alerts.writer(connection);
        this.serde = AvroSerde.of(dev.muster.schema.Alert.class, registry);
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public Set<String> sentAlready() throws ChannelException {
        closeProducer();
        try {
            producer = new KafkaProducer<>(properties(), new StringSerializer(), serde.serializer());
            producer.initTransactions();
            return note();
        } catch (KafkaException e) {
            throw new ChannelException("the broker does not take alerts: " + e.getMessage(), e);
        }
    }

    private Properties properties() {
        Properties properties = connection.writerProperties(group, TIMEOUT);
        properties.put("max.block.ms", Long.toString(TIMEOUT.toMillis()));
        return properties;
    }

    /** The ids of the last transaction that was ended. */
    private Set<String> note() {
        Properties properties = connection.clientProperties();
        properties.put("default.api.timeout.ms", Long.toString(TIMEOUT.toMillis()));
        try (Admin admin = Admin.create(properties)) {
            OffsetAndMetadata note = await(admin.listConsumerGroupOffsets(
                                    group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                            .partitionsToOffsetAndMetadata())
                    .get(partition());
            return note == null
                    ? Set.of()
                    : Stream.of(note.metadata().split(SEPARATOR)).collect(Collectors.toSet());
        }
    }

    private TopicPartition partition() {
        return new TopicPartition(topic, 0);
    }

    @Override
    public void send(List<Delivery> deliveries) throws ChannelException {
        try {
            producer.beginTransaction();
            for (Delivery delivery : deliveries) {
                Alert alert = Alert.of(delivery.body());
                producer.send(new ProducerRecord<>(topic, alert.rule(), AlertRecord.of(alert)));
            }
            String ids = deliveries.stream().map(Delivery::id).collect(Collectors.joining(SEPARATOR));
            producer.sendOffsetsToTransaction(
                    Map.of(partition(), new OffsetAndMetadata(0, ids)), new ConsumerGroupMetadata(group));
            producer.commitTransaction();
        } catch (KafkaException e) {
            throw new ChannelException("the broker does not take alerts: " + e.getMessage(), e);
        }
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(CLOSE_TIMEOUT);
            producer = null;
        }
    }

    @Override
    public void close() {
        closeProducer();
    }
}
