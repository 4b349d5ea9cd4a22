package dev.muster.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.IndexedRecord;

/** A record, generated or generic, as JSON by our own hand: instants in milliseconds since 1970, days in ISO 8601. */
final class PlainValue {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainValue() {}

    static JsonNode tree(IndexedRecord record) {
        try {
            // Through text, so that equal numbers are equal whatever their type.
            return JSON.readTree(JSON.writeValueAsString(plain(record)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON can be made of " + record, e);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof IndexedRecord record) {
            return fields(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainValue::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return entries(map);
        }
        return scalar(value);
    }

    private static Map<String, Object> fields(IndexedRecord record) {
        var fields = new TreeMap<String, Object>();
        record.getSchema().getFields().forEach(field -> fields.put(field.name(), plain(record.get(field.pos()))));
        return fields;
    }

    private static Map<String, Object> entries(Map<?, ?> map) {
        var entries = new TreeMap<String, Object>();
        map.forEach((key, value) -> entries.put(key.toString(), plain(value)));
        return entries;
    }

    private static Object scalar(Object value) {
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
