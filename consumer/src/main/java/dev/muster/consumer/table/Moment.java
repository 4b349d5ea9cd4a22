package dev.muster.consumer.table;

import java.time.Instant;
import java.time.LocalDate;

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

    private static final String LAST_DAY = "9999-12-31";

    /** The last day whose statements count, ISO 8601. */
    String lastDay() {
        return asOf == null ? LAST_DAY : asOf.toString();
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
