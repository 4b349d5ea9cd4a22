package dev.muster.extraction.pack;

/**
 * A word that helps to tell a day.
 *
 * @param role what it is
 * @param value month 1 to 12, weekday 1 (Monday) to 7, or days from the day of publication; see {@link Role}
 */
public record CalendarWord(Role role, int value) {
    /** What a calendar word is. */
    public enum Role {
        /** A month's name; value 1 to 12. */
        MONTH,
        /** A weekday's name; value 1, Monday, to 7. */
        WEEKDAY,
        /** A day by itself; value in days from publication: today 0, yesterday −1. */
        DAY,
        /** A period by itself whose last day counts; value in weeks from publication: last week −1. */
        WEEK,
        /** The same in months: last month −1. */
        MONTHS,
        /** Beginning of the unit behind or before it; no value. */
        EARLY,
        MID,
        LATE,
        /** A year by itself: last year −1, this year 0. */
        YEARS,
        /** A period up to publication, in days: over the past 24 hours 1, in the past week 7. */
        PAST,
        /** Says that the day behind it is an end, not a day on which something was said: by, until, before. */
        DEADLINE,
        /** Says that the weekday before it is still to come: next, depan. */
        NEXT,
        /** Opens a period: from, since, sejak; value 0 closed by a joining word, 1 open. */
        SINCE,
        /** Joins the two ends of a period: to, hingga. */
        UNTIL,
        /** The day that the text told last: on the same day. */
        SAME,
        /** So many days before the day of publication, for what the words right behind it tell to have been said: a day after. */
        AFTER
    }

    static CalendarWord read(PackRow row) {
        return new CalendarWord(row.constant("role", Role.class), Integer.parseInt(row.optional("value", "0")));
    }
}
