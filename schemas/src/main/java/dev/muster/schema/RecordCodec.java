package dev.muster.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.FastReaderBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records of one generated class to Avro's binary encoding and back, by Avro's writer and its fast reader, which Avro itself takes only for its own
 * models: it reads in half the time, as it resolves the schemas once and not with each record. Arrays become plain lists. Thread safe.
 *
 * @param <T> the generated class
 */
public final class RecordCodec<T extends SpecificRecord> {
    private static final int USUAL_BYTES = 1024;

    // One a thread, with their buffers; what a record that failed left in them goes nowhere.
    private static final ThreadLocal<BinaryEncoder> ENCODERS = new ThreadLocal<>();
    private static final ThreadLocal<BinaryDecoder> DECODERS = new ThreadLocal<>();

    private final SpecificData model;
    private final Schema schema;
    private final DatumWriter<T> writer;
    private final DatumWriter<T> fastWriter;

    private RecordCodec(Class<T> type) {
        this.model = new PlainLists(SpecificData.getForClass(type));
        this.schema = model.getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, model);
        this.fastWriter = new SpecificDatumWriter<>(schema, writingThemselves(type));
    }

    /** Records without times and dates write themselves then, by what Avro generates: to the same bytes, in less time. */
    private static SpecificData writingThemselves(Class<?> type) {
        var model = new PlainLists(SpecificData.getForClass(type));
        model.setCustomCoders(true);
        return model;
    }

    /** The codec of a generated class. */
    public static <T extends SpecificRecord> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type);
    }

    /**
     * Reads what one schema wrote. Thread safe.
     *
     * @param <T> the generated class
     */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * The record that follows a header and ends with the bytes.
         *
         * @param header bytes that stand before the record
         * @throws IOException where there is no such record
         * @throws RuntimeException of one kind or another, likewise
         */
        T read(byte[] bytes, int header) throws IOException;
    }

    /** What reads the records of a schema, resolved to the class's own; where the two cannot be, reading fails. */
    public Reader<T> reader(Schema written) {
        DatumReader<T> reader = fast(written);
        return (bytes, header) -> read(reader, bytes, header);
    }

    /** What reads the records of the class's own schema. */
    public Reader<T> reader() {
        return reader(schema);
    }

    private DatumReader<T> fast(Schema written) {
        try {
            return new FastReaderBuilder(model).createDatumReader(written, schema);
        } catch (IOException e) {
            throw new UncheckedIOException("A default in memory does not fail to be read", e);
        }
    }

    private static <T> T read(DatumReader<T> reader, byte[] bytes, int header) throws IOException {
        var decoder = DecoderFactory.get().binaryDecoder(bytes, header, bytes.length - header, DECODERS.get());
        DECODERS.set(decoder);
        T record = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over behind it");
        }
        return record;
    }

    /**
     * A header and the record.
     *
     * @throws RuntimeException of one kind or another where the record lacks something; its message names record and field
     */
    public byte[] write(byte[] header, T record) {
        try {
            return write(fastWriter, header, record);
        } catch (RuntimeException untold) {
            // Of a record that writes itself nobody tells which field failed.
            write(writer, header, record);
            throw untold;
        }
    }

    private static <T> byte[] write(DatumWriter<T> writer, byte[] header, T record) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        bytes.writeBytes(header);
        var encoder = EncoderFactory.get().binaryEncoder(bytes, ENCODERS.get());
        ENCODERS.set(encoder);
        try {
            writer.write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
