package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import java.util.List;

/**
 * A form found in a sentence.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param entries the rows that have this form, in the order of the tables; never empty
 */
public record Match<T>(int from, int to, List<Entry<T>> entries) {
    /** What the first row says. */
    public T value() {
        return entries.get(0).value();
    }

    /** Where the first row stands. */
    public String source() {
        return entries.get(0).source();
    }

    /** Whether it covers the token. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
