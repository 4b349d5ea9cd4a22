package dev.muster.app.metrics;

import dev.muster.consumer.ConsumerObserver;
import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.IntSupplier;

/** Counts what the consumer does, and measures how long news takes to the table. Thread safe. */
final class TableMeters implements ConsumerObserver {
    private static final String SERVER = "table";

    /** From a transaction's time to an hour of standing still. */
    private static final double[] FETCH_SECONDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600};

    /** From news that is pushed to what an archive holds: a second to 30 days. */
    private static final double[] PUBLICATION_SECONDS = {
        1, 5, 15, 60, 300, 900, 3_600, 14_400, 86_400, 604_800, 2_592_000
    };

    /** What a record did to the table. */
    private enum Change {
        PUT,
        DELETE
    }

    private final Counter claims;
    private final Histogram sinceFetch;
    private final Histogram sincePublication;
    private final CounterDataPoint rejected;
    private final RequestMeters requests;
    private final InstantSource clock;
    private volatile IntSupplier listeners = () -> 0;

    TableMeters(PrometheusRegistry registry, CounterDataPoint rejected, RequestMeters requests, InstantSource clock) {
        this.rejected = rejected;
        this.requests = requests;
        this.clock = clock;
        requests.expect(SERVER, "/");
        claims = Names.counter(
                registry,
                "muster_table_changes_total",
                "Changes of claims committed to the table, by what they did.",
                "change",
                Change.values());
        sinceFetch = histogram(
                registry,
                "muster_fetch_to_row_seconds",
                "Time from the fetch of the article that changed a claim until the change was committed to the table.",
                FETCH_SECONDS);
        sincePublication = histogram(
                registry,
                "muster_publication_to_row_seconds",
                "Time from the publication of an article, as it tells it, until a claim that it is the first to show, or shows"
                        + " too, was committed to the table.",
                PUBLICATION_SECONDS);
        GaugeWithCallback.builder()
                .name("muster_listeners")
                .help("Clients that listen to the changes of the table now.")
                .callback(gauge -> gauge.call(listeners.getAsInt()))
                .register(registry);
    }

    private static Histogram histogram(PrometheusRegistry registry, String name, String help, double[] bounds) {
        return Histogram.builder()
                .name(name)
                .unit(Unit.SECONDS)
                .help(help)
                .classicOnly()
                .classicUpperBounds(bounds)
                .withoutExemplars()
                .register(registry);
    }

    /** Asks for the listeners from now on. */
    void count(IntSupplier current) {
        listeners = current;
    }

    @Override
    public void committed(Batch batch, boolean isRepeated) {
        Instant now = clock.instant();
        rejected.inc(batch.rejected().size());
        for (ClaimChange change : batch.changes()) {
            if (change instanceof ClaimChange.Put put) {
                claims.labelValues(Names.label(Change.PUT)).inc();
                if (!isRepeated) {
                    LastArticle.of(put.claim()).ifPresent(cause -> measure(cause, now));
                }
            } else {
                claims.labelValues(Names.label(Change.DELETE)).inc();
            }
        }
    }

    private void measure(LastArticle cause, Instant now) {
        sinceFetch.observe(elapsed(cause.fetchedAt(), now));
        if (cause.isNew()) {
            sincePublication.observe(elapsed(cause.publishedAt(), now));
        }
    }

    /** None where the clock of another machine is ahead, or an article bears a date to come. */
    private static double elapsed(Instant from, Instant to) {
        return Math.max(0, Names.seconds(Duration.between(from, to)));
    }

    @Override
    public void answered(String route, int status, Duration time) {
        requests.count(SERVER, route, status);
        requests.measure(route, time);
    }
}
