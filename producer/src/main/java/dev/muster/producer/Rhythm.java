package dev.muster.producer;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When to poll a feed again: after its interval; after errors twice as long each time; never before the server allows.
 *
 * @param interval between two polls that succeed
 */
record Rhythm(Duration interval) {

    /** Doublings after which the wait stays the same: 64 intervals. */
    private static final int MAX_DOUBLINGS = 6;

    /** The longest wait after errors, unless the interval itself is longer: a feed that works again is missed by a quarter of a day. */
    static final Duration LONGEST = Duration.ofHours(6);

    /** The longest that a server may ask for: some answer with years by mistake. */
    static final Duration LONGEST_ASKED = Duration.ofDays(1);

    NextPoll afterSuccess(Instant now) {
        return new NextPoll(now.plus(interval), "its interval of " + words(interval));
    }

    /**
     * @param errors in a row, this one included; at least 1
     * @param retryAfter what the server asked for
     */
    NextPoll afterError(Instant now, int errors, Optional<Duration> retryAfter) {
        Duration backOff = backOff(errors);
        Duration asked = retryAfter.map(Rhythm::bounded).orElse(Duration.ZERO);
        if (asked.compareTo(backOff) > 0) {
            return new NextPoll(now.plus(asked), "the server asked to wait " + words(asked));
        }
        return new NextPoll(now.plus(backOff), "waiting " + words(backOff) + " after " + errors + " errors in a row");
    }

    private Duration backOff(int errors) {
        Duration wait = interval.multipliedBy(1L << Math.min(errors - 1, MAX_DOUBLINGS));
        Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Duration bounded(Duration asked) {
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }

    private static String words(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
