package dev.muster.schema;

import java.time.Instant;
import java.util.List;

/**
 * A feed and how it fares, for people: what its record and its state say together. Times are UTC; immutable.
 *
 * @param id of the feed
 * @param kind such as rss or files
 * @param location where its record says that it is
 * @param language of articles that tell none; null when not told
 * @param outlet of articles that name none; null when not told
 * @param interval ISO 8601 duration that its record asks for; null for the rhythm of its own
 * @param condition how it fares
 * @param lastPoll null before the first
 * @param lastSuccess last poll without an error; null before the first
 * @param lastError in words; null when there was none
 * @param lastErrorAt null when there was none or the time is not known
 * @param streak polls in a row with the same outcome: positive for successes, negative for errors
 * @param nextPoll when it is due; null while it rests, for feeds that are watched, and before the first poll
 * @param nextPollReason why then, in words; null where there is no next poll
 * @param articlesADay new articles a day; null while there are none
 * @param unchangedShare of all answers of its server those that said that it is unchanged (304), 0 to 1; null before the first answer
 * @param movedTo where its server says that it moved for good, or a page that it is; null while it is where its record says
 * @param problems what was odd about it when it changed last, in words; empty for a clean one
 */
public record FeedStatus(
        String id,
        String kind,
        String location,
        String language,
        String outlet,
        String interval,
        Condition condition,
        Instant lastPoll,
        Instant lastSuccess,
        String lastError,
        Instant lastErrorAt,
        int streak,
        Instant nextPoll,
        String nextPollReason,
        Double articlesADay,
        Double unchangedShare,
        String movedTo,
        List<String> problems) {

    public FeedStatus {
        problems = List.copyOf(problems);
    }

    /** How a feed fares. */
    public enum Condition {
        /** Not polled yet: no producer runs, or it was added a moment ago. */
        NEW,
        /** The last poll succeeded. */
        WELL,
        /** The last poll failed; it is polled again. */
        FAILING,
        /** The server said that it is no more; it is not polled. */
        GONE,
        /** Disabled by hand; it is not polled. */
        RESTING
    }

    /**
     * Puts together what is known of a feed.
     *
     * @param state null before its first poll
     */
    public static FeedStatus of(Feed feed, FeedState state) {
        FeedState known =
                state == null ? FeedState.newBuilder().setFeed(feed.getId()).build() : state;
        Condition condition = condition(feed, known);
        boolean isDue = condition != Condition.RESTING && condition != Condition.GONE;
        return new FeedStatus(
                feed.getId(),
                feed.getKind(),
                feed.getLocation(),
                feed.getLanguage(),
                feed.getOutlet(),
                feed.getInterval(),
                condition,
                known.getLastPoll(),
                known.getLastSuccess(),
                known.getLastError(),
                known.getLastErrorAt(),
                known.getStreak(),
                isDue ? known.getNextPoll() : null,
                isDue ? known.getNextPollReason() : null,
                known.getArticlesADay(),
                known.getAnswers() == 0 ? null : (double) known.getUnchanged() / known.getAnswers(),
                known.getMovedTo(),
                known.getProblems());
    }

    private static Condition condition(Feed feed, FeedState state) {
        if (!feed.getEnabled()) {
            return Condition.RESTING;
        }
        if (state.getGone()) {
            return Condition.GONE;
        }
        if (state.getLastPoll() == null) {
            return Condition.NEW;
        }
        return state.getStreak() < 0 ? Condition.FAILING : Condition.WELL;
    }
}
