package dev.muster.app.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.Attribute;
import javax.management.InstanceNotFoundException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.ReflectionException;

/**
 * What Kafka's clients and Kafka Streams measure of themselves and tell by JMX, as {@link KafkaMetric}s. The clients of a process come and
 * go with its feeds, and their ids tell of them; so all clients of one kind are one series. Thread safe.
 */
final class KafkaMeters implements MultiCollector {
    private static final String CLIENT = "client";

    /** Stands in the ids of the clients of Kafka Streams. */
    private static final String STREAM_THREAD = "-StreamThread-";

    private final MBeanServer server;
    private final Map<KafkaMetric, Map<String, RunningTotal>> totals = new HashMap<>();

    KafkaMeters(MBeanServer server) {
        this.server = server;
    }

    @Override
    public synchronized MetricSnapshots collect() {
        List<MetricSnapshot> snapshots = new ArrayList<>();
        for (KafkaMetric metric : KafkaMetric.ALL) {
            Map<String, Map<ObjectName, Double>> values = read(metric);
            if (!values.isEmpty() || totals.containsKey(metric)) {
                snapshots.add(snapshot(metric, values));
            }
        }
        return new MetricSnapshots(snapshots);
    }

    /** The numbers of each client, by kind of client. */
    private Map<String, Map<ObjectName, Double>> read(KafkaMetric metric) {
        Map<String, Map<ObjectName, Double>> values = new TreeMap<>();
        for (ObjectName bean : server.queryNames(metric.beans(), null)) {
            if (value(bean, metric.attribute()) instanceof Number number && Double.isFinite(number.doubleValue())) {
                values.computeIfAbsent(kind(bean), kind -> new HashMap<>())
                        .put(bean, number.doubleValue() * metric.scale());
            }
        }
        return values;
    }

    /** Null where the client has closed meanwhile or does not measure it. */
    private Object value(ObjectName bean, String attribute) {
        try {
            return server.getAttributes(bean, new String[] {attribute}).asList().stream()
                    .findFirst()
                    .map(Attribute::getValue)
                    .orElse(null);
        } catch (InstanceNotFoundException | ReflectionException closed) {
            return null;
        }
    }

    private static String kind(ObjectName bean) {
        String id = bean.getKeyProperty("client-id");
        boolean isStreams = bean.getDomain().equals(KafkaMetric.STREAMS) || id != null && id.contains(STREAM_THREAD);
        return isStreams ? "streams" : "own";
    }

    private MetricSnapshot snapshot(KafkaMetric metric, Map<String, Map<ObjectName, Double>> values) {
        return switch (metric.kind()) {
            case TOTAL -> counter(metric, values);
            case SUM -> gauge(metric, values, false);
            case MOST -> gauge(metric, values, true);
        };
    }

    private CounterSnapshot counter(KafkaMetric metric, Map<String, Map<ObjectName, Double>> values) {
        Map<String, RunningTotal> known = totals.computeIfAbsent(metric, key -> new TreeMap<>());
        values.keySet().forEach(kind -> known.computeIfAbsent(kind, key -> new RunningTotal()));
        CounterSnapshot.Builder counter =
                CounterSnapshot.builder().name(metric.name()).help(metric.help());
        known.forEach((kind, total) -> counter.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                .labels(Labels.of(CLIENT, kind))
                .value(total.after(values.getOrDefault(kind, Map.of())))
                .build()));
        return counter.build();
    }

    private static GaugeSnapshot gauge(
            KafkaMetric metric, Map<String, Map<ObjectName, Double>> values, boolean ofTheHighest) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(metric.name()).help(metric.help());
        values.forEach((kind, ofClients) -> gauge.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(Labels.of(CLIENT, kind))
                .value(ofClients.values().stream()
                        .reduce(ofTheHighest ? Double::max : Double::sum)
                        .orElse(0.0))
                .build()));
        return gauge.build();
    }
}
