package dev.muster.app.metrics;

import dev.muster.streams.StreamsObserver;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Counts what the streams do. */
final class ReadingMeters implements StreamsObserver {
    private final Counter articles;
    private final Counter claims;
    private final CounterDataPoint rejected;

    ReadingMeters(PrometheusRegistry registry, CounterDataPoint rejected) {
        this.rejected = rejected;
        articles = Names.counter(
                registry,
                "muster_articles_read_total",
                "Articles that were read, by what was found; unread are those that no language pack fits.",
                "result",
                Reading.values());
        claims = Names.counter(
                registry,
                "muster_claims_written_total",
                "Claims written to the topic of claims, once a commit for each that changed, by how they stand then.",
                "status",
                Writing.values());
    }

    @Override
    public void read(Reading reading) {
        articles.labelValues(Names.label(reading)).inc();
    }

    @Override
    public void wrote(Writing writing) {
        claims.labelValues(Names.label(writing)).inc();
    }

    @Override
    public void rejected() {
        rejected.inc();
    }
}
