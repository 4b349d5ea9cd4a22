package dev.muster.extraction.pack;

import java.util.Set;

/**
 * An office that bodies have, by what is said beside their names: {@code ~ spokesman}, {@code juru bicara ~}.
 *
 * @param types the institutions that have it: army, police, …; empty where all have
 */
public record Office(Set<String> types) {
    private static final String NAME = "~";

    /** Copies the set. */
    public Office {
        types = Set.copyOf(types);
    }

    static Office read(PackRow row) {
        row.alternatives("forms").stream()
                .filter(form -> form.indexOf(NAME) < 0)
                .findFirst()
                .ifPresent(form -> {
                    throw new IllegalArgumentException("'" + form + "' has no " + NAME + " where the body is named");
                });
        return new Office(Set.copyOf(row.alternatives("types")));
    }

    boolean isOf(InstitutionNoun noun) {
        return noun.hasOffices() && (types.isEmpty() || types.contains(noun.type()));
    }

    /** What whoever holds the office is called. */
    static String title(String office, String body) {
        return office.replace(NAME, body);
    }
}
