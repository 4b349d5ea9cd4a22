package dev.muster.schema;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands of Kafka's own tools that do by hand what Muster wants done, ready to be pasted. */
final class BrokerCommands {
    private final String options;

    BrokerCommands(Connection connection) {
        // Whoever needs further client properties needs them for the tools as well, in a file.
        options = " --bootstrap-server " + connection.bootstrapServers()
                + (connection.kafka().isEmpty() ? "" : " --command-config client.properties");
    }

    String create(Topic topic) {
        var config = topic.config().entrySet().stream()
                .map(setting -> " --config " + setting.getKey() + "=" + setting.getValue())
                .collect(joining());
        return topics("create", topic) + " --partitions " + topic.partitions() + config;
    }

    String addPartitions(Topic topic) {
        return topics("alter", topic) + " --partitions " + topic.partitions();
    }

    private String topics(String action, Topic topic) {
        return "kafka-topics.sh" + options + " --" + action + " --topic " + topic.name();
    }

    String setConfig(Topic topic, Collection<String> names) {
        var config = names.stream()
                .map(name -> name + "=" + topic.config().get(name))
                .collect(joining(","));
        return "kafka-configs.sh" + options + " --alter --entity-type topics --entity-name " + topic.name()
                + " --add-config " + config;
    }

    /** Those that allow a principal what the rules say; what may be said of several resources at once stands in one. */
    List<String> allow(Collection<AccessRule> rules, String principal) {
        Map<String, String> resources = new LinkedHashMap<>();
        rules.forEach(rule -> resources.merge(
                " --operation " + rule.operations(" --operation ")
                        + (rule.isPrefixed() ? " --resource-pattern-type prefixed" : ""),
                resource(rule),
                String::concat));
        return resources.entrySet().stream()
                .map(same -> "kafka-acls.sh" + options + " --add --allow-principal '" + principal + "'" + same.getKey()
                        + same.getValue())
                .toList();
    }

    private static String resource(AccessRule rule) {
        return " --" + rule.kind() + " " + rule.resource().name();
    }
}
