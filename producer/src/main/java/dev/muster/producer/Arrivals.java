package dev.muster.producer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the last articles of a feed were published.
 *
 * @param times latest first, at most {@link #MAX}
 */
record Arrivals(List<Instant> times) {

    /** Enough to even out the hours of a day of a busy feed, few enough that a feed which wakes up is noticed the same day. */
    static final int MAX = 64;

    /** With fewer there is no rhythm: one old article may stand in a feed that begins today. */
    static final int RHYTHM = 3;

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    Arrivals {
        times = List.copyOf(times);
    }

    Arrivals with(List<Instant> news) {
        return new Arrivals(Stream.concat(times.stream(), news.stream())
                .sorted(Comparator.reverseOrder())
                .limit(MAX)
                .toList());
    }

    /** The mean time between two articles until now, silence included; empty while there are none. */
    Optional<Duration> gap(Instant now) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Duration span = Duration.between(times.get(times.size() - 1), now);
        return Optional.of(span.isNegative() ? Duration.ZERO : span.dividedBy(times.size()));
    }

    /** Whether they are enough to tell how often there is news. */
    boolean isRhythm() {
        return times.size() >= RHYTHM;
    }

    /** Articles a day; null while there are none. */
    Double aDay(Instant now) {
        return gap(now).map(gap -> SECONDS_A_DAY / Math.max(1, gap.toSeconds())).orElse(null);
    }
}
