package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.FeedState;
import java.util.List;
import java.util.Map;

/** A hold on feeds: their states and what they were seen to tell, as they were committed last, and what changes them. Thread safe. */
interface FeedHold extends AutoCloseable {

    /** The state of a feed that was committed last; the first of all where none was. */
    FeedState state(String feed);

    /** What the feed was last seen to tell, by item, as it was committed last: see {@link SeenItems}. A view; of one thread a feed. */
    Map<String, String> seen(String feed);

    /**
     * Writes news of a feed, what it was seen to tell and the state that it has reached, all or nothing.
     *
     * @param shown by item
     * @throws PublishException as {@link FeedTransactions#write}
     */
    void commit(String feed, List<Article> news, Map<String, String> shown, FeedState reached);

    /** Whether a transaction failed. */
    boolean isOver();

    @Override
    void close();
}
