package dev.muster.app.doctor;

/**
 * What an examination came to.
 *
 * @param subject what was examined, in a word
 * @param condition how it is
 * @param detail what was found and, where something is wrong, how to mend it; the remedy begins a new line
 */
public record Finding(String subject, Condition condition, String detail) {
    /** How a subject is. */
    public enum Condition {
        /** As it should be. */
        WELL,
        /** It works, and deserves a look. */
        WARNING,
        /** It does not work. */
        BROKEN,
        /** It could not be examined, as something else is broken. */
        UNKNOWN
    }

    static Finding well(String subject, String detail) {
        return new Finding(subject, Condition.WELL, detail);
    }

    static Finding warning(String subject, String detail) {
        return new Finding(subject, Condition.WARNING, detail);
    }

    static Finding broken(String subject, String detail) {
        return new Finding(subject, Condition.BROKEN, detail);
    }

    static Finding unknown(String subject, String needed) {
        return new Finding(subject, Condition.UNKNOWN, "not examined, as it needs the " + needed);
    }
}
