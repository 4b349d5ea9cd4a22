package dev.muster.producer.web;

import java.time.Duration;
import java.util.Optional;

/** An answer that did not come. The message names the address, what is wrong, and what mends it. */
public final class WebException extends Exception {
    private final Fault fault;
    private final int status;
    private final transient Duration retryAfter;

    WebException(Fault fault, String message, Throwable cause) {
        this(fault, message, 0, null, cause);
    }

    WebException(Fault fault, String message, int status, Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.fault = fault;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** What kind of thing went wrong. */
    public Fault fault() {
        return fault;
    }

    /** The status of the answer; 0 where there was none. */
    public int status() {
        return status;
    }

    /** How long the host is to be left alone: what it asked for, or what politeness asks. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
