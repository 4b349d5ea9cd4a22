package dev.muster.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/** The writing half of {@link AvroSerde}. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private static final ThreadLocal<BinaryEncoder> ENCODERS = new ThreadLocal<>();

    private final SchemaRegistry registry;
    private final Schema published;
    private final DatumWriter<T> writer;
    private final Map<String, byte[]> headers = new ConcurrentHashMap<>();

    AvroSerializer(Class<T> type, SchemaRegistry registry) {
        this.registry = registry;
        var model = SpecificData.getForClass(type);
        var schema = model.getSchema(type);
        this.published = PublishedSchema.of(schema);
        this.writer = new SpecificDatumWriter<>(schema, model);
    }

    @Override
    public byte[] serialize(String topic, T record) {
        return record == null ? null : encode(topic, record);
    }

    private byte[] encode(String topic, T record) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(headers.computeIfAbsent(topic, this::header));
        // One a thread, with its buffer; what an earlier record that failed left in it goes nowhere.
        var encoder = EncoderFactory.get().binaryEncoder(bytes, ENCODERS.get());
        ENCODERS.set(encoder);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "A " + published.getName() + " for " + topic + " cannot be encoded: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private byte[] header(String topic) {
        int id = registry.register(Topic.subject(topic), published);
        return ByteBuffer.allocate(WireFormat.HEADER_BYTES)
                .put(WireFormat.MAGIC)
                .putInt(id)
                .array();
    }
}
