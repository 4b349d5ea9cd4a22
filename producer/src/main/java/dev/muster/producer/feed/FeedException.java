package dev.muster.producer.feed;

import java.time.Duration;
import java.util.Optional;

/** A feed that cannot be read. The message names its location, what is wrong, and what mends it. */
public final class FeedException extends Exception {
    private final transient Duration retryAfter;

    /** @param message where, what is wrong, and what mends it */
    public FeedException(String message) {
        this(message, null, null);
    }

    /** The same with what brought it about; null when nothing did. */
    public FeedException(String message, Throwable cause) {
        this(message, null, cause);
    }

    /** With the time that the server asked to be left alone; null when it did not ask. */
    FeedException(String message, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the server asked to be left alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
