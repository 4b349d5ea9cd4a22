package dev.muster.producer.syndication;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How often a feed wants to be read.
 *
 * @param ttl how long an answer stays fresh, RSS's {@code ttl}; null when not told
 * @param updates the time between two updates, of the syndication module ({@code sy:updatePeriod}); null when not told
 * @param skipHours hours of the day, 0 to 23 in UTC, at which it does not change
 * @param skipDays days, in UTC, on which it does not change
 */
public record FeedRhythm(Duration ttl, Duration updates, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    /** Of a feed that tells nothing. */
    public static final FeedRhythm UNTOLD = new FeedRhythm(null, null, Set.of(), Set.of());

    public FeedRhythm {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }

    /** How long the feed stays as it is, by its ttl, else by its updates; empty when it tells neither. */
    public Optional<Duration> every() {
        return Optional.ofNullable(ttl == null ? updates : ttl);
    }
}
