package dev.muster.consumer.api;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Tags answers that follow from the table alone by how far it has come, so that a client that has the newest is told so without asking the
 * database for it again. Tags of another start of the server never match: the database may be another one.
 */
final class Freshness {
    private static final int NOT_MODIFIED = 304;

    private final String start = Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX);
    private final LongSupplier position;

    Freshness(LongSupplier position) {
        this.position = position;
    }

    /** Tags the answer; true where the client has it already, and is told so. */
    boolean isKnown(Context context) {
        String tag = "W/\"" + start + "-" + Long.toString(position.getAsLong(), Character.MAX_RADIX) + "\"";
        context.header("ETag", tag).header("Vary", "Accept");
        String known = context.header("If-None-Match");
        boolean isKnown = known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
        if (isKnown) {
            context.status(NOT_MODIFIED);
        }
        return isKnown;
    }
}
