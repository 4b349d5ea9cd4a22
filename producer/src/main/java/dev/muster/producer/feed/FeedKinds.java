package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of feeds on the class path, by name. Immutable. */
public final class FeedKinds {
    private final SortedMap<String, FeedKind> kinds = new TreeMap<>();
    private final Map<String, String> refusals = new HashMap<>();

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

    /**
     * The same, but for a kind that is refused whatever the feed.
     *
     * @param why ends a sentence that names the feed and its kind, and says what mends it
     */
    public FeedKinds refusing(String kind, String why) {
        FeedKinds others = new FeedKinds(kinds.values());
        others.refusals.putAll(refusals);
        others.refusals.put(kind, why);
        return others;
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
        if (refusals.containsKey(feed.getKind())) {
            throw new FeedException(
                    "feed " + feed.getId() + ": feeds of kind " + feed.getKind() + " " + refusals.get(feed.getKind()));
        }
        FeedKind kind = kinds.get(feed.getKind());
        if (kind == null) {
            throw new FeedException("feed " + feed.getId() + ": no kind of feed is called '" + feed.getKind()
                    + "'; there are " + String.join(", ", kinds.keySet()));
        }
        return kind.open(feed, context);
    }
}
