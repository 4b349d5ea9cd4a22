package dev.muster.consumer.table;

import java.util.SortedSet;

/**
 * What a batch did to the table.
 *
 * @param position sum of the next offsets; grows with every batch and survives restarts
 * @param estimates keys of the rows whose claims changed
 */
public record TableChange(long position, SortedSet<String> estimates) {}
