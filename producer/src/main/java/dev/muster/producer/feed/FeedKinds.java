package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of feeds on the class path, by name. Immutable. */
public final class FeedKinds {
    private final SortedMap<String, FeedKind> kinds = new TreeMap<>();

    private FeedKinds(Iterable<FeedKind> found) {
        for (FeedKind kind : found) {
            FeedKind other = kinds.putIfAbsent(kind.name(), kind);
            if (other != null) {
                throw new IllegalStateException("Two kinds of feeds are called " + kind.name() + ": " + other.getClass()
                        + " and " + kind.getClass() + "; take one off the class path");
            }
        }
    }

    /** All kinds that the class path offers. */
    public static FeedKinds fromClassPath() {
        return new FeedKinds(ServiceLoader.load(FeedKind.class, FeedKinds.class.getClassLoader()));
    }

    /** The names, sorted. */
    public List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    /**
     * Opens the source of a feed.
     *
     * @throws FeedException when no kind has the feed's name for it, or the kind refuses the location
     */
    public FeedSource open(Feed feed, FeedContext context) throws FeedException {
        FeedKind kind = kinds.get(feed.getKind());
        if (kind == null) {
            throw new FeedException("feed " + feed.getId() + ": no kind of feed is called '" + feed.getKind()
                    + "'; there are " + String.join(", ", kinds.keySet()));
        }
        return kind.open(feed, context);
    }
}
