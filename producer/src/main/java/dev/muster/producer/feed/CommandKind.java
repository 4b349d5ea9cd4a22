package dev.muster.producer.feed;

import dev.muster.schema.Feed;

/**
 * Kind {@code command}: a program whose standard output is articles, a JSON object a line. The location is the command as a shell
 * takes it. A producer runs commands only where it is allowed to, since whoever may write feeds could else run anything there.
 */
public final class CommandKind implements FeedKind {

    /** What {@link #name} answers. */
    public static final String NAME = "command";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FeedSource open(Feed feed, FeedContext context) throws FeedException {
        if (feed.getLocation().isBlank()) {
            throw new FeedException(
                    "feed " + feed.getId() + ": its location is empty; give it the command that prints articles");
        }
        return new CommandSource(feed, CommandRun.Patience.USUAL);
    }
}
