package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Kind {@code files}: a file, or a directory with all below it, watched. The location is its path. */
public final class FilesKind implements FeedKind {

    /** How a feed names this kind. */
    public static final String NAME = "files";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FeedSource open(Feed feed, FeedContext context) throws FeedException {
        try {
            return new FilesSource(feed.getId(), Path.of(feed.getLocation()), context.clock());
        } catch (InvalidPathException noPath) {
            throw new FeedException(
                    "feed " + feed.getId() + ": '" + feed.getLocation() + "' is no path; mend it", noPath);
        }
    }
}
