package dev.muster.extraction.pack;

/**
 * A noun that tells a name of a body from other names.
 *
 * @param role where it stands and whose body it makes
 */
public record BodyNoun(Role role) {
    /** Where the noun stands and whose body it makes. */
    public enum Role {
        /** Inside the name of what a state runs: Ministry, Directorate, Kementerian. */
        STATE,
        /** Inside the name of a part of an army, which speaks for that army: Command, Task Force, Komando, Satgas. */
        UNIT,
        /** Inside the name of any other body: Institute, Observatory, Front, Lembaga. */
        BODY,
        /** Before the name of a body, which may be one word then: the newspaper Haaretz, kelompok pemantau Airwars. */
        HEAD
    }

    static BodyNoun read(PackRow row) {
        return new BodyNoun(row.constant("role", Role.class));
    }
}
