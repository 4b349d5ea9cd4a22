package dev.muster.producer.push;

/** Articles cannot be taken; the message says why, and what mends it. */
public final class PushServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PushServerException(String message, Throwable cause) {
        super(message, cause);
    }
}
