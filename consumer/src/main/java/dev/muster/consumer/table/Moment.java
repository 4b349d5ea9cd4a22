package dev.muster.consumer.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a table is looked at, in the two times that it has. Both may be given; then both hold.
 *
 * <p>A table as known at a time equals the table of a Muster that had been given only the articles fetched until then, in whatever order
 * they came: withdrawn claims are back where an article still carried them, dates and wordings are those of the version then in force. Two
 * things are as now: how the name of an actor outside the register is spelled, and of a claim in more articles than it lists (200) only the
 * listed ones are counted.
 *
 * @param asOf by what had been said: only statements made until the end of this day; null for all
 * @param knownAt by what had arrived: only articles fetched until this time, the time itself included; null for all
 */
public record Moment(LocalDate asOf, Instant knownAt) {
    /** All that is known. */
    public static final Moment NOW = new Moment(null, null);

    /** End of what is known without end, in the tables. */
    static final long FOREVER = Long.MAX_VALUE;

    /** Times that the database tells apart: milliseconds of a long, with years of four digits. */
    private static final Instant FIRST_TIME = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final String LAST_DAY = "9999-12-31";
    private static final int LAST_YEAR = 9999;

    /**
     * A day that somebody gives.
     *
     * @param name of the parameter
     * @param text ISO 8601
     * @throws QueryException where it is no day of a year of four digits
     */
    public static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            possible(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            return day;
        } catch (DateTimeException e) {
            throw new QueryException(name, text, "give a day such as 2024-10-18");
        }
    }

    /**
     * A time as it is given.
     *
     * @throws DateTimeException where its year has not four digits
     */
    public static Instant possible(Instant time) {
        if (time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)) {
            throw new DateTimeException("not a year of four digits");
        }
        return time;
    }

    /** The last day whose statements count, ISO 8601. */
    String lastDay() {
        return asOf == null ? LAST_DAY : asOf.toString();
    }

    /**
     * The last day whose statements count, where none is known earlier than so many days before it is made.
     *
     * @param lead days; negative where all are known later than they are made
     */
    String lastDay(int lead) {
        if (knownAt == null) {
            return lastDay();
        }
        LocalDate known = LocalDate.ofInstant(knownAt, ZoneOffset.UTC).plusDays(lead);
        boolean isOpen = known.getYear() > LAST_YEAR || asOf != null && asOf.isBefore(known);
        return isOpen ? lastDay() : known.toString();
    }

    /** The last millisecond whose articles count. */
    long lastFetch() {
        return knownAt == null ? FOREVER - 1 : knownAt.toEpochMilli();
    }

    /** Whether this is {@link #NOW}. */
    public boolean isNow() {
        return asOf == null && knownAt == null;
    }
}
