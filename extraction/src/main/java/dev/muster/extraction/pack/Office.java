package dev.muster.extraction.pack;

import java.util.Set;

/**
 * An office that bodies have, by what is said beside their names: {@code ~ spokesman}, {@code juru bicara ~}.
 *
 * @param types the institutions that have it: army, police, …; empty where all have
 */
public record Office(Set<String> types) {
    /** Copies the set. */
    public Office {
        types = Set.copyOf(types);
    }

    static Office read(PackRow row) {
        Template.require(row);
        return new Office(Set.copyOf(row.alternatives("types")));
    }

    boolean isOf(InstitutionNoun noun) {
        return noun.hasOffices() && (types.isEmpty() || types.contains(noun.type()));
    }
}
