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
    private final Map<String, SeenItems> seen = new ConcurrentHashMap<>();

    private FeedSession(FeedTransactions transactions) {
        this.transactions = transactions;
    }

    /** What is committed of feeds, by their ids. */
    private record Committed(Map<String, FeedState> states, Map<String, SeenItems> seen) {}

    /** A hold on one feed. */
    static FeedSession ofFeed(Connection connection, SchemaRegistry registry, String feed) {
        FeedStates states = new FeedStates(connection, registry);
        SeenLog seen = new SeenLog(connection, registry);
        return open(connection, registry, feed, () -> new Committed(states.read(feed), seen.read(feed)));
    }

    /**
     * A hold on the feeds of one partition of the topic of feeds, whichever they are.
     *
     * @param partitions of that topic
     */
    static FeedSession ofPartition(Connection connection, SchemaRegistry registry, int partition, int partitions) {
        FeedStates states = new FeedStates(connection, registry);
        SeenLog seen = new SeenLog(connection, registry);
        return open(
                connection,
                registry,
                "feeds:" + partition,
                () -> new Committed(
                        states.readPartition(partition, partitions), seen.readPartition(partition, partitions)));
    }

    private static FeedSession open(
            Connection connection, SchemaRegistry registry, String name, Supplier<Committed> committed) {
        FeedSession session = new FeedSession(FeedTransactions.open(connection, registry, name));
        try {
            session.begin(committed.get());
            return session;
        } catch (KafkaException unreadable) {
            session.close();
            throw new PublishException(
                    name, "the state of " + name + " cannot be read: " + unreadable.getMessage(), false, unreadable);
        }
    }

    private void begin(Committed committed) {
        seen.putAll(committed.seen());
        committed.states().forEach((feed, state) -> {
            items(feed).takeUnwritten(state.getSeen());
            states.put(feed, FeedState.newBuilder(state).setSeen(Map.of()).build());
        });
    }

    private SeenItems items(String feed) {
        return seen.computeIfAbsent(feed, name -> new SeenItems());
    }

    @Override
    public FeedState state(String feed) {
        FeedState state = states.get(feed);
        return state == null ? FeedProgress.start(feed) : state;
    }

    @Override
    public Map<String, String> seen(String feed) {
        return items(feed).items();
    }

    @Override
    public void commit(String feed, List<Article> news, Map<String, String> shown, FeedState reached) {
        SeenItems items = items(feed);
        List<SeenItems.Change> changes = items.changes(shown);
        transactions.write(feed, news, changes, reached);
        items.apply(shown, changes);
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
