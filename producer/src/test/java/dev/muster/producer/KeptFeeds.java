package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** States and articles as the topics would keep them, states in their bytes. */
final class KeptFeeds implements FeedHold {
    private final AvroSerde<FeedState> serde = AvroSerde.of(FeedState.class, SchemaRegistry.inMemory());
    private final Map<String, byte[]> states = new ConcurrentHashMap<>();
    private final Map<String, SeenItems> seen = new ConcurrentHashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private InstantSource clock = InstantSource.system();
    private Instant closedUntil = Instant.MIN;
    private Instant refusingUntil = Instant.MIN;

    /** For this long they cannot be opened. */
    void fail(Duration time, InstantSource told) {
        clock = told;
        closedUntil = told.instant().plus(time);
    }

    /** For this long nothing is committed. */
    void refuseArticles(Duration time, InstantSource told) {
        clock = told;
        refusingUntil = told.instant().plus(time);
    }

    /** These, unless they fail now. */
    KeptFeeds opened() {
        requireAfter(closedUntil);
        return this;
    }

    private void requireAfter(Instant until) {
        if (clock.instant().isBefore(until)) {
            throw new PublishException("all", "the broker is down", false, null);
        }
    }

    @Override
    public FeedState state(String feed) {
        return committed(feed).orElseGet(() -> FeedProgress.start(feed));
    }

    Optional<FeedState> committed(String feed) {
        return Optional.ofNullable(states.get(feed))
                .map(bytes -> serde.deserializer().deserialize("states", bytes));
    }

    @Override
    public Map<String, String> seen(String feed) {
        return items(feed).items();
    }

    private SeenItems items(String feed) {
        return seen.computeIfAbsent(feed, name -> new SeenItems());
    }

    @Override
    public void commit(String feed, List<Article> news, Map<String, String> shown, FeedState reached) {
        requireAfter(refusingUntil);
        items(feed).apply(shown, items(feed).changes(shown));
        synchronized (articles) {
            articles.addAll(news);
        }
        states.put(feed, serde.serializer().serialize("states", reached));
    }

    List<Article> articles() {
        synchronized (articles) {
            return List.copyOf(articles);
        }
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public void close() {}
}
