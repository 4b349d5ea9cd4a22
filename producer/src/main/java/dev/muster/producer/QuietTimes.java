package dev.muster.producer;

import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a feed says that it does not change ({@code skipHours}, {@code skipDays} of RSS, in UTC).
 *
 * @param hours 0 to 23
 * @param days names of {@link java.time.DayOfWeek}
 */
record QuietTimes(List<Integer> hours, List<String> days) {

    private static final int HOURS_A_WEEK = 7 * 24;

    static QuietTimes of(FeedState state) {
        return new QuietTimes(state.getSkipHours(), state.getSkipDays());
    }

    /** The poll as it is, or at the end of the quiet time that it falls into; a feed that is always quiet is not believed. */
    NextPoll after(NextPoll next) {
        if (!isQuiet(next.at())) {
            return next;
        }
        Instant hour = next.at().truncatedTo(ChronoUnit.HOURS);
        for (int i = 1; i <= HOURS_A_WEEK; i++) {
            Instant later = hour.plus(i, ChronoUnit.HOURS);
            if (!isQuiet(later)) {
                return new NextPoll(
                        later,
                        PollCause.SKIP,
                        "the feed says that it does not change before then (skipHours, skipDays)");
            }
        }
        return next;
    }

    private boolean isQuiet(Instant at) {
        OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
        return hours.contains(time.getHour())
                || days.contains(time.getDayOfWeek().name());
    }
}
