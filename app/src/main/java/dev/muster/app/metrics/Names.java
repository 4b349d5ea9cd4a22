package dev.muster.app.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Locale;

/** How metrics and their labels are called. */
final class Names {
    private static final double NANOS = 1e9;

    private Names() {}

    /** A time as metrics give it. */
    static double seconds(Duration time) {
        return time.getSeconds() + time.getNano() / NANOS;
    }

    /** The value of a label for a constant: its name in lower case. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A counter with one label that shows all of its values from the beginning, so that their first event is an increase. */
    static Counter counter(PrometheusRegistry registry, String name, String help, String label, Enum<?>[] values) {
        Counter counter =
                Counter.builder().name(name).help(help).labelNames(label).register(registry);
        for (Enum<?> value : values) {
            counter.initLabelValues(label(value));
        }
        return counter;
    }
}
