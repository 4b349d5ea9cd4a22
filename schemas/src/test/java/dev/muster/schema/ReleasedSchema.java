package dev.muster.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/**
 * A schema as it was when records were written with it: {@code released/<name>/<version>.avsc}, and beside it records in its bytes,
 * {@code <version>.jsonl}: a line each with the bytes in hexadecimal and what they say.
 */
record ReleasedSchema(String name, int version) {
    private static final Path FILES = Path.of("released");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final GenericData TIMES = new GenericData();

    static {
        TIMES.addLogicalTypeConversion(new TimeConversions.DateConversion());
        TIMES.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    }

    /** A record of a released version. */
    record Golden(byte[] bytes, JsonNode content) {}

    /** All versions of a schema, in order; version numbers run from 1 without a gap. */
    static List<ReleasedSchema> versions(String name) {
        var versions = new ArrayList<ReleasedSchema>();
        for (var next = new ReleasedSchema(name, 1); Files.exists(next.file("avsc")); next = next.next()) {
            versions.add(next);
        }
        return versions;
    }

    /** How many files the folder of a schema holds. */
    static long files(String name) throws IOException {
        try (var files = Files.list(FILES.resolve(name))) {
            return files.count();
        }
    }

    ReleasedSchema next() {
        return new ReleasedSchema(name, version + 1);
    }

    private Path file(String extension) {
        return FILES.resolve(name).resolve(version + "." + extension);
    }

    Schema schema() {
        try {
            return new Schema.Parser().parse(Files.readString(file("avsc")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Golden> records() throws IOException {
        var records = new ArrayList<Golden>();
        for (var line : Files.readAllLines(file("jsonl"))) {
            var golden = JSON.readTree(line);
            records.add(new Golden(HexFormat.of().parseHex(golden.get("bytes").asText()), golden.get("content")));
        }
        return records;
    }

    /** What bytes say by this schema alone, as Avro's generic reader understands it. */
    JsonNode read(byte[] bytes) throws IOException {
        var reader = new GenericDatumReader<GenericRecord>(schema(), schema(), TIMES);
        return PlainValue.tree(reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null)));
    }

    /** Writes the files of this version from the working schema and records in its bytes. */
    void release(WorkingSchema working, List<byte[]> records) throws IOException {
        Files.createDirectories(file("avsc").getParent());
        Files.writeString(file("avsc"), SchemaFormatter.format("json/pretty", working.schema()) + "\n");
        var lines = new ArrayList<String>();
        for (var bytes : records) {
            var line = new TreeMap<String, Object>();
            line.put("bytes", HexFormat.of().formatHex(bytes));
            line.put("content", read(bytes));
            lines.add(JSON.writeValueAsString(line));
        }
        Files.write(file("jsonl"), lines);
    }
}
