package dev.muster.consumer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.muster.consumer.table.Figure;
import java.time.Instant;
import java.time.LocalDate;

/** The JSON of the API: fields as the records name them, days and times in ISO 8601, figures also in words. Thread safe. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(times())
            .addMixIn(Figure.class, FigureInWords.class)
            .setSerializationInclusion(JsonInclude.Include.ALWAYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectWriter LINE = MAPPER.writer();
    private static final ObjectWriter INDENTED = MAPPER.writerWithDefaultPrettyPrinter();

    private Json() {}

    /** A value on one line. */
    public static String line(Object value) {
        return write(LINE, value);
    }

    /** A value over several lines, to read. */
    public static String indented(Object value) {
        return write(INDENTED, value);
    }

    /** A value as a tree, with the same fields as its JSON. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Reads values of a type; unknown fields are skipped, so that an older program reads what a newer one writes. */
    public static ObjectReader readerFor(Class<?> type) {
        return MAPPER.readerFor(type);
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON of " + value.getClass().getName(), e);
        }
    }

    private static SimpleModule times() {
        return new SimpleModule("times")
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(LocalDate.class, new Days())
                .addDeserializer(Instant.class, new Times());
    }

    /** Adds what a figure means to its bounds. */
    private interface FigureInWords {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        Long middle();
    }

    private static final class Days extends FromStringDeserializer<LocalDate> {
        Days() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String text, com.fasterxml.jackson.databind.DeserializationContext context) {
            return LocalDate.parse(text);
        }
    }

    private static final class Times extends FromStringDeserializer<Instant> {
        Times() {
            super(Instant.class);
        }

        @Override
        protected Instant _deserialize(String text, com.fasterxml.jackson.databind.DeserializationContext context) {
            return Instant.parse(text);
        }
    }
}
