package dev.muster.schema;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;

/**
 * Whether members of groups are in touch with their broker. A client whose broker is gone or whose network passes nothing on reads nothing and says
 * nothing; but it sends its heartbeats no more.
 */
public final class Heartbeats {
    /** Kafka's metric of a member; negative before the first. */
    private static final String LAST = "last-heartbeat-seconds-ago";

    /** In seconds: twice the time after which the group has declared the member dead. */
    private static final double TOO_LONG = 12;

    private Heartbeats() {}

    /**
     * Since when a member has not reached its broker, in words; empty where all have.
     *
     * @param metrics of one client or of several
     */
    public static Optional<String> silence(Map<MetricName, ? extends Metric> metrics) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().name().equals(LAST))
                .map(Metric::metricValue)
                .filter(value -> value instanceof Double seconds && seconds > TOO_LONG)
                .map(value -> "the Kafka broker has not been reached for " + ((Double) value).longValue() + " s")
                .findFirst();
    }
}
