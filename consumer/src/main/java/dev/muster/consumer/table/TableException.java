package dev.muster.consumer.table;

/** The table could not be read or written. */
public class TableException extends RuntimeException {
    /** What failed and how to mend it. */
    public TableException(String message) {
        super(message);
    }

    /** What failed, how to mend it, and why. */
    public TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
