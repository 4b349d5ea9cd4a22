package dev.muster.consumer.table;

/** The table could not be read or written. */
public class TableException extends RuntimeException {
    TableException(String message) {
        super(message);
    }

    TableException(String message, Throwable cause) {
        super(message, cause);
    }
}
