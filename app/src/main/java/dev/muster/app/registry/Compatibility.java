package dev.muster.app.registry;

import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/** The rule BACKWARD: a new schema reads what was written with the one before it. */
final class Compatibility {
    static final String LEVEL = "BACKWARD";

    private Compatibility() {}

    /** What stands in the way, in words; empty where nothing does. */
    static String obstacles(Schema newer, Schema older) {
        SchemaPairCompatibility pair = SchemaCompatibility.checkReaderWriterCompatibility(newer, older);
        if (pair.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return "";
        }
        return pair.getResult().getIncompatibilities().stream()
                .map(i -> i.getType() + " at " + i.getLocation() + ": " + i.getMessage())
                .collect(Collectors.joining("; "));
    }
}
