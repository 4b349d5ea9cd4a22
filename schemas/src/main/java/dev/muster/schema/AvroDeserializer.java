package dev.muster.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
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
    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();

    AvroDeserializer(Class<T> type, SchemaRegistry registry) {
        this.registry = registry;
        this.model = new PlainLists(SpecificData.getForClass(type));
        this.schema = model.getSchema(type);
    }

    @Override
    public T deserialize(String topic, byte[] value) {
        return value == null ? null : decode(topic, value);
    }

    private T decode(String topic, byte[] value) {
        var reader = reader(topic, schemaId(topic, value));
        var decoder = DecoderFactory.get()
                .binaryDecoder(value, WireFormat.HEADER_BYTES, value.length - WireFormat.HEADER_BYTES, null);
        try {
            return readWhole(reader, decoder);
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

    private DatumReader<T> reader(String topic, int id) {
        try {
            return readers.computeIfAbsent(id, this::reader);
        } catch (UnknownSchemaException e) {
            throw new UndecodableRecordException(topic, e.getMessage(), e);
        }
    }

    private DatumReader<T> reader(int id) {
        return new SpecificDatumReader<>(registry.byId(id), schema, model);
    }

    private T readWhole(DatumReader<T> reader, BinaryDecoder decoder) throws IOException {
        T record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over behind it");
        }
        return record;
    }
}
