package dev.muster.producer;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.Reception;
import dev.muster.producer.syndication.FeedRhythm;
import dev.muster.schema.FeedState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The states of a feed, one from the other: what a poll changes in them. Free of side effects. */
final class FeedProgress {

    /** What is odd about a feed in more ways is told well enough by these. */
    private static final int MAX_PROBLEMS = 10;

    /** The longest error that is kept, in UTF-16 code units. */
    private static final int MAX_ERROR = 500;

    private FeedProgress() {}

    static FeedState start(String feed) {
        return FeedState.newBuilder().setFeed(feed).setSeen(Map.of()).build();
    }

    /** Where {@code state} stands in the feed: before its last answer while pages of that are to be read. */
    static Cursor cursor(FeedState state) {
        if (state.getPagesLeft() > 0) {
            return Cursor.START.at(state.getMovedTo());
        }
        return Cursor.of(state.getEtag(), state.getLastModified()).at(state.getMovedTo());
    }

    /**
     * The state under this record: as it is, or, where it belongs to another, without what a server said to that one.
     *
     * @param record its fingerprint
     */
    static FeedState under(FeedState state, String record) {
        if (state.getRecord() == null || state.getRecord().equals(record)) {
            return FeedState.newBuilder(state).setRecord(record).build();
        }
        return FeedState.newBuilder(state)
                .setRecord(record)
                .setEtag(null)
                .setLastModified(null)
                .setMovedTo(null)
                .setGone(false)
                .setStreak(0)
                .setNextPoll(null)
                .setNextPollReason(null)
                .setNextPollCause(null)
                .setTtlSeconds(null)
                .setSkipHours(List.of())
                .setSkipDays(List.of())
                .setProblems(List.of())
                .setPagesLeft(0)
                .build();
    }

    /** After a part of a poll, with more to come: what was published, and nothing of how the poll went. */
    static FeedState partly(FeedState state, Instant at) {
        return FeedState.newBuilder(state).setLastPoll(at).build();
    }

    /**
     * After a poll that succeeded.
     *
     * @param remark what was refused, in words; null when nothing
     */
    static FeedState succeeded(FeedState state, Cursor cursor, Instant at, String remark) {
        FeedState.Builder reached = FeedState.newBuilder(state)
                .setEtag(cursor.etag())
                .setLastModified(cursor.lastModified())
                .setMovedTo(cursor.movedTo())
                .setLastPoll(at)
                .setLastSuccess(at)
                .setStreak(Math.max(state.getStreak(), 0) + 1);
        return (remark == null ? reached : error(reached, remark, at)).build();
    }

    /**
     * What the server said besides, and when the new articles were published.
     *
     * @param pagesLeft items whose pages the next poll is to read
     */
    static FeedState told(FeedState state, Optional<Reception> told, List<Instant> published, int pagesLeft) {
        Arrivals arrivals = new Arrivals(state.getArrivals()).with(published);
        FeedState.Builder reached = FeedState.newBuilder(state)
                .setArrivals(arrivals.times())
                .setPagesLeft(pagesLeft)
                .setArticlesADay(arrivals.aDay(state.getLastPoll()))
                .setAnswers(state.getAnswers() + (told.isPresent() ? 1 : 0))
                .setUnchanged(state.getUnchanged()
                        + (told.filter(Reception::unchanged).isPresent() ? 1 : 0));
        told.flatMap(Reception::newRhythm).ifPresent(rhythm -> rhythm(reached, rhythm));
        told.filter(answer -> !answer.unchanged())
                .ifPresent(answer -> reached.setProblems(answer.problems().stream()
                        .limit(MAX_PROBLEMS)
                        .map(FeedProgress::shortened)
                        .toList()));
        return reached.build();
    }

    private static void rhythm(FeedState.Builder state, FeedRhythm rhythm) {
        state.setTtlSeconds(rhythm.every().map(Duration::toSeconds).orElse(null))
                .setSkipHours(rhythm.skipHours().stream().sorted().toList())
                .setSkipDays(
                        rhythm.skipDays().stream().sorted().map(DayOfWeek::name).toList());
    }

    /** After a poll that failed. */
    static FeedState failed(FeedState state, String error, Instant at) {
        return error(FeedState.newBuilder(state), error, at)
                .setLastPoll(at)
                .setStreak(Math.min(state.getStreak(), 0) - 1)
                .build();
    }

    /** After the server said that the feed is no more. */
    static FeedState gone(FeedState state, String error, Instant at) {
        return scheduled(
                FeedState.newBuilder(failed(state, error, at)).setGone(true).build(), NextPoll.NEVER);
    }

    private static FeedState.Builder error(FeedState.Builder state, String error, Instant at) {
        return state.setLastError(shortened(error)).setLastErrorAt(at);
    }

    /** @param next null for a feed that is watched */
    static FeedState scheduled(FeedState state, NextPoll next) {
        FeedState.Builder builder = FeedState.newBuilder(state);
        return next == null
                ? builder.setNextPoll(null)
                        .setNextPollReason(null)
                        .setNextPollCause(null)
                        .build()
                : builder.setNextPoll(next.at() == null ? null : next.at().truncatedTo(ChronoUnit.MILLIS))
                        .setNextPollReason(next.reason())
                        .setNextPollCause(next.cause())
                        .build();
    }

    private static String shortened(String error) {
        return error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR) + "…";
    }
}
