package dev.muster.streams;

import org.apache.kafka.common.errors.SerializationException;

/**
 * State, or a change on its way to it, that a newer version of Muster wrote. It is no poison: the program that wrote it reads it, and so whoever
 * cannot waits for that one.
 */
final class NewerStateException extends SerializationException {
    private static final long serialVersionUID = 1L;

    NewerStateException(Throwable cause) {
        super(
                "a newer version of Muster wrote to the state of these streams, which this one cannot read: start that version here too;"
                        + " nothing is lost, and what waits is read by it",
                cause);
    }
}
