package dev.muster.producer.feed;

import dev.muster.producer.web.Fault;
import dev.muster.producer.web.WebException;
import java.time.Duration;
import java.util.Optional;

/** A feed that cannot be read. The message names its location, what is wrong, and what mends it. */
public final class FeedException extends Exception {

    /** What follows from it. */
    public enum Setback {
        /** It is tried again, later after each failure in a row. */
        FAILED,
        /** The same, and the server asked to be left alone. */
        REFUSED,
        /** The host of the feed asked to be left alone before; the feed was not asked for now, and is no worse for it. */
        POSTPONED,
        /** It is large, and we had no room for it beside others that are; it is asked for again soon, and is no worse for it. */
        CROWDED,
        /** The server said that the feed is no more: it is not tried again. */
        GONE
    }

    private final Setback setback;
    private final transient Duration retryAfter;

    /** @param message where, what is wrong, and what mends it */
    public FeedException(String message) {
        this(message, null);
    }

    /** The same with what brought it about; null when nothing did. */
    public FeedException(String message, Throwable cause) {
        this(message, Setback.FAILED, null, cause);
    }

    private FeedException(String message, Setback setback, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.setback = setback;
        this.retryAfter = retryAfter;
    }

    /** An answer of the web that did not come. */
    public static FeedException of(WebException failure) {
        return new FeedException(
                failure.getMessage(), setback(failure), failure.retryAfter().orElse(null), failure);
    }

    private static Setback setback(WebException failure) {
        if (failure.fault() == Fault.GONE) {
            return Setback.GONE;
        }
        if (failure.fault() == Fault.HOST_RESTS || failure.fault() == Fault.HOST_BUSY) {
            return Setback.POSTPONED;
        }
        if (failure.fault() == Fault.NO_ROOM) {
            return Setback.CROWDED;
        }
        return failure.retryAfter().isPresent() ? Setback.REFUSED : Setback.FAILED;
    }

    /** What follows from it. */
    public Setback setback() {
        return setback;
    }

    /** How long the server asked to be left alone. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
