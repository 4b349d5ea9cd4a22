package dev.muster.consumer;

import dev.muster.consumer.table.Batch;
import java.time.Duration;

/**
 * Is told what the consumer does, as it does it, so that it can be counted. Called by the consumer's threads, which wait for it: quick,
 * thread safe, and never throwing.
 */
public interface ConsumerObserver {
    /** Hears nothing. */
    ConsumerObserver NONE = new ConsumerObserver() {};

    /**
     * A batch has been committed: its claims can be seen from now on.
     *
     * @param isRepeated whether the table was emptied on purpose and is being filled with what it held before
     */
    default void committed(Batch batch, boolean isRepeated) {}

    /**
     * A request has been answered, or a listener has gone.
     *
     * @param route the pattern of the address, such as {@code /actors/{id}}; empty where nothing is there
     * @param status of HTTP
     */
    default void answered(String route, int status, Duration time) {}
}
