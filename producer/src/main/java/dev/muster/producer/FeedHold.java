package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.FeedState;
import java.util.List;

/** A hold on feeds: their states as they were committed last, and what changes them. Thread safe. */
interface FeedHold extends AutoCloseable {

    /** The state of a feed that was committed last; the first of all where none was. */
    FeedState state(String feed);

    /**
     * Writes news of a feed and the state that it has reached, all or nothing.
     *
     * @throws PublishException as {@link FeedTransactions#write}
     */
    void commit(String feed, List<Article> news, FeedState reached);

    /** Whether a transaction failed. */
    boolean isOver();

    @Override
    void close();
}
