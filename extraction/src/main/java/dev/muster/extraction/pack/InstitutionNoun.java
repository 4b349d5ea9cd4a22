package dev.muster.extraction.pack;

import java.util.Set;

/**
 * A noun for an institution of some state, or for who holds an office in it.
 *
 * @param type the institution: mod, army, president, …
 * @param role what the noun names
 */
public record InstitutionNoun(String type, Role role) {
    private static final String DIPLOMATS = "diplomats";
    private static final Set<String> ABROAD = Set.of("mofa", DIPLOMATS);
    private static final Set<String> ARMED = Set.of("army", "navy", "air-force", "police");

    /** What a noun names. */
    public enum Role {
        /** The institution. */
        BODY,
        /** Who holds an office in it. */
        PERSON,
        /** Who only serves in it, and speaks for it where its state is told: officers. */
        MEMBER,
        /** Nobody by itself, and the institution beside the title of an office: naval, presidential. */
        ATTRIBUTE
    }

    /** Whether it names who holds an office in the institution or serves in it. */
    public boolean person() {
        return role == Role.PERSON || member();
    }

    /** Whether it names who only serves in the institution, and speaks for it where its state is told: officers. */
    public boolean member() {
        return role == Role.MEMBER;
    }

    boolean isName() {
        return role != Role.ATTRIBUTE;
    }

    boolean hasOffices() {
        return role == Role.BODY || role == Role.ATTRIBUTE;
    }

    /** Who holds an office of the institution. */
    InstitutionNoun holder() {
        return new InstitutionNoun(type, Role.PERSON);
    }

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
        return new InstitutionNoun(row.required("type"), row.constant("role", Role.class));
    }
}
