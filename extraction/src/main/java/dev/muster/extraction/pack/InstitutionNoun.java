package dev.muster.extraction.pack;

/**
 * A noun for an institution of some state, or for who holds an office in it.
 *
 * @param type the institution: mod, army, president, …
 * @param person true for who holds the office, false for the body
 */
public record InstitutionNoun(String type, boolean person) {
    static InstitutionNoun read(PackRow row) {
        return new InstitutionNoun(row.required("type"), "person".equals(row.required("role")));
    }
}
