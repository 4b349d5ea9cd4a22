package dev.muster.producer;

import dev.muster.producer.feed.Reception;
import dev.muster.producer.web.Jitter;
import dev.muster.schema.FeedState;
import dev.muster.schema.PollCause;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When to poll a feed again: after its interval, or, where that is nobody's choice, in the rhythm of its articles and as its server
 * asks; after errors twice as long each time; never before the server allows.
 *
 * @param feed its id, which spreads the polls after errors
 * @param interval between two polls that succeed, or where an adaptive rhythm begins
 * @param own whether somebody chose the interval for this feed; nothing but errors changes it then
 * @param adaptive whether the interval follows the feed
 */
record Rhythm(String feed, Duration interval, boolean own, boolean adaptive) {

    /** Of an adaptive rhythm: more often is no news any more but a load. */
    static final Duration FLOOR = Duration.ofMinutes(5);

    /** Of an adaptive rhythm, whatever the feed or its server say: a feed that comes back to life is noticed within a day. */
    static final Duration CEILING = Duration.ofDays(1);

    /** Polls between two articles: one is then seen, on average, an eighth of their distance late. */
    private static final int POLLS_AN_ARTICLE = 4;

    /** Doublings after which the wait stays the same: 64 intervals. */
    private static final int MAX_DOUBLINGS = 6;

    /** The longest wait after errors, unless the interval itself is longer: a feed that works again is missed by a quarter of a day. */
    static final Duration LONGEST = Duration.ofHours(6);

    /** The longest that a server may ask for, its jitter included: some answer with years by mistake. */
    static final Duration LONGEST_ASKED = Duration.ofHours(30);

    /** By how much of itself a wait after errors is longer at most, so that feeds that failed together don't come back together. */
    private static final int JITTER_PERCENT = 10;

    private static final int PERCENT = 100;

    /** A rhythm that stays as it is. */
    static Rhythm fixed(String feed, Duration interval) {
        return new Rhythm(feed, interval, false, false);
    }

    /**
     * After a poll that succeeded.
     *
     * @param state what is known of the feed, this poll included
     * @param told what the server said besides; empty where there is none
     */
    NextPoll afterSuccess(Instant now, FeedState state, Optional<Reception> told) {
        if (own || !adaptive) {
            return new NextPoll(
                    now.plus(interval),
                    own ? PollCause.OWN_INTERVAL : PollCause.USUAL_INTERVAL,
                    "its interval of " + words(interval));
        }
        NextPoll next = natural(now, state);
        next = later(
                next,
                now,
                told.flatMap(Reception::freshness),
                PollCause.CACHE_CONTROL,
                "its server says that an answer holds for ",
                " (Cache-Control)");
        Optional<Duration> ttl = Optional.ofNullable(state.getTtlSeconds()).map(Duration::ofSeconds);
        next = later(next, now, ttl, PollCause.TTL, "the feed says that it stays as it is for ", " (ttl)");
        return QuietTimes.of(state).after(next);
    }

    private NextPoll natural(Instant now, FeedState state) {
        Arrivals arrivals = new Arrivals(state.getArrivals());
        Optional<Duration> gap = arrivals.gap(now).filter(known -> arrivals.isRhythm());
        if (gap.isEmpty()) {
            return new NextPoll(
                    now.plus(interval),
                    PollCause.USUAL_INTERVAL,
                    "the usual " + words(interval) + ", before it has " + Arrivals.RHYTHM
                            + " articles that tell its rhythm");
        }
        Duration wait = bounded(gap.get().dividedBy(POLLS_AN_ARTICLE));
        return new NextPoll(
                now.plus(wait),
                PollCause.RHYTHM,
                "every " + words(wait) + ", for an article every " + words(gap.get()));
    }

    private static NextPoll later(
            NextPoll next, Instant now, Optional<Duration> asked, PollCause cause, String before, String after) {
        Duration wait = bounded(asked.orElse(FLOOR));
        Instant at = now.plus(wait);
        return at.isAfter(next.at()) ? new NextPoll(at, cause, before + words(wait) + after) : next;
    }

    private static Duration bounded(Duration wait) {
        return wait.compareTo(FLOOR) < 0 ? FLOOR : shorter(wait, CEILING);
    }

    /**
     * After a poll that failed.
     *
     * @param errors in a row, this one included; at least 1
     * @param retryAfter what the server asked for
     */
    NextPoll afterError(Instant now, int errors, Optional<Duration> retryAfter) {
        Duration backOff = backOff(errors);
        Optional<Duration> asked = retryAfter.map(told -> shorter(told, LONGEST_ASKED));
        if (asked.isPresent() && asked.get().compareTo(backOff) > 0) {
            return new NextPoll(
                    now.plus(asked.get()), PollCause.SERVER_ASKED, "the server asked to wait " + words(asked.get()));
        }
        String reason =
                "waiting " + words(backOff) + " after " + errors + (errors == 1 ? " error" : " errors in a row");
        return asked.map(told -> new NextPoll(
                        now.plus(backOff),
                        PollCause.SERVER_ASKED,
                        reason + ", since the server asked for " + words(told)))
                .orElseGet(() -> new NextPoll(now.plus(backOff), PollCause.ERRORS, reason));
    }

    /** When the host of the feed rests, or is busy with other feeds. */
    NextPoll afterRest(Instant now, Optional<Duration> rest) {
        Duration wait = shorter(rest.orElse(FLOOR), LONGEST_ASKED);
        return new NextPoll(now.plus(wait), PollCause.HOST_RESTS, "its host is left alone for another " + words(wait));
    }

    /** When we had no room for the answer of the feed. */
    NextPoll afterCrowd(Instant now) {
        Duration wait = shorter(interval, FLOOR);
        return new NextPoll(
                now.plus(wait),
                PollCause.OTHER,
                "there was no room for its answer beside other large ones; asked again after " + words(wait));
    }

    private Duration backOff(int errors) {
        Duration wait = interval.multipliedBy(1L << Math.min(errors - 1, MAX_DOUBLINGS));
        Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
        Duration bounded = shorter(wait, longest);
        return bounded.plusMillis(bounded.toMillis() * Jitter.percent(feed, errors, JITTER_PERCENT) / PERCENT);
    }

    static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    /** Without fractions of what is longer than a minute; in days from two on. */
    static String words(Duration duration) {
        if (duration.toDays() >= 2) {
            return duration.toDays() + " days";
        }
        Duration told =
                duration.compareTo(Duration.ofMinutes(1)) < 0 ? duration : Duration.ofSeconds(duration.toSeconds());
        return told.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
