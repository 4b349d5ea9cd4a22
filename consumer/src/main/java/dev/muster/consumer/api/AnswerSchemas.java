package dev.muster.consumer.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.SharedList;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** JSON schemas of the records that are answered with: their fields from the records, what they mean and may lack from {@code fields.tsv}. */
final class AnswerSchemas {
    static final String PREFIX = "#/components/schemas/";
    private static final String NULLABLE = "?";

    private final ObjectMapper mapper;
    private final ObjectNode all;
    private final Map<String, String[]> fields = fields();

    AnswerSchemas(ObjectMapper mapper) {
        this.mapper = mapper;
        this.all = mapper.createObjectNode();
    }

    ObjectNode all() {
        return all;
    }

    /** Where the schema of a record stands; makes it where it is not there yet. */
    String reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!all.has(name)) {
            ObjectNode schema = all.putObject(name);
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (RecordComponent component : type.getRecordComponents()) {
                add(properties, required, name, component.getName(), component.getGenericType());
                if (type == Figure.class && component.getName().equals("unit")) {
                    add(properties, required, name, "middle", Long.class);
                }
            }
            schema.put("additionalProperties", false);
        }
        return PREFIX + name;
    }

    private void add(ObjectNode properties, ArrayNode required, String record, String field, Type type) {
        String[] row = fields.get(record + "." + field);
        if (row == null) {
            throw new IllegalStateException("fields.tsv has no line " + record + "." + field);
        }
        ObjectNode schema = schema(type);
        properties.set(field, row[1].equals(NULLABLE) ? orNull(schema) : schema);
        ((ObjectNode) properties.get(field)).put("description", row[2]);
        required.add(field);
    }

    private ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref") || schema.has("enum")) {
            ObjectNode either = mapper.createObjectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.get("type").textValue();
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    private ObjectNode schema(Type type) {
        ObjectNode schema = mapper.createObjectNode();
        if (type instanceof ParameterizedType list) {
            schema.put("type", "array").set("items", schema(list.getActualTypeArguments()[0]));
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return schema.put("$ref", reference(plain));
        }
        if (plain.isEnum()) {
            ArrayNode values = schema.put("type", "string").putArray("enum");
            List.of(plain.getEnumConstants()).forEach(value -> values.add(value.toString()));
            return schema;
        }
        return simple(schema, plain);
    }

    private static ObjectNode simple(ObjectNode schema, Class<?> type) {
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return schema.put("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return schema.put("type", "number");
        }
        return schema.put("type", type == boolean.class ? "boolean" : "string");
    }

    /** The answer to a request that cannot be met: RFC 9457. */
    void addProblem() {
        ObjectNode schema = all.putObject("Problem").put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").put("type", "string").put("description", "about:blank: the status says it all");
        properties.putObject("title").put("type", "string").put("description", "Name of the status");
        properties.putObject("status").put("type", "integer").put("description", "HTTP status");
        properties.putObject("detail").put("type", "string").put("description", "What is wrong and what to do");
        properties
                .putObject("parameter")
                .put("type", "string")
                .put("description", "The parameter that is wrong, if one is");
        properties
                .putObject("allowed")
                .put("type", "array")
                .put("description", "What may be given instead, if that is a list")
                .putObject("items")
                .put("type", "string");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        schema.put("additionalProperties", false);
    }

    private static Map<String, String[]> fields() {
        return SharedList.of(AnswerSchemas.class, "fields.tsv").stream()
                .collect(Collectors.toMap(row -> row[0], Function.identity()));
    }
}
