package dev.muster.app.metrics;

import dev.muster.producer.Outcome;
import dev.muster.producer.ProducerObserver;
import dev.muster.schema.FeedStatus.Condition;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what a producer does. Of feeds it knows how many fare how, never which: their number has no bound. */
final class FeedMeters implements ProducerObserver {
    /** What the feeds that a producer polls may be; it does not know those that rest. */
    private static final List<Condition> STATES =
            List.of(Condition.NEW, Condition.WELL, Condition.FAILING, Condition.GONE);

    private final Counter polls;
    private final Counter items;
    private final Counter articles;
    private final CounterDataPoint rejected;
    private final RequestMeters requests;
    private volatile Supplier<Map<Condition, Long>> feeds = Map::of;

    FeedMeters(PrometheusRegistry registry, CounterDataPoint rejected, RequestMeters requests) {
        this.rejected = rejected;
        this.requests = requests;
        polls = Names.counter(
                registry,
                "muster_feed_polls_total",
                "Polls of feeds, by how they ended; unchanged is an answer 304.",
                "outcome",
                PollEnd.values());
        items = Names.counter(
                registry,
                "muster_feed_items_total",
                "Items that feeds and pushes showed, by what became of them; each poll counts what it shows again.",
                "outcome",
                Outcome.values());
        articles = Names.counter(
                registry,
                "muster_articles_published_total",
                "Articles committed to the topic of articles, new and revised ones, by the way they came.",
                "way",
                Way.values());
        countFeeds(registry);
    }

    private void countFeeds(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("muster_feeds")
                .help("Feeds that this producer polls now, by their state.")
                .labelNames("state")
                .callback(gauge -> {
                    Map<Condition, Long> now = feeds.get();
                    STATES.forEach(state -> gauge.call(now.getOrDefault(state, 0L), Names.label(state)));
                })
                .register(registry);
    }

    /** Asks for the feeds from now on. */
    void count(Supplier<Map<Condition, Long>> conditions) {
        feeds = conditions;
    }

    @Override
    public void polled(PollEnd end) {
        polls.labelValues(Names.label(end)).inc();
    }

    @Override
    public void items(Outcome outcome, long number) {
        items.labelValues(Names.label(outcome)).inc(number);
    }

    @Override
    public void published(Way way, long number) {
        articles.labelValues(Names.label(way)).inc(number);
    }

    @Override
    public void rejected(long records) {
        rejected.inc(records);
    }

    @Override
    public void pushed(int status) {
        requests.count("push", "/articles", status);
    }
}
