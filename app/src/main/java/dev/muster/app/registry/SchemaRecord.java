package dev.muster.app.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** How a version stands in the topic {@code _schemas}: the record format of Confluent's registry, which could take the topic over. */
final class SchemaRecord {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCHEMA_KEY = "SCHEMA";

    private SchemaRecord() {}

    static byte[] key(RegisteredSchema schema) {
        ObjectNode key = JSON.createObjectNode();
        key.put("keytype", SCHEMA_KEY);
        key.put("subject", schema.subject());
        key.put("version", schema.version());
        key.put("magic", 1);
        return bytes(key);
    }

    static byte[] value(RegisteredSchema schema) {
        ObjectNode value = JSON.createObjectNode();
        value.put("subject", schema.subject());
        value.put("version", schema.version());
        value.put("id", schema.id());
        value.put("schema", schema.schema());
        value.put("deleted", false);
        return bytes(value);
    }

    /** The version in a record; empty for records of other kinds and for removed versions. */
    static Optional<RegisteredSchema> read(byte[] key, byte[] value) {
        if (key == null || value == null) {
            return Optional.empty();
        }
        try {
            boolean schema =
                    SCHEMA_KEY.equals(JSON.readTree(key).path("keytype").asText());
            return schema ? Optional.of(version(JSON.readTree(value))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a record of the topic of schemas is not JSON", e);
        }
    }

    private static RegisteredSchema version(JsonNode value) {
        return new RegisteredSchema(
                value.path("subject").asText(),
                value.path("version").asInt(),
                value.path("id").asInt(),
                value.path("schema").asText());
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
