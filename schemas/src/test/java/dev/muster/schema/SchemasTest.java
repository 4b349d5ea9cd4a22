package dev.muster.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {
    @ParameterizedTest
    @EnumSource
    void shouldDocumentEveryRecordAndField(WorkingSchema working) {
        assertThat(undocumented(working.schema(), working.schemaName())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldGiveEveryEnumADefaultForSymbolsToCome(WorkingSchema working) {
        assertThat(enumsWithoutDefault(working.schema())).isEmpty();
    }

    @Test
    void shouldFindWhatIsUndocumented() {
        var schema = new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"A\",\"doc\":\"documented\",\"fields\":["
                                + "{\"name\":\"b\",\"doc\":\"documented\",\"type\":{\"type\":\"array\",\"items\":"
                                + "{\"type\":\"record\",\"name\":\"C\",\"fields\":[{\"name\":\"d\",\"type\":\"int\",\"doc\":\" \"}]}}}]}");
        assertThat(undocumented(schema, "A")).containsExactly("A.b", "A.b.d");
    }

    private static List<String> undocumented(Schema schema, String path) {
        var found = new ArrayList<String>();
        for (var record : SchemaTree.records(schema, path)) {
            if (blank(record.schema().getDoc())) {
                found.add(record.path());
            }
            record.schema().getFields().stream()
                    .filter(field -> blank(field.doc()))
                    .forEach(field -> found.add(record.path() + "." + field.name()));
        }
        return found;
    }

    private static boolean blank(String doc) {
        return doc == null || doc.isBlank();
    }

    private static List<String> enumsWithoutDefault(Schema schema) {
        return SchemaTree.enums(schema).stream()
                .filter(type -> type.getEnumDefault() == null)
                .map(Schema::getFullName)
                .toList();
    }
}
