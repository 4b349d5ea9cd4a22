package dev.muster.streams;

import dev.muster.schema.SchemaRegistryException;
import dev.muster.schema.UndecodableRecordException;
import dev.muster.schema.UnknownSchemaException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells failures that pass from those that stay. */
final class Failures {
    private Failures() {}

    /**
     * Whether trying again can help: the broker or the registry was out of reach. Everything else lies in the record or in the program:
     * in a processor that makes the record poison, outside it stops the stage.
     */
    static boolean isPassing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isAboutTheRecord(cause)) {
                return false;
            }
            if (cause instanceof SchemaRegistryException || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAboutTheRecord(Throwable cause) {
        return cause instanceof PoisonException
                || cause instanceof UndecodableRecordException
                || cause instanceof UnknownSchemaException;
    }

    /** What passes of a failure that does, in words. */
    static String passing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SchemaRegistryException registry) {
                return registry.getMessage();
            }
        }
        return root(failure).toString();
    }

    /** What a failure began with. */
    static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
