package dev.muster.app.metrics;

import dev.muster.app.stage.Stage;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Asks the stages on each scrape how they are and how far behind. Thread safe. */
final class StageMeters {
    private static final String STAGE = "stage";

    private final Map<String, Stage> stages = new ConcurrentSkipListMap<>();
    private final Map<String, LongSupplier> lags = new ConcurrentSkipListMap<>();

    StageMeters(PrometheusRegistry registry) {
        gauge(
                registry,
                "muster_stage_live",
                "Whether a stage has not stopped for good (1), so that it mends itself; 0 where only a new start helps.",
                stage -> stage.live().get().ok());
        gauge(
                registry,
                "muster_stage_ready",
                "Whether a stage does its work and has caught up since its start (1), or not (0).",
                stage -> stage.ready().get().ok());
        GaugeWithCallback.builder()
                .name("muster_lag_records")
                .help("Records that a stage has still to read, as far as it knows.")
                .labelNames(STAGE)
                .callback(gauge -> lags.forEach((stage, lag) -> gauge.call(lag.getAsLong(), stage)))
                .register(registry);
    }

    private void gauge(PrometheusRegistry registry, String name, String help, Predicate<Stage> isSo) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(STAGE)
                .callback(gauge -> stages.values().forEach(stage -> gauge.call(isSo.test(stage) ? 1 : 0, stage.name())))
                .register(registry);
    }

    /** From now on, in place of one of the same name that has ended. */
    void ask(Stage stage) {
        stages.put(stage.name(), stage);
    }

    void measureLag(String stage, LongSupplier lag) {
        lags.put(stage, lag);
    }
}
