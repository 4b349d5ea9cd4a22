package dev.muster.producer.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * How often a feed itself wants to be read.
 *
 * @param ttl how long it stays as it is; null when it does not say
 * @param skipHours hours of the day, 0 to 23 in UTC, at which it does not change
 * @param skipDays days, in UTC, on which it does not change
 */
public record Pace(Duration ttl, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** Of a feed that says nothing. */
    public static final Pace UNTOLD = new Pace(null, Set.of(), Set.of());

    public Pace {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}
