package dev.muster.extraction.check;

/**
 * Something that is wrong with a pack, or may be.
 *
 * @param kind how bad it is
 * @param text {@code file:line: what}
 */
public record Finding(Kind kind, String text) {
    /** How bad a finding is. */
    public enum Kind {
        /** The pack says something that cannot be meant. */
        ERROR,
        /** It does no harm, but nothing is gained by it either. */
        WARNING
    }

    static Finding error(String text) {
        return new Finding(Kind.ERROR, text);
    }

    static Finding warning(String text) {
        return new Finding(Kind.WARNING, text);
    }

    /** Whether it is an error. */
    public boolean isError() {
        return kind == Kind.ERROR;
    }
}
