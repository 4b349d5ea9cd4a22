package dev.muster.streams;

/** A record cannot be processed, now or later; the message says why. */
final class PoisonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoisonException(String message) {
        super(message);
    }

    /** @param cause what processing it ended with */
    PoisonException(String message, Throwable cause) {
        super(message, cause);
    }
}
