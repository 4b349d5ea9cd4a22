package dev.muster.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The reading half of {@link AvroSerde}. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final SchemaRegistry registry;
    private final SpecificData model;
    private final Schema schema;
    private final RecordCodec<T> codec;
    private final Map<Integer, Decoding<T>> decodings = new ConcurrentHashMap<>();

    AvroDeserializer(Class<T> type, SchemaRegistry registry) {
        this.registry = registry;
        this.model = new PlainLists(SpecificData.getForClass(type));
        this.schema = model.getSchema(type);
        this.codec = RecordCodec.of(type);
    }

    @Override
    public T deserialize(String topic, byte[] value) {
        return value == null ? null : decode(topic, value);
    }

    private T decode(String topic, byte[] value) {
        var decoding = decoding(topic, schemaId(topic, value));
        try {
            return decoding.record(value);
        } catch (IOException | RuntimeException e) {
            throw new UndecodableRecordException(topic, "no whole " + schema.getName() + " (" + e + ")", e);
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

    private Decoding<T> decoding(String topic, int id) {
        try {
            return decodings.computeIfAbsent(id, this::decoding);
        } catch (UnknownSchemaException e) {
            throw new UndecodableRecordException(topic, e.getMessage(), e);
        }
    }

    private Decoding<T> decoding(int id) {
        var writer = registry.byId(id);
        if (codec.reads(writer)) {
            return value -> codec.read(value, WireFormat.HEADER_BYTES);
        }
        var reader = new SpecificDatumReader<T>(writer, schema, model);
        return value -> readWhole(reader, value);
    }

    private T readWhole(DatumReader<T> reader, byte[] value) throws IOException {
        var decoder = DecoderFactory.get()
                .binaryDecoder(value, WireFormat.HEADER_BYTES, value.length - WireFormat.HEADER_BYTES, null);
        T record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over behind it");
        }
        return record;
    }

    /** From the bytes that one writer's schema stands for. */
    private interface Decoding<T> {
        T record(byte[] value) throws IOException;
    }
}
