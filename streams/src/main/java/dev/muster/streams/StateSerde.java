package dev.muster.streams;

import dev.muster.schema.AvroTrust;
import dev.muster.schema.PlainLists;
import dev.muster.schema.RecordCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Records of the streams' own topics and stores: Avro's single-object encoding, which names the writer's schema by its fingerprint, so
 * that the state of an earlier release can be read without a registry. The schemas of all releases are resources, one file each:
 * {@code released/<record>/1.avsc}, {@code 2.avsc}, ….
 *
 * <p>Null is null. Thread safe.
 */
final class StateSerde<T extends SpecificRecord> implements Serde<T> {
    static {
        AvroTrust.establish();
    }

    /** The marker of the encoding, version 1. */
    private static final short MARKER = (short) 0xC301;

    private static final int HEADER_BYTES = Short.BYTES + Long.BYTES;

    private final byte[] header;
    private final String name;
    private final RecordCodec<T> codec;
    private final RecordCodec.Reader<T> current;
    private final BinaryMessageDecoder<T> older;

    private StateSerde(Class<T> type) {
        var model = SpecificData.getForClass(type);
        var schema = model.getSchema(type);
        this.header = header(schema);
        this.name = type.getSimpleName();
        this.codec = RecordCodec.of(type);
        this.current = codec.reader();
        this.older = new BinaryMessageDecoder<>(new PlainLists(model), schema, released(type));
    }

    static <T extends SpecificRecord> StateSerde<T> of(Class<T> type) {
        return new StateSerde<>(type);
    }

    private static SchemaStore released(Class<?> type) {
        var store = new SchemaStore.Cache();
        for (int release = 1; ; release++) {
            var schema = released(type, release);
            if (schema == null) {
                return store;
            }
            store.addSchema(schema);
        }
    }

    /** The schema of a release, from 1; null where there is none. */
    static Schema released(Class<?> type, int release) {
        var name = "released/" + type.getSimpleName() + "/" + release + ".avsc";
        try (InputStream file = StateSerde.class.getResourceAsStream(name)) {
            return file == null ? null : new Schema.Parser().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, record) -> record == null ? null : encode(record);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .putShort(MARKER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    private byte[] encode(T record) {
        try {
            return codec.write(header, record);
        } catch (RuntimeException e) {
            throw new SerializationException("State, a " + name + ", cannot be encoded: " + e.getMessage(), e);
        }
    }

    private T decode(byte[] bytes) {
        try {
            return isCurrent(bytes) ? current.read(bytes, HEADER_BYTES) : older.decode(bytes, null);
        } catch (MissingSchemaException newer) {
            throw new NewerStateException(newer);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "State of " + bytes.length + " bytes cannot be decoded: " + e.getMessage(), e);
        }
    }

    private boolean isCurrent(byte[] bytes) {
        return bytes.length > HEADER_BYTES && Arrays.equals(bytes, 0, HEADER_BYTES, header, 0, HEADER_BYTES);
    }
}
