package dev.muster.producer;

import dev.muster.schema.Feed;

/** Where the run of a feed gets its publisher. Thread safe. */
interface FeedDesk {

    /**
     * A publisher that begins at the state that was committed last.
     *
     * @throws PublishException when the broker does not answer, or the feed belongs to another producer now
     */
    FeedPublisher open(Feed feed);

    /** A run does not end though it was told to: whatever it has open here commits nothing more. */
    default void abandon() {}
}
