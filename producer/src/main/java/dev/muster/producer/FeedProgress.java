package dev.muster.producer;

import dev.muster.producer.feed.Cursor;
import dev.muster.schema.FeedState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The states of a feed, one from the other: what a poll changes in them. Free of side effects. */
final class FeedProgress {

    /**
     * Articles whose last hash a state keeps: some 100 bytes each, so that a state stays near a megabyte. Feeds show some
     * hundred items; a directory or an import of more than this may publish the others again after a restart, which changes
     * no claim, since versions are told apart by their hash.
     */
    static final int MAX_SEEN = 10_000;

    /** The longest error that is kept, in UTF-16 code units. */
    private static final int MAX_ERROR = 500;

    private FeedProgress() {}

    static FeedState start(String feed) {
        return FeedState.newBuilder().setFeed(feed).setSeen(Map.of()).build();
    }

    /** Where {@code state} stands in the feed. */
    static Cursor cursor(FeedState state) {
        return Cursor.of(state.getEtag(), state.getLastModified());
    }

    /**
     * After a poll, or a part of one, that succeeded.
     *
     * @param shown article id to hash, for the articles that the poll showed
     * @param next null for a feed that is watched
     * @param remark what was refused, in words; null when nothing
     */
    static FeedState succeeded(
            FeedState state, Map<String, String> shown, Cursor cursor, Instant at, NextPoll next, String remark) {
        return scheduled(FeedState.newBuilder(state), next)
                .setSeen(seen(state.getSeen(), shown))
                .setEtag(cursor.etag())
                .setLastModified(cursor.lastModified())
                .setLastPoll(at)
                .setLastSuccess(at)
                .setLastError(remark == null ? state.getLastError() : shortened(remark))
                .setStreak(Math.max(state.getStreak(), 0) + 1)
                .build();
    }

    /** After a poll that failed. */
    static FeedState failed(FeedState state, String error, Instant at, NextPoll next) {
        return scheduled(FeedState.newBuilder(state), next)
                .setLastPoll(at)
                .setLastError(shortened(error))
                .setStreak(Math.min(state.getStreak(), 0) - 1)
                .build();
    }

    private static FeedState.Builder scheduled(FeedState.Builder state, NextPoll next) {
        return state.setNextPoll(next == null ? null : next.at())
                .setNextPollReason(next == null ? null : next.reason());
    }

    /** Those shown, then as many of the others as there is room for, by their ids, so that equal inputs give equal states. */
    private static Map<String, String> seen(Map<String, String> before, Map<String, String> shown) {
        Map<String, String> seen = new LinkedHashMap<>();
        keep(shown, shown.keySet(), seen);
        keep(before, new TreeSet<>(before.keySet()), seen);
        return seen;
    }

    private static void keep(Map<String, String> hashes, Set<String> ids, Map<String, String> seen) {
        for (String id : ids) {
            if (seen.size() >= MAX_SEEN) {
                return;
            }
            seen.putIfAbsent(id, hashes.get(id));
        }
    }

    private static String shortened(String error) {
        return error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR) + "…";
    }
}
