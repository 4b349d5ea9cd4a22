package dev.muster.extraction.match;

import dev.muster.extraction.pack.Entry;
import java.util.List;

/**
 * The rows of a form, of which the rules ask for the first again and again, and for those whose value is a constant. Immutable and thread safe.
 *
 * @param <T> what a row says
 */
public final class Rows<T> {
    private final List<Entry<T>> entries;
    private final T value;
    private final String source;
    /** The constants that rows have for their value, one bit each, by their order. */
    private final long[] constants;

    /** Rows in the order of the tables; at least one. */
    public Rows(List<Entry<T>> entries) {
        this.entries = List.copyOf(entries);
        this.value = entries.get(0).value();
        this.source = entries.get(0).source();
        this.constants = value instanceof Enum<?> constant ? constants(constant) : new long[0];
    }

    private long[] constants(Enum<?> one) {
        int all = one.getDeclaringClass().getEnumConstants().length;
        long[] bits = new long[(all + Long.SIZE - 1) / Long.SIZE];
        for (Entry<T> entry : entries) {
            int order = ((Enum<?>) entry.value()).ordinal();
            bits[order / Long.SIZE] |= 1L << order;
        }
        return bits;
    }

    /** All of them, in their order; never empty. */
    public List<Entry<T>> entries() {
        return entries;
    }

    T value() {
        return value;
    }

    String source() {
        return source;
    }

    /** The constants that rows have for their value: bit {@code n % 64} of word {@code n / 64} for the one of order {@code n}; empty where values are none. */
    long[] constants() {
        return constants;
    }

    boolean isAny(T such) {
        return such instanceof Enum<?> constant ? has(constant.ordinal()) : isAnyEqual(such);
    }

    private boolean has(int order) {
        return (constants[order / Long.SIZE] & 1L << order) != 0;
    }

    private boolean isAnyEqual(T such) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).value().equals(such)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows<?> rows && entries.equals(rows.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
