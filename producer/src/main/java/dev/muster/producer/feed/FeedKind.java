package dev.muster.producer.feed;

import dev.muster.schema.Feed;

/**
 * A kind of feed. Kinds are found by {@link java.util.ServiceLoader}: a new one is a class with a public constructor
 * without parameters and a line in {@code META-INF/services/dev.muster.producer.feed.FeedKind}, in this module or in
 * another on the class path.
 */
public interface FeedKind {

    /** What {@link Feed#getKind} calls it: lower case, unique. */
    String name();

    /**
     * Opens a source without reading from it yet.
     *
     * @param context what the source may use
     * @throws FeedException when the feed's location makes no sense to this kind
     */
    FeedSource open(Feed feed, FeedContext context) throws FeedException;
}
