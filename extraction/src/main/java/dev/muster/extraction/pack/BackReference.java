package dev.muster.extraction.pack;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A word that points back.
 *
 * @param role what it points back to
 * @param types the types of institution that it may stand for, or {@code group}, {@code outlet}, {@code private}; empty for any. In
 *     the order of the table: where nothing else tells, the first is meant
 */
public record BackReference(Anaphor role, Set<String> types) {
    /** Copies the set with its order. */
    public BackReference {
        types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
    }

    static BackReference read(PackRow row) {
        return new BackReference(row.constant("role", Anaphor.class), new LinkedHashSet<>(row.alternatives("types")));
    }
}
