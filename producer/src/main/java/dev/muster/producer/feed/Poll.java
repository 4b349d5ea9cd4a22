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
 */
public record Poll(List<FoundItem> items, Cursor next, Duration again) {

    public Poll {
        items = List.copyOf(items);
    }

    /** An answer after which the usual rhythm goes on. */
    public static Poll of(List<FoundItem> items, Cursor next) {
        return new Poll(items, next, null);
    }

    /** How soon to ask again; empty for the usual rhythm. */
    public Optional<Duration> soon() {
        return Optional.ofNullable(again);
    }
}
