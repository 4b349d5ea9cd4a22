package dev.muster.producer;

import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedId;
import dev.muster.producer.feed.FeedSource;
import dev.muster.schema.Feed;
import java.time.DateTimeException;
import java.time.Duration;

/** Checks what a feed's record says before it is run. */
final class FeedPlan {

    /** A shorter interval would be a load on others' servers and an error of the hand. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    private FeedPlan() {}

    /** Refuses ids that cannot be. */
    static void requireId(Feed feed) throws FeedException {
        if (!FeedId.isValid(feed.getId())) {
            throw new FeedException(
                    "feed '" + feed.getId() + "': an id is a slug of a-z, 0-9, '.', '_' and '-'; give it such a one");
        }
        if (feed.getId().equals(Publisher.FEED) || feed.getId().equals(Publisher.PUSH)) {
            throw new FeedException("feed '" + feed.getId()
                    + "': this id belongs to articles that are published by hand or pushed; give the feed another");
        }
    }

    /** The feed's own interval, else that of its kind. */
    static Rhythm rhythm(Feed feed, FeedSource source) throws FeedException {
        if (feed.getInterval() == null) {
            return new Rhythm(feed.getId(), source.rhythm(), false, source.isAdaptive());
        }
        try {
            Duration interval = Duration.parse(feed.getInterval());
            if (interval.compareTo(SHORTEST) >= 0) {
                return new Rhythm(feed.getId(), interval, true, false);
            }
        } catch (DateTimeException noDuration) {
            throw noInterval(feed, noDuration);
        }
        throw noInterval(feed, null);
    }

    private static FeedException noInterval(Feed feed, Exception cause) {
        return new FeedException(
                "feed " + feed.getId() + ": interval '" + feed.getInterval()
                        + "' is no ISO 8601 duration of a second or more; write PT15M for a quarter of an hour",
                cause);
    }
}
