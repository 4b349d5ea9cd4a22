package dev.muster.extraction.pack;

import java.util.Set;

/**
 * A word that points back.
 *
 * @param role what it points back to
 * @param types the types of institution that it may stand for, or {@code group}, {@code outlet}, {@code private}; empty for any
 */
public record BackReference(Anaphor role, Set<String> types) {
    /** Copies the set. */
    public BackReference {
        types = Set.copyOf(types);
    }

    static BackReference read(PackRow row) {
        return new BackReference(row.constant("role", Anaphor.class), Set.copyOf(row.alternatives("types")));
    }
}
