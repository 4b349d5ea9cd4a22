package dev.muster.extraction.pack;

/**
 * A name that stands for a country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param role what kind of name
 */
public record CountryName(String code, Role role) {
    /** What kind of name stands for a country. */
    public enum Role {
        /** Its name: North Korea, Korut. */
        NAME,
        /** What belongs to it: North Korean. */
        ADJECTIVE,
        /** Its people: North Koreans. */
        PEOPLE,
        /** Its capital, which may speak for it. */
        CAPITAL
    }

    static CountryName read(PackRow row) {
        return new CountryName(row.required("code"), row.constant("role", Role.class));
    }
}
