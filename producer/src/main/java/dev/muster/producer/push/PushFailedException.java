package dev.muster.producer.push;

/** Articles that were pushed could not be kept; the message says why. Sending them again is safe. */
public final class PushFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong, in words. */
    public PushFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
