package dev.muster.producer;

import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import java.time.InstantSource;

/**
 * Publishes the feeds of one partition of the topic of feeds, for as long as the group gives that partition to this producer. All
 * of them share one transactional id, so that whoever is given the partition next fences this one at a stroke.
 *
 * <p>Once fenced it opens nothing: it may be the one that was declared dead, and taking the feeds back would fence the rightful
 * producer. {@link #resume} lets it go on, when the group has confirmed that the partition is ours.
 */
final class PartitionDesk implements FeedDesk, AutoCloseable {
    private final int partition;
    private final int partitions;
    private final Connection connection;
    private final SchemaRegistry registry;
    private final InstantSource clock;
    private volatile FeedSession session;
    private volatile boolean suspended;
    private boolean closed;

    /** @param partitions of the topic of feeds */
    PartitionDesk(int partition, int partitions, Connection connection, SchemaRegistry registry, InstantSource clock) {
        this.partition = partition;
        this.partitions = partitions;
        this.connection = connection;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public synchronized FeedPublisher open(Feed feed) {
        if (closed || isSuspended()) {
            throw new PublishException(
                    feed.getId(), "feed " + feed.getId() + " belongs to another producer of this group", true, null);
        }
        if (session != null && session.isOver()) {
            closeSession();
        }
        if (session == null) {
            session = newSession();
        }
        return FeedPublisher.within(session, feed, clock);
    }

    /** The feeds of the partition share a session: the others open another, which reads what was committed. */
    @Override
    public synchronized void abandon() {
        closeSession();
    }

    private FeedSession newSession() {
        try {
            return FeedSession.ofPartition(connection, registry, partition, partitions);
        } catch (PublishException failed) {
            suspended = failed.fenced();
            throw failed;
        }
    }

    /** Whether it was fenced since it was opened or resumed last. */
    boolean isSuspended() {
        FeedSession last = session;
        return suspended || last != null && last.isFenced();
    }

    /** The partition is ours after all. */
    synchronized void resume() {
        closeSession();
        suspended = false;
    }

    private void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Lets go of the partition; what has not begun to commit by now never does. */
    @Override
    public synchronized void close() {
        closed = true;
        closeSession();
    }
}
