package dev.muster.producer;

import dev.muster.schema.SchemaRegistryException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * A transaction that did not commit, or, after a time-out, of which nobody knows whether it did: all of it or nothing is visible, and
 * doing it again is safe. The message says what mends it.
 */
public final class PublishException extends RuntimeException {
    private final String feed;
    private final boolean fenced;

    PublishException(String feed, String message, boolean fenced, Exception cause) {
        super(message, cause);
        this.feed = feed;
        this.fenced = fenced;
    }

    /** Id of the feed. */
    public String feed() {
        return feed;
    }

    /** Whether another producer has taken over the feed. */
    public boolean fenced() {
        return fenced;
    }

    /** Whether broker or registry could not be asked, which says nothing of the feed. */
    boolean isOutage() {
        for (Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SchemaRegistryException || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }
}
