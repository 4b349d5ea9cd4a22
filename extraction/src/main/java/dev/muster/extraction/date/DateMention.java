package dev.muster.extraction.date;

import java.time.LocalDate;

/**
 * A day or a period that a sentence tells.
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param first first day; null where only an end is told
 * @param last last day, the same as the first for a day; null for a period that is still open
 * @param kind how precisely it is told
 * @param source pack row or rule
 */
public record DateMention(int from, int to, LocalDate first, LocalDate last, Kind kind, String source) {
    /** How precisely a sentence tells a date. */
    public enum Kind {
        /** One day: a date, a weekday, today. */
        DAY,
        /** A day that stands for a longer time: last week, in October. */
        LOOSE,
        /** A period by its words: since …, from … to … */
        PERIOD,
        /** The day of what the words right behind it tell: a day after. */
        BEFORE,
        /** A day that is an end or lies ahead: by Tuesday, next week. */
        AHEAD
    }

    /** Whether it is a period. */
    public boolean isPeriod() {
        return kind == Kind.PERIOD;
    }

    /** Whether it is one day. */
    public boolean isDay() {
        return kind == Kind.DAY;
    }

    /** Whether it covers the token. */
    public boolean covers(int token) {
        return from <= token && token < to;
    }
}
