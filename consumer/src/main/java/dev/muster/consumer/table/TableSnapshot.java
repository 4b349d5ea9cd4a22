package dev.muster.consumer.table;

import java.util.List;

/**
 * Rows of the table at one moment.
 *
 * @param position how far the topic had been read; grows with every change
 * @param estimates in the order that was asked for
 * @param next what to give as {@link TableQuery#after()} for the next page; null on the last, and without a limit
 */
public record TableSnapshot(long position, List<Estimate> estimates, String next) {
    /** Copies the list. */
    public TableSnapshot {
        estimates = List.copyOf(estimates);
    }

    /** All rows. */
    public TableSnapshot(long position, List<Estimate> estimates) {
        this(position, estimates, null);
    }
}
