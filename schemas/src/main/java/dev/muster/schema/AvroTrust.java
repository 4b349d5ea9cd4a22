package dev.muster.schema;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the records of this package may be made from bytes: since 1.12.2 it refuses every class that nobody vouched for.
 * What was trusted before stays trusted. {@link Topics} and {@link AvroSerde} see to it; code that uses Avro's readers and builders
 * without either calls {@link #establish()} first.
 */
public final class AvroTrust {
    private static final String OUR_CLASSES = AvroTrust.class.getPackageName() + ".";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                type -> type.getName().startsWith(OUR_CLASSES), ClassSecurityValidator.getGlobal()));
    }

    private AvroTrust() {}

    /** Trusts the records of this package, once a JVM; thread safe. */
    public static void establish() {
        // The work is done by the static initializer, which runs exactly once whoever comes first.
    }
}
