package dev.muster.consumer.alert;

import java.time.Duration;
import java.util.Optional;

/** A target did not take an alert. The message says why. */
final class ChannelException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    ChannelException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = null;
    }

    /** @param retryAfter how long the target asks to be left alone; null where it does not say */
    ChannelException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
