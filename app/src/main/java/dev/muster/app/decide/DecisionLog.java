package dev.muster.app.decide;

import dev.muster.app.tail.TopicReader;
import dev.muster.schema.AccessRules;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic of decisions. Opens clients for each call; thread safe. */
public final class DecisionLog {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);

    private final Connection connection;
    private final AvroSerde<Decision> serde;
    private final String topic;

    private DecisionLog(Connection connection) {
        this.connection = connection;
        this.serde = AvroSerde.of(Decision.class, connection.schemaRegistry());
        this.topic = connection.topics().decisions().name();
    }

    /** The log at a broker, after its topics have been created where they were missing. */
    public static DecisionLog at(Connection connection) {
        connection.prepare(access(connection));
        return new DecisionLog(connection);
    }

    /** What the broker has to allow to those who look at decisions and at what they are about. */
    public static AccessRules access(Connection connection) {
        return AccessRules.NONE.reading(
                connection.topics().decisions(), connection.topics().claims());
    }

    /** All decisions in the order of their times. A record that is none is passed over, as the streams do. */
    public List<Decision> decisions() {
        SortedSet<Decision> found = new TreeSet<>(DecisionId.ORDER);
        try (TopicReader reader = TopicReader.open(connection, topic)) {
            reader.rewind();
            while (!reader.isAtEnd()) {
                reader.next().forEach(record -> add(record.key(), record.value(), found));
            }
        }
        return List.copyOf(found);
    }

    private void add(String key, byte[] value, SortedSet<Decision> found) {
        try {
            Decision decision = serde.deserializer().deserialize(topic, value);
            if (decision != null && decision.getId().equals(key)) {
                found.add(decision);
            }
        } catch (SerializationException undecodable) {
            LOG.warn("{} under {} is passed over: {}", topic, key, undecodable.getMessage());
        }
    }

    /** Writes a decision; returns once it is kept. The same one again changes nothing. */
    public void add(Decision decision) {
        try (KafkaProducer<String, Decision> producer =
                new KafkaProducer<>(connection.appenderProperties(), new StringSerializer(), serde.serializer())) {
            producer.send(new ProducerRecord<>(topic, decision.getId(), decision))
                    .get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }
}
