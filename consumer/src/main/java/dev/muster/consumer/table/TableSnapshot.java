package dev.muster.consumer.table;

import java.util.List;

/**
 * Rows of the table at one moment.
 *
 * @param position how far the topic had been read; grows with every change
 * @param estimates newest statement first
 */
public record TableSnapshot(long position, List<Estimate> estimates) {
    /** Copies the list. */
    public TableSnapshot {
        estimates = List.copyOf(estimates);
    }
}
