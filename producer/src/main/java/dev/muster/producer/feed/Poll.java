package dev.muster.producer.feed;

import dev.muster.producer.article.FoundItem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a feed.
 *
 * @param items new or changed since the cursor, oldest first
 * @param next the cursor to give once these items are published
 * @param again wait no longer than this until the next poll, zero when more is ready now; null for the usual rhythm
 * @param told what the server of the feed said besides; null for a feed that has none
 */
public record Poll(List<FoundItem> items, Cursor next, Duration again, Reception told) {

    public Poll {
        items = List.copyOf(items);
    }

    /** Of a feed without a server. */
    public Poll(List<FoundItem> items, Cursor next, Duration again) {
        this(items, next, again, null);
    }

    /** An answer after which the usual rhythm goes on. */
    public static Poll of(List<FoundItem> items, Cursor next) {
        return new Poll(items, next, null, null);
    }

    /** The answer of a server. */
    public static Poll of(List<FoundItem> items, Cursor next, Reception told) {
        return new Poll(items, next, null, told);
    }

    /** What the server of the feed said besides; empty for a feed that has none. */
    public Optional<Reception> reception() {
        return Optional.ofNullable(told);
    }

    /** How soon to ask again; empty for the usual rhythm. */
    public Optional<Duration> soon() {
        return Optional.ofNullable(again);
    }
}
