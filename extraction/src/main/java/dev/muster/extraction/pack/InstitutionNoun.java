package dev.muster.extraction.pack;

import java.util.Set;

/**
 * A noun for an institution of some state, or for who holds an office in it.
 *
 * @param type the institution: mod, army, president, …
 * @param person true for who holds the office or serves in it, false for the body
 * @param member true for who only serves in it, and speaks for it where its state is told: officers
 */
public record InstitutionNoun(String type, boolean person, boolean member) {
    private static final String DIPLOMATS = "diplomats";
    private static final Set<String> ABROAD = Set.of("mofa", DIPLOMATS);
    private static final Set<String> ARMED = Set.of("army", "navy", "air-force", "police");

    /** Whether an institution of that type has people under arms, who can desert it. */
    public static boolean isArmed(String type) {
        return ARMED.contains(type);
    }

    /** Whether whoever holds an office of that type serves abroad, so that the place where they speak is not whom they speak for. */
    public static boolean isAbroad(String type) {
        return ABROAD.contains(type);
    }

    /** Whether those of that type whose state is not told may be anybody's: diplomats. */
    public static boolean isOfAnyState(String type) {
        return DIPLOMATS.equals(type);
    }

    static InstitutionNoun read(PackRow row) {
        boolean member = "member".equals(row.required("role"));
        return new InstitutionNoun(row.required("type"), member || "person".equals(row.required("role")), member);
    }
}
