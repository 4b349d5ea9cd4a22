package dev.muster.schema;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records to bytes and back in the wire format that Kafka's tools share: a zero byte, the schema's id in the registry as four bytes
 * (big-endian), the record in Avro's binary encoding. A null record is a null value (a tombstone).
 *
 * <p>Writing registers the record's schema under {@code <topic>-value} once, and throws {@link SchemaRegistryException} where the
 * registry cannot be asked. Reading resolves the writer's schema to the class's own, and throws {@link UndecodableRecordException}
 * for bytes that are no such record, {@link SchemaRegistryException} where that cannot be known for want of a registry.
 *
 * <p>Thread safe; one instance serves a whole application. It holds nothing that needs closing.
 *
 * @param <T> the generated class
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    static {
        AvroTrust.establish();
    }

    private final Serializer<T> serializer;
    private final Deserializer<T> deserializer;

    private AvroSerde(Class<T> type, SchemaRegistry registry) {
        Objects.requireNonNull(registry, "registry");
        serializer = new AvroSerializer<>(type, registry);
        deserializer = new AvroDeserializer<>(type, registry);
    }

    /** A serde for one generated class. */
    public static <T extends SpecificRecord> AvroSerde<T> of(Class<T> type, SchemaRegistry registry) {
        return new AvroSerde<>(type, registry);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
