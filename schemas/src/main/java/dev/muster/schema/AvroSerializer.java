package dev.muster.schema;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** The writing half of {@link AvroSerde}. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final SchemaRegistry registry;
    private final Schema published;
    private final RecordCodec<T> codec;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    AvroSerializer(Class<T> type, SchemaRegistry registry) {
        this.registry = registry;
        this.published = PublishedSchema.of(SpecificData.getForClass(type).getSchema(type));
        this.codec = RecordCodec.of(type);
    }

    @Override
    public byte[] serialize(String topic, T record) {
        return record == null ? null : encode(topic, record);
    }

    private byte[] encode(String topic, T record) {
        var header = headers.computeIfAbsent(topic, this::header);
        try {
            return codec.write(header, record);
        } catch (RuntimeException e) {
            throw new SerializationException(
                    "A " + published.getName() + " for " + topic + " cannot be encoded: " + e.getMessage(), e);
        }
    }

    private byte[] header(String topic) {
        int id = registry.register(Topic.subject(topic), published);
        return ByteBuffer.allocate(WireFormat.HEADER_BYTES)
                .put(WireFormat.MAGIC)
                .putInt(id)
                .array();
    }
}
