package dev.muster.streams;

import dev.muster.schema.AvroTrust;
import dev.muster.schema.PlainLists;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
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

    private static final ThreadLocal<BinaryEncoder> ENCODERS = new ThreadLocal<>();

    /** The marker of the encoding, version 1. */
    private static final short MARKER = (short) 0xC301;

    private static final int HEADER_BYTES = Short.BYTES + Long.BYTES;
    private static final int USUAL_BYTES = 1024;

    private final byte[] header;
    private final DatumWriter<T> writer;
    private final BinaryMessageDecoder<T> decoder;

    private StateSerde(Class<T> type) {
        var model = SpecificData.getForClass(type);
        var schema = model.getSchema(type);
        this.header = header(schema);
        this.writer = new SpecificDatumWriter<>(schema, model);
        this.decoder = new BinaryMessageDecoder<>(new PlainLists(model), schema, released(type));
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

    /** As Avro's own encoder of messages does it, but through a buffer: that one takes each field to the bytes by itself, half as fast. */
    private byte[] encode(T record) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        bytes.writeBytes(header);
        // One a thread, with its buffer; what an earlier record that failed left in it goes nowhere.
        var encoder = EncoderFactory.get().binaryEncoder(bytes, ENCODERS.get());
        ENCODERS.set(encoder);
        try {
            writer.write(record, encoder);
            encoder.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
    }

    private T decode(byte[] bytes) {
        try {
            return decoder.decode(bytes, null);
        } catch (MissingSchemaException newer) {
            throw new NewerStateException(newer);
        } catch (IOException | AvroRuntimeException e) {
            throw new SerializationException(
                    "State of " + bytes.length + " bytes cannot be decoded: " + e.getMessage(), e);
        }
    }
}
