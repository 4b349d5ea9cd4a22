package dev.muster.schema;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records of one generated class to Avro's binary encoding and back, where writer and reader have the same schema: the very bytes of Avro's own
 * writer, in a third of its time, as nothing has to be resolved, looked up by name or taken through streams. What another schema wrote
 * is for Avro's own reader. Arrays become plain lists. Thread safe.
 *
 * @param <T> the generated class
 */
public final class RecordCodec<T extends SpecificRecord> {
    private static final String DATE = "date";
    private static final String TIME = "timestamp-millis";

    private final Class<T> type;
    private final String canonical;
    private final RecordShape shape;

    private RecordCodec(Class<T> type, Schema schema) {
        this.type = type;
        this.canonical = SchemaNormalization.toParsingForm(schema);
        this.shape = new Shapes(SpecificData.getForClass(type)).of(schema);
    }

    /**
     * The codec of a generated class.
     *
     * @throws IllegalArgumentException where its schema has a part that no record of ours has; the message names it
     */
    public static <T extends SpecificRecord> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type, SpecificData.getForClass(type).getSchema(type));
    }

    /** Whether what a schema writes is read by this codec. */
    public boolean reads(Schema writer) {
        return SchemaNormalization.toParsingForm(writer).equals(canonical);
    }

    /**
     * The record that follows a header and ends with the bytes.
     *
     * @throws RuntimeException of one kind or another where that is no such record
     */
    public T read(byte[] bytes, int header) {
        var in = new RecordBytes(bytes, header);
        var record = type.cast(shape.read(in));
        if (!in.isEnd()) {
            throw new IllegalArgumentException("bytes are left over behind it");
        }
        return record;
    }

    /**
     * A header and the record.
     *
     * @throws RuntimeException of one kind or another where the record lacks something
     */
    public byte[] write(byte[] header, T record) {
        var out = new RecordBuffer();
        out.write(header);
        shape.write(record, out);
        return out.toBytes();
    }

    /** The shapes of a class and of what it holds; of each record one, as it may hold itself. */
    private static final class Shapes {
        private final SpecificData model;
        private final Map<String, RecordShape.Fields> records = new HashMap<>();

        private Shapes(SpecificData model) {
            this.model = model;
        }

        private RecordShape of(Schema schema) {
            return switch (schema.getType()) {
                case RECORD -> fields(schema);
                case UNION -> maybe(schema);
                case ARRAY -> new RecordShape.ListOf(of(schema.getElementType()));
                case MAP -> new RecordShape.MapOf(of(schema.getValueType()));
                case ENUM -> oneOf(schema);
                default -> plain(schema);
            };
        }

        private RecordShape fields(Schema schema) {
            var known = records.get(schema.getFullName());
            if (known != null) {
                return known;
            }
            var made = new RecordShape.Fields(
                    constructor(schema), schema.getFields().size());
            records.put(schema.getFullName(), made);
            schema.getFields().forEach(field -> made.set(field.pos(), of(field.schema())));
            return made;
        }

        private Constructor<? extends SpecificRecord> constructor(Schema schema) {
            try {
                return model.getClass(schema).asSubclass(SpecificRecord.class).getConstructor();
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(schema.getFullName() + " is no generated class", e);
            }
        }

        private RecordShape maybe(Schema union) {
            var branches = union.getTypes();
            int none = branches.indexOf(Schema.create(Schema.Type.NULL));
            if (branches.size() != 2 || none < 0) {
                throw new IllegalArgumentException("A union of other than null and something: " + union);
            }
            return new RecordShape.Maybe(none, of(branches.get(1 - none)));
        }

        private RecordShape oneOf(Schema schema) {
            var type = model.getClass(schema);
            List<Enum<?>> constants = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                constants.add((Enum<?>) constant);
            }
            return new RecordShape.OneOf(List.copyOf(constants));
        }

        private static RecordShape plain(Schema schema) {
            var logical = schema.getLogicalType();
            return switch (schema.getType()) {
                case STRING -> RecordShape.Plain.STRING;
                case BOOLEAN -> RecordShape.Plain.BOOLEAN;
                case DOUBLE -> RecordShape.Plain.DOUBLE;
                case INT -> number(schema, logical, RecordShape.Plain.INT, DATE, RecordShape.Plain.DATE);
                case LONG -> number(schema, logical, RecordShape.Plain.LONG, TIME, RecordShape.Plain.TIME);
                default -> throw new IllegalArgumentException("A kind of value that no record of ours has: " + schema);
            };
        }

        private static RecordShape number(
                Schema schema, LogicalType logical, RecordShape bare, String name, RecordShape meant) {
            if (logical == null) {
                return bare;
            }
            if (!logical.getName().equals(name)) {
                throw new IllegalArgumentException("A meaning of a number that no record of ours has: " + schema);
            }
            return meant;
        }
    }
}
