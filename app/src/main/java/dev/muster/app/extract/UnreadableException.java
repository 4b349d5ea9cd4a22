package dev.muster.app.extract;

/** A file that holds no article; the message names it, says why and what mends it. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what is wrong. */
    public UnreadableException(String message) {
        super(message);
    }
}
