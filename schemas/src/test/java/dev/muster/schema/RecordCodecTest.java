package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCodecTest {
    private static final byte[] NO_HEADER = {};

    @ParameterizedTest
    @MethodSource("dev.muster.schema.Records#all")
    void shouldWriteWhatAvroItselfDoes(SpecificRecord record) throws IOException {
        assertThat(codec(record).write(NO_HEADER, record)).isEqualTo(byAvro(record, false));
    }

    @ParameterizedTest
    @MethodSource("dev.muster.schema.Records#all")
    void shouldReadWhatAvroItselfWrites(SpecificRecord record) throws IOException {
        assertThat(codec(record).reader().read(byAvro(record, false), 0)).isEqualTo(record);
        assertThat(codec(record).reader().read(byAvro(record, true), 0))
                .as("lists and maps in blocks that say how long they are")
                .isEqualTo(record);
    }

    private static byte[] byAvro(SpecificRecord record, boolean blocks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = blocks
                ? new EncoderFactory().configureBlockSize(64).blockingBinaryEncoder(bytes, null)
                : EncoderFactory.get().binaryEncoder(bytes, null);
        var model = SpecificData.getForClass(record.getClass());
        new SpecificDatumWriter<>(record.getSchema(), model).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("dev.muster.schema.Records#all")
    void shouldReadDamagedBytesAsAvroDoesOrNotAtAll(SpecificRecord record) throws IOException {
        long seed = 20261123;
        var random = new Random(seed);
        var whole = byAvro(record, false);
        var reader = codec(record).reader();
        var byAvro = slowReader(record);
        for (int round = 0; round < 500; round++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            var read = readOrNull(reader, damaged);
            if (read != null) {
                assertThat(read)
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(byAvro.read(null, DecoderFactory.get().binaryDecoder(damaged, null)));
            }
        }
    }

    private static SpecificRecord readOrNull(RecordCodec.Reader<SpecificRecord> reader, byte[] bytes) {
        try {
            return reader.read(bytes, 0);
        } catch (IOException | RuntimeException refused) {
            return null;
        }
    }

    private static SpecificDatumReader<SpecificRecord> slowReader(SpecificRecord record) {
        var model = new PlainLists(SpecificData.getForClass(record.getClass()));
        return new SpecificDatumReader<>(record.getSchema(), record.getSchema(), model);
    }

    @ParameterizedTest
    @MethodSource("dev.muster.schema.Records#all")
    void shouldMakePlainListsOfArrays(SpecificRecord record) throws IOException {
        var read = codec(record).reader().read(byAvro(record, false), 0);

        assertThat(lists(read)).allSatisfy(list -> assertThat(list).isInstanceOf(ArrayList.class));
        assertThat(lists(read)).hasSameSizeAs(lists(record));
    }

    private static List<Object> lists(Object value) {
        var found = new ArrayList<>();
        if (value instanceof SpecificRecord record) {
            record.getSchema().getFields().forEach(field -> found.addAll(lists(record.get(field.pos()))));
        } else if (value instanceof List<?> list) {
            found.add(list);
            list.forEach(element -> found.addAll(lists(element)));
        }
        return found;
    }

    @Test
    void shouldRefuseBytesBehindTheRecord() throws IOException {
        var bytes = byAvro(Records.feed(), false);
        var longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatIOException()
                .isThrownBy(() -> RecordCodec.of(Feed.class).reader().read(longer, 0))
                .withMessageContaining("left over");
    }

    @SuppressWarnings("unchecked")
    private static RecordCodec<SpecificRecord> codec(SpecificRecord record) {
        return (RecordCodec<SpecificRecord>) (RecordCodec<?>) RecordCodec.of(record.getClass());
    }
}
