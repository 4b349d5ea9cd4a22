package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import java.util.List;

/**
 * A form found in a sentence.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param rows the rows that have this form
 */
public record Match<T>(int from, int to, Rows<T> rows) {
    /** The rows that have this form, in the order of the tables; never empty. */
    public List<Entry<T>> entries() {
        return rows.entries();
    }

    /** What the first row says. */
    public T value() {
        return rows.value();
    }

    /** Where the first row stands. */
    public String source() {
        return rows.source();
    }

    /** Whether any row says so. */
    public boolean isAny(T value) {
        return rows.isAny(value);
    }

    /** The match that ends before the token, of such as stand from left to right and don't overlap; null where none does. */
    public static <T> Match<T> endingAt(List<Match<T>> matches, int to) {
        int low = 0;
        int high = matches.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Match<T> match = matches.get(middle);
            if (match.to() == to) {
                return match;
            }
            low = match.to() < to ? middle + 1 : low;
            high = match.to() < to ? high : middle - 1;
        }
        return null;
    }

    /** Whether it covers the token. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
