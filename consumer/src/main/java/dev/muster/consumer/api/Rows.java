package dev.muster.consumer.api;

import java.util.List;

/**
 * A page of rows.
 *
 * @param whole the page as JSON shows it, with the rows inside
 * @param rows the rows
 * @param next what to give as {@code after} for the next page; null on the last
 */
record Rows<T>(Object whole, List<T> rows, String next) {

    /** Where pages come from. */
    interface Source<T> {
        /**
         * @param after what the page before called next; null for the first page
         * @param limit at most so many rows
         */
        Rows<T> page(String after, int limit);
    }
}
