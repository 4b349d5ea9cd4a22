package dev.muster.consumer;

/** The stage cannot start or go on; the message says how to mend it. */
public final class ConsumerStageException extends RuntimeException {
    ConsumerStageException(String message) {
        super(message);
    }
}
