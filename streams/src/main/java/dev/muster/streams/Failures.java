package dev.muster.streams;

import dev.muster.schema.SchemaRegistryException;
import dev.muster.schema.UndecodableRecordException;
import dev.muster.schema.UnknownSchemaException;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RetriableException;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Tells failures that pass from those that stay. */
final class Failures {
    private static final String NO_SPACE = "No space left on device";

    private Failures() {}

    /**
     * Whether trying again can help: the broker or the registry was out of reach, the disk was full, or a clock wrong. Everything else lies in the record or in the
     * program: in a processor that makes the record poison, outside it stops the stage.
     */
    static boolean isPassing(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isAboutTheRecord(cause)) {
                return false;
            }
            if (cause instanceof SchemaRegistryException
                    || cause instanceof RetriableException
                    || cause instanceof InvalidTimestampException
                    || cause instanceof NewerStateException
                    || saysFullDisk(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it came to pass for want of room on a disk. */
    static boolean isFullDisk(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Failures::saysFullDisk);
    }

    /** Whether nothing tells when it has passed, but that it does not come again. */
    static boolean isSilent(Throwable failure) {
        return isFullDisk(failure)
                || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .anyMatch(cause ->
                                cause instanceof InvalidTimestampException || cause instanceof NewerStateException);
    }

    /** The stores tell it by a code, Java's own files by the words of the system alone. */
    private static boolean saysFullDisk(Throwable cause) {
        return cause instanceof RocksDBException store
                        && store.getStatus() != null
                        && store.getStatus().getSubCode() == Status.SubCode.NoSpace
                || cause instanceof IOException file
                        && file.getMessage() != null
                        && file.getMessage().contains(NO_SPACE);
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
            if (cause instanceof NewerStateException newer) {
                return newer.getMessage();
            }
            if (cause instanceof InvalidTimestampException) {
                return "the clock of this machine is ahead of the broker's, which refuses what is written in its future ("
                        + cause.getMessage() + "): set the clocks right";
            }
            if (saysFullDisk(cause)) {
                return "the disk of the state directory is full (" + cause.getMessage()
                        + "): make room; streams that run go on by themselves then, others are to be started again";
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
