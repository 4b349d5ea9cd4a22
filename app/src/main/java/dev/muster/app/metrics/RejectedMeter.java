package dev.muster.app.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Counts what the stages reject. */
final class RejectedMeter {
    private final Counter records;

    RejectedMeter(PrometheusRegistry registry) {
        records = Counter.builder()
                .name("muster_rejected_records_total")
                .help("Records that could not be processed and were kept as rejected, by the stage that met them.")
                .labelNames("stage")
                .register(registry);
    }

    /** The counter of a stage, which is shown from now on. */
    CounterDataPoint of(String stage) {
        return records.labelValues(stage);
    }
}
