package dev.muster.schema;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.utils.SecurityUtils;

/**
 * What has to be allowed on one resource of a broker that checks who may do what. Immutable.
 *
 * @param resource a topic, a group or a transactional id, or all whose names begin alike
 * @param operations what is done to it, in Kafka's order
 */
public record AccessRule(ResourcePattern resource, SortedSet<AclOperation> operations) {
    /** @throws IllegalArgumentException without an operation */
    public AccessRule {
        if (operations.isEmpty()) {
            throw new IllegalArgumentException(resource + ": a rule without an operation allows nothing");
        }
        operations = Collections.unmodifiableSortedSet(new TreeSet<>(operations));
    }

    static AccessRule of(ResourcePattern resource, Collection<AclOperation> operations) {
        return new AccessRule(resource, new TreeSet<>(operations));
    }

    /** Whether it stands for all resources whose names begin with that of this one. */
    public boolean isPrefixed() {
        return resource.patternType() == PatternType.PREFIXED;
    }

    /** The kind of resource by its name in Kafka's tools, such as {@code transactional-id}. */
    public String kind() {
        return SecurityUtils.resourceTypeName(resource.resourceType())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The operations by their names in Kafka's tools, such as {@code DescribeConfigs}, with something between them. */
    public String operations(String between) {
        return operations.stream().map(SecurityUtils::operationName).collect(joining(between));
    }

    /** In words: {@code Read, Write on topic muster.articles}. */
    @Override
    public String toString() {
        return operations(", ") + " on " + kind() + " " + resource.name() + (isPrefixed() ? "*" : "");
    }
}
