package dev.muster.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Where a topic on the broker differs from what Muster needs. An operator's more generous choice (more partitions, longer
 * retention, larger records) is no difference.
 *
 * @param wanted the topic as it should be
 * @param partitions how many it has
 * @param config those of its settings that differ, as they are, sorted by name
 */
record TopicMismatch(Topic wanted, int partitions, Map<String, String> config) {
    private static final long FOR_EVER = -1;

    static TopicMismatch between(Topic wanted, TopicDescription description, Config actual) {
        var differing = new TreeMap<String, String>();
        wanted.config().forEach((name, value) -> {
            var entry = actual.get(name);
            var found = entry == null ? "nothing" : entry.value();
            if (!satisfies(name, value, found)) {
                differing.put(name, found);
            }
        });
        return new TopicMismatch(wanted, description.partitions().size(), differing);
    }

    private static boolean satisfies(String name, String wanted, String found) {
        return switch (name) {
            case TopicConfig.RETENTION_MS_CONFIG -> Long.parseLong(found) == FOR_EVER || atLeast(wanted, found);
            case TopicConfig.MAX_MESSAGE_BYTES_CONFIG -> atLeast(wanted, found);
            default -> Objects.equals(wanted, found);
        };
    }

    private static boolean atLeast(String wanted, String found) {
        return Long.parseLong(found) >= Long.parseLong(wanted);
    }

    boolean exists() {
        return tooFewPartitions() || !config.isEmpty();
    }

    private boolean tooFewPartitions() {
        return partitions < wanted.partitions();
    }

    /** What differs and the commands that mend it, a line each. */
    String describe(BrokerCommands commands) {
        return Stream.concat(partitionLines(commands), configLines(commands)).collect(joining("\n"));
    }

    private Stream<String> partitionLines(BrokerCommands commands) {
        if (!tooFewPartitions()) {
            return Stream.empty();
        }
        return Stream.of(
                "Topic " + wanted.name() + " has " + partitions + " partitions, Muster needs " + wanted.partitions()
                        + ". While it is empty (more partitions send keys elsewhere), mend it with",
                "  " + commands.addPartitions(wanted));
    }

    private Stream<String> configLines(BrokerCommands commands) {
        if (config.isEmpty()) {
            return Stream.empty();
        }
        var differences = config.entrySet().stream()
                .map(found -> found.getKey() + "=" + found.getValue() + " instead of "
                        + wanted.config().get(found.getKey()))
                .collect(joining(", "));
        return Stream.of(
                "Topic " + wanted.name() + " has " + differences + ". Mend it with",
                "  " + commands.setConfig(wanted, List.copyOf(new TreeMap<>(config).keySet())));
    }
}
