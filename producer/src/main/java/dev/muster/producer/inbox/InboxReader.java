package dev.muster.producer.inbox;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Refusal;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.UnknownSchemaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/**
 * Reads what somebody wrote: JSON as {@link ArticleFile} takes it, or Avro in the registries' framing, whose fields are called as those
 * of the JSON are, whatever its schema. Not thread safe.
 */
final class InboxReader {
    /** A zero byte and the schema's id come before the record. */
    private static final int HEADER_BYTES = 1 + Integer.BYTES;

    private final SchemaRegistry registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    InboxReader(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * At least one item; what is no article is a refusal among them.
     *
     * @param value null for a record without one
     * @throws dev.muster.schema.SchemaRegistryException when the registry does not answer
     */
    List<FoundItem> read(byte[] value, String location) {
        if (value == null || value.length == 0) {
            return refused(location, "holds nothing; write an article as JSON or Avro");
        }
        if (value[0] == 0) {
            return readAvro(value, location);
        }
        return ArticleFile.readJson(value, location);
    }

    private List<FoundItem> readAvro(byte[] value, String location) {
        if (value.length < HEADER_BYTES) {
            return refused(
                    location,
                    "begins like Avro, but has " + value.length + " bytes only; write it through a serializer");
        }
        try {
            Schema schema = schemas.computeIfAbsent(ByteBuffer.wrap(value).getInt(1), registry::byId);
            if (schema.getType() != Schema.Type.RECORD) {
                return refused(location, "is Avro, but no record; write a record with a field body");
            }
            var decoder = DecoderFactory.get().binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, null);
            GenericRecord record = new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
            // The text of a generic record is JSON, with times as milliseconds, which the JSON reader takes.
            return ArticleFile.readJson(record.toString().getBytes(StandardCharsets.UTF_8), location);
        } catch (UnknownSchemaException unknown) {
            return refused(location, "is Avro of an unknown schema (" + unknown.getMessage() + "); register it first");
        } catch (IOException | AvroRuntimeException broken) {
            return refused(
                    location,
                    "is no whole record of its schema (" + broken.getMessage() + "); write it through a serializer");
        }
    }

    private static List<FoundItem> refused(String location, String reason) {
        return List.of(new Refusal(location, reason));
    }
}
