package dev.muster.extraction.claim;

import java.time.LocalDate;

/**
 * The days that a figure is about.
 *
 * @param from first day; null when not told
 * @param to last day; null when not told or still open
 */
public record Period(LocalDate from, LocalDate to) {
    /** No period told. */
    public static final Period OPEN = new Period(null, null);
}
