package dev.muster.consumer;

/**
 * A broker that had not copied all records became leader of a topic: what was read of it is not what is in it. Kafka tells that once, to who reads at that
 * time.
 */
final class CutOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param lost what, as a sentence without its end */
    CutOffException(String lost) {
        super(lost);
    }
}
