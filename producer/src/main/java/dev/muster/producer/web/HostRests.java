package dev.muster.producer.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hosts that asked to be left alone, by 429 or 503: each time in a row for twice as long, or for as long as they asked if that is
 * longer. Which of its feeds or pages was asked does not matter. Thread safe.
 */
final class HostRests {

    /** The first rest where the host names none. */
    static final Duration FIRST = Duration.ofMinutes(1);

    /** The longest rest; some hosts ask for years by mistake. */
    static final Duration LONGEST = Duration.ofDays(1);

    /** Doublings after which the rest of our own choice stays the same: about four hours. */
    private static final int MAX_DOUBLINGS = 8;

    private static final int PERCENT = 100;

    /** By how much of itself a rest is longer at most, so that those who were refused together don't come back together. */
    private static final int JITTER_PERCENT = 25;

    /** @param length of the whole rest: more than that is never left, unless the clock was set back */
    private record Rest(Instant until, Duration length, int times) {
        static Rest from(Instant now, Duration length, int times) {
            return new Rest(now.plus(length), length, times);
        }

        Rest asOf(Instant now) {
            return Duration.between(now, until).compareTo(length) > 0 ? from(now, length, times) : this;
        }
    }

    private final Map<String, Rest> rests = new ConcurrentHashMap<>();
    private final InstantSource clock;

    HostRests(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the host is still to be left alone; empty when it may be asked. */
    Optional<Duration> left(String host) {
        Instant now = clock.instant();
        Rest rest = rests.computeIfPresent(host, (name, known) -> known.asOf(now));
        return rest == null || !rest.until().isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, rest.until()));
    }

    /**
     * The host asked to be left alone.
     *
     * @param asked for how long; empty when it did not say
     * @return for how long it will be
     */
    Duration begin(String host, Optional<Duration> asked) {
        Instant now = clock.instant();
        Rest rest = rests.compute(host, (name, before) -> {
            int times = before == null ? 1 : before.times() + 1;
            return Rest.from(now, length(name, times, asked), times);
        });
        rests.values().removeIf(old -> old.until().plus(LONGEST).isBefore(now));
        return Duration.between(now, rest.until());
    }

    private static Duration length(String host, int times, Optional<Duration> asked) {
        Duration own = FIRST.multipliedBy(1L << Math.min(times - 1, MAX_DOUBLINGS));
        Duration longer = asked.filter(told -> told.compareTo(own) > 0).orElse(own);
        Duration bounded = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return bounded.plus(bounded.multipliedBy(Jitter.percent(host, times, JITTER_PERCENT))
                .dividedBy(PERCENT)
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    /** The host answers again. */
    void end(String host) {
        rests.remove(host);
    }
}
