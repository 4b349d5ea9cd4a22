package dev.muster.extraction.claim;

/** An article holds more than is read of one; the message says how much that is. */
public final class TooMuchToReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchToReadException(String message) {
        super(message);
    }
}
