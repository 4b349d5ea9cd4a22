package dev.muster.app.evaluate;

/** A folder of labelled articles that cannot be scored; the message names the file, says why and what mends it. */
public final class GoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoldException(String message) {
        super(message);
    }
}
