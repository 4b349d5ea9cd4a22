package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A schema changes only in ways that old records and old readers survive, and every version that ever wrote is kept. */
class ReleasedSchemasTest {
    private static final String RELEASE = "muster.schemas.release";
    private static final String SUFFIX = ".avsc";
    private static final int HEADER = 5;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidator BOTH_WAYS =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    @BeforeAll
    static void releaseWhereAsked() throws IOException {
        for (var working : WorkingSchema.values()) {
            if (Boolean.getBoolean(RELEASE) && !isReleased(working)) {
                release(working);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeReleasedAsItStands(WorkingSchema working) {
        assertThat(isReleased(working)).as(() -> advice(working)).isTrue();
    }

    private static boolean isReleased(WorkingSchema working) {
        var versions = ReleasedSchema.versions(working.schemaName());
        return !versions.isEmpty() && newest(versions).schema().equals(working.schema());
    }

    private static ReleasedSchema newest(List<ReleasedSchema> versions) {
        return versions.get(versions.size() - 1);
    }

    private static String advice(WorkingSchema working) {
        int released = ReleasedSchema.versions(working.schemaName()).size();
        return working.schemaName() + " is not the released version " + released
                + " any more. If the change is meant, release it as version "
                + (released + 1) + ": run mvn -pl schemas test -Dtest=ReleasedSchemasTest -D" + RELEASE
                + "=true and commit the two files that it adds under schemas/released/" + working.schemaName()
                + ". Never change or remove the files of a version that has written records";
    }

    private static void release(WorkingSchema working) throws IOException {
        int released = ReleasedSchema.versions(working.schemaName()).size();
        var records = working.samples().stream().map(ReleasedSchemasTest::bytes).toList();
        new ReleasedSchema(working.schemaName(), released + 1).release(working, records);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadWhatEveryReleasedVersionWrote(WorkingSchema working) throws IOException {
        for (var released : ReleasedSchema.versions(working.schemaName())) {
            for (var golden : released.records()) {
                var read = PlainValue.tree(read(working, released.schema(), golden.bytes()));
                assertThat(onlyWhatBothKnow(read, golden.content()))
                        .as("%s read by the working schema", released)
                        .isEqualTo(onlyWhatBothKnow(golden.content(), read));
            }
        }
    }

    private static IndexedRecord read(WorkingSchema working, Schema writer, byte[] bytes) {
        var registry = SchemaRegistry.inMemory();
        int id = registry.register("released", writer);
        var framed = ByteBuffer.allocate(HEADER + bytes.length)
                .put((byte) 0)
                .putInt(id)
                .put(bytes)
                .array();
        return AvroSerde.of(working.type(), registry).deserializer().deserialize("released", framed);
    }

    /** A tree without the fields that the other, of an older or newer schema, does not have. */
    private static JsonNode onlyWhatBothKnow(JsonNode tree, JsonNode other) {
        if (tree instanceof ObjectNode object && other instanceof ObjectNode) {
            var kept = JSON.createObjectNode();
            object.properties().stream()
                    .filter(field -> other.has(field.getKey()))
                    .forEach(field ->
                            kept.set(field.getKey(), onlyWhatBothKnow(field.getValue(), other.get(field.getKey()))));
            return kept;
        }
        if (tree instanceof ArrayNode array && other.size() == tree.size()) {
            var kept = JSON.createArrayNode();
            for (int i = 0; i < array.size(); i++) {
                kept.add(onlyWhatBothKnow(array.get(i), other.get(i)));
            }
            return kept;
        }
        return tree;
    }

    @ParameterizedTest
    @EnumSource
    void shouldWriteTheBytesOfItsReleasedVersion(WorkingSchema working) throws IOException {
        var newest = newest(ReleasedSchema.versions(working.schemaName()));
        for (var golden : newest.records()) {
            var record = (SpecificRecord) read(working, newest.schema(), golden.bytes());
            assertThat(bytes(record)).as("%s written again", newest).isEqualTo(golden.bytes());
        }
    }

    @SuppressWarnings("unchecked")
    private static byte[] bytes(SpecificRecord record) {
        var serde = AvroSerde.of((Class<SpecificRecord>) record.getClass(), SchemaRegistry.inMemory());
        var framed = serde.serializer().serialize("released", record);
        return Arrays.copyOfRange(framed, HEADER, framed.length);
    }

    @ParameterizedTest
    @EnumSource
    void shouldKeepBytesThatSayWhatTheFileSays(WorkingSchema working) throws IOException {
        var versions = ReleasedSchema.versions(working.schemaName());
        assertThat(ReleasedSchema.files(working.schemaName())).isEqualTo(2L * versions.size());
        for (var released : versions) {
            assertThat(released.records()).isNotEmpty();
            for (var golden : released.records()) {
                assertThat(released.read(golden.bytes()))
                        .as(released.toString())
                        .isEqualTo(golden.content());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeReadableWithEveryReleasedVersionBothWays(WorkingSchema working) {
        var released = ReleasedSchema.versions(working.schemaName()).stream()
                .map(ReleasedSchema::schema)
                .toList();
        assertThatCode(() -> BOTH_WAYS.validate(working.schema(), released))
                .as(working.schemaName() + " cannot read what a released version wrote, or the other way round:"
                        + " give new fields a default, remove only fields that had one, and change no type")
                .doesNotThrowAnyException();
    }

    @Test
    void shouldKnowEverySchemaThatThereIs() throws IOException {
        try (var files = Files.walk(WorkingSchema.FILES)) {
            var names = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX));
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(WorkingSchema.values())
                            .map(working -> working.schemaName() + SUFFIX)
                            .toList());
        }
    }

    @Test
    void shouldRefuseAFieldWithoutADefault() {
        assertRefused("{\"name\":\"id\",", "{\"name\":\"note\",\"type\":\"string\"},{\"name\":\"id\",");
    }

    @Test
    void shouldRefuseAnotherType() {
        assertRefused("\"values\":\"string\"", "\"values\":\"long\"");
    }

    @Test
    void shouldRefuseTheLossOfAFieldThatOldReadersNeed() {
        assertRefused("\"name\":\"location\"", "\"name\":\"address\",\"default\":\"\"");
    }

    private static void assertRefused(String before, String after) {
        var released = WorkingSchema.FEED.schema();
        var changed = changed(WorkingSchema.FEED, before, after);
        assertThatExceptionOfType(SchemaValidationException.class)
                .isThrownBy(() -> BOTH_WAYS.validate(changed, List.of(released)));
    }

    @Test
    void shouldAllowAFieldWithADefaultAndASymbolMore() {
        var field = changed(
                WorkingSchema.FEED,
                "{\"name\":\"id\",",
                "{\"name\":\"note\",\"type\":\"string\",\"default\":\"\"},{\"name\":\"id\",");
        var symbol = changed(WorkingSchema.CLAIM, "\"ASSERTED\",", "\"ASSERTED\",\"RETRACTED\",");

        assertThatCode(() -> BOTH_WAYS.validate(field, List.of(WorkingSchema.FEED.schema())))
                .doesNotThrowAnyException();
        assertThatCode(() -> BOTH_WAYS.validate(symbol, List.of(WorkingSchema.CLAIM.schema())))
                .doesNotThrowAnyException();
    }

    private static Schema changed(WorkingSchema working, String before, String after) {
        var text = working.schema().toString();
        assertThat(text).contains(before);
        return new Schema.Parser().parse(text.replace(before, after));
    }
}
