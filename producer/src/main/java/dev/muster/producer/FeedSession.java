package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * A hold on the feeds of one transactional id: their states as they were committed last, and the transactions that change them.
 * Opening one fences whoever held them before, and only then reads the states, so that nothing is committed behind them. Thread
 * safe. Once a transaction fails it is over; open another, which reads what was committed.
 */
final class FeedSession implements FeedHold {
    private final FeedTransactions transactions;
    private final Map<String, FeedState> states = new ConcurrentHashMap<>();

    private FeedSession(FeedTransactions transactions) {
        this.transactions = transactions;
    }

    /** A hold on one feed. */
    static FeedSession ofFeed(Connection connection, SchemaRegistry registry, String feed) {
        FeedStates states = new FeedStates(connection, registry);
        return open(
                connection,
                registry,
                feed,
                () -> states.read(feed).map(state -> Map.of(feed, state)).orElse(Map.of()));
    }

    /**
     * A hold on the feeds of one partition of the topic of feeds, whichever they are.
     *
     * @param partitions of that topic
     */
    static FeedSession ofPartition(Connection connection, SchemaRegistry registry, int partition, int partitions) {
        FeedStates states = new FeedStates(connection, registry);
        return open(connection, registry, "feeds:" + partition, () -> states.readPartition(partition, partitions));
    }

    private static FeedSession open(
            Connection connection, SchemaRegistry registry, String name, Supplier<Map<String, FeedState>> committed) {
        FeedSession session = new FeedSession(FeedTransactions.open(connection, registry, name));
        try {
            session.states.putAll(committed.get());
            return session;
        } catch (KafkaException unreadable) {
            session.close();
            throw new PublishException(
                    name, "the state of " + name + " cannot be read: " + unreadable.getMessage(), false, unreadable);
        }
    }

    @Override
    public FeedState state(String feed) {
        FeedState state = states.get(feed);
        return state == null ? FeedProgress.start(feed) : state;
    }

    @Override
    public void commit(String feed, List<Article> news, FeedState reached) {
        transactions.write(feed, news, reached);
        states.put(feed, reached);
    }

    @Override
    public boolean isOver() {
        return transactions.isOver();
    }

    /** Whether it failed since somebody else holds the feeds now. */
    boolean isFenced() {
        return transactions.isFenced();
    }

    @Override
    public void close() {
        transactions.close();
    }
}
