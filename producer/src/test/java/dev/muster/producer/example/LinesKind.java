package dev.muster.producer.example;

import dev.muster.producer.feed.FeedContext;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedKind;
import dev.muster.producer.feed.FeedSource;
import dev.muster.schema.Feed;
import java.nio.file.Path;

/** An example of a kind of one's own: a file with an article a line, its name, a tab and its text. */
public final class LinesKind implements FeedKind {
    @Override
    public String name() {
        return "lines";
    }

    @Override
    public FeedSource open(Feed feed, FeedContext context) throws FeedException {
        return new LinesSource(feed.getId(), Path.of(feed.getLocation()));
    }
}
