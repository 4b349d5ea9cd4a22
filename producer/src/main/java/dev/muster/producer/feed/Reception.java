package dev.muster.producer.feed;

import dev.muster.producer.syndication.FeedRhythm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a server said besides the items of a feed.
 *
 * @param unchanged whether it said that the feed is as it was (304)
 * @param fresh for how long its answer holds ({@code Cache-Control}, {@code Expires}); null when it did not say
 * @param rhythm how often the feed wants to be read; null where the feed itself was not sent
 * @param problems what was odd about the feed as a whole, in words; empty for a clean one, and where it was not sent
 */
public record Reception(boolean unchanged, Duration fresh, FeedRhythm rhythm, List<String> problems) {

    public Reception {
        problems = List.copyOf(problems);
    }

    /** Of a feed about which nothing was odd. */
    public Reception(boolean unchanged, Duration fresh, FeedRhythm rhythm) {
        this(unchanged, fresh, rhythm, List.of());
    }

    /** For how long the answer holds. */
    public Optional<Duration> freshness() {
        return Optional.ofNullable(fresh);
    }

    /** How often the feed wants to be read, if it was sent. */
    public Optional<FeedRhythm> newRhythm() {
        return Optional.ofNullable(rhythm);
    }
}
