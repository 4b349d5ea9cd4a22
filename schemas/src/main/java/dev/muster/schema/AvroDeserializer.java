package dev.muster.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The reading half of {@link AvroSerde}. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final SchemaRegistry registry;
    private final String name;
    private final RecordCodec<T> codec;
    private final Map<Integer, RecordCodec.Reader<T>> readers = new ConcurrentHashMap<>();

    AvroDeserializer(Class<T> type, SchemaRegistry registry) {
        this.registry = registry;
        this.name = type.getSimpleName();
        this.codec = RecordCodec.of(type);
    }

    @Override
    public T deserialize(String topic, byte[] value) {
        return value == null ? null : decode(topic, value);
    }

    private T decode(String topic, byte[] value) {
        var reader = reader(topic, schemaId(topic, value));
        try {
            return reader.read(value, WireFormat.HEADER_BYTES);
        } catch (IOException | RuntimeException e) {
            throw new UndecodableRecordException(topic, "no whole " + name + " (" + e + ")", e);
        }
    }

    private static int schemaId(String topic, byte[] value) {
        if (value.length < WireFormat.HEADER_BYTES) {
            throw new UndecodableRecordException(topic, value.length + " bytes are too few", null);
        }
        if (value[0] != WireFormat.MAGIC) {
            throw new UndecodableRecordException(topic, "it starts with byte " + value[0] + " instead of 0", null);
        }
        return ByteBuffer.wrap(value).getInt(1);
    }

    private RecordCodec.Reader<T> reader(String topic, int id) {
        try {
            return readers.computeIfAbsent(id, each -> codec.reader(registry.byId(each)));
        } catch (UnknownSchemaException e) {
            throw new UndecodableRecordException(topic, e.getMessage(), e);
        } catch (AvroRuntimeException e) {
            throw new UndecodableRecordException(topic, "schema " + id + " is of no " + name + " (" + e + ")", e);
        }
    }
}
