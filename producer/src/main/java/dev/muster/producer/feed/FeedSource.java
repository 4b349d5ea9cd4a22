package dev.muster.producer.feed;

import java.time.Duration;

/**
 * A feed that can be asked, again and again, what is new. Every implementation runs the contract kit
 * {@code FeedSourceContract} of this module's test jar.
 *
 * <p>A source remembers nothing that was not published: what it has handed out is told by the cursor that comes back,
 * so an answer whose articles were lost in a crash is given again. Used by one thread at a time, except {@link #close},
 * which any thread may call and which ends a poll under way.
 */
public interface FeedSource extends AutoCloseable {

    /**
     * Asks once.
     *
     * @param since the cursor of the last answer that was published, or {@link Cursor#START}
     * @return the items that are new or may have changed, oldest first, and the cursor behind them
     * @throws FeedException when the feed as a whole cannot be read; one bad item is a refusal among the items
     */
    Poll poll(Cursor since) throws FeedException;

    /** How long to wait between polls where the feed names no interval of its own. */
    Duration rhythm();

    /** Whether the wait follows how often the feed has news and what its server asks for; {@link #rhythm} is then where it begins. */
    default boolean isAdaptive() {
        return false;
    }

    /**
     * Starts to watch, if the source can, and from then on calls {@code changed}, from any thread, whenever a poll may find
     * something new. Polls go on in their rhythm, since a watch may miss changes. Called before each poll until it succeeds.
     *
     * @return whether it watches; such a feed tells no time for its next poll
     */
    default boolean watch(Runnable changed) {
        return false;
    }

    /** Releases what it holds; doing it again does nothing. */
    @Override
    void close();
}
