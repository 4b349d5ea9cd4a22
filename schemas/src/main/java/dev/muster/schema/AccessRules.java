package dev.muster.schema;

import static org.apache.kafka.common.acl.AclOperation.ALTER;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The least that has to be allowed to a stage or a command on a broker that checks it (Kafka's ACLs). Immutable; the methods give new
 * rules that hold more.
 */
public final class AccessRules {
    /** Nothing has to be allowed. */
    public static final AccessRules NONE = new AccessRules(Map.of());

    /** Whoever may do one of these may describe as well: the rules of Kafka's authorizer. */
    private static final Set<AclOperation> DESCRIBING = EnumSet.of(READ, WRITE, DELETE, ALTER);

    private final Map<ResourcePattern, EnumSet<AclOperation>> rights;

    private AccessRules(Map<ResourcePattern, EnumSet<AclOperation>> rights) {
        this.rights = rights;
    }

    /** What {@link TopicSetup} asks of every topic: that it is there, and how it is kept. */
    public static AccessRules verifying(Topics topics) {
        AccessRules rules = NONE;
        for (Topic topic : topics.all()) {
            rules = rules.with(ResourceType.TOPIC, PatternType.LITERAL, topic.name(), DESCRIBE, DESCRIBE_CONFIGS);
        }
        return rules;
    }

    /** And operations on topics. */
    public AccessRules on(Collection<Topic> topics, AclOperation... operations) {
        AccessRules rules = this;
        for (Topic topic : topics) {
            rules = rules.with(ResourceType.TOPIC, PatternType.LITERAL, topic.name(), operations);
        }
        return rules;
    }

    /** And reading topics. */
    public AccessRules reading(Topic... topics) {
        return on(List.of(topics), READ);
    }

    /** And writing topics. */
    public AccessRules writing(Topic... topics) {
        return on(List.of(topics), WRITE);
    }

    /** And operations on all topics whose names begin alike. */
    public AccessRules onTopicsUnder(String prefix, AclOperation... operations) {
        return with(ResourceType.TOPIC, PatternType.PREFIXED, prefix, operations);
    }

    /** And being a member of a group. */
    public AccessRules joining(String group) {
        return with(ResourceType.GROUP, PatternType.LITERAL, group, READ);
    }

    /** And deleting a group, with what it remembers of how far it had read. */
    public AccessRules deletingGroup(String group) {
        return with(ResourceType.GROUP, PatternType.LITERAL, group, DELETE);
    }

    /** And transactions under all ids that begin alike. */
    public AccessRules transactingUnder(String prefix) {
        return with(ResourceType.TRANSACTIONAL_ID, PatternType.PREFIXED, prefix, WRITE);
    }

    private AccessRules with(ResourceType type, PatternType pattern, String name, AclOperation... operations) {
        return and(AccessRule.of(new ResourcePattern(type, name, pattern), Arrays.asList(operations)));
    }

    AccessRules and(AccessRule rule) {
        Map<ResourcePattern, EnumSet<AclOperation>> more = new LinkedHashMap<>(rights);
        EnumSet<AclOperation> operations = EnumSet.copyOf(rule.operations());
        operations.addAll(more.getOrDefault(rule.resource(), EnumSet.noneOf(AclOperation.class)));
        if (!Collections.disjoint(operations, DESCRIBING)) {
            operations.remove(DESCRIBE);
        }
        more.put(rule.resource(), operations);
        return new AccessRules(Collections.unmodifiableMap(more));
    }

    /** These and others. */
    public AccessRules and(AccessRules others) {
        AccessRules rules = this;
        for (AccessRule rule : others.all()) {
            rules = rules.and(rule);
        }
        return rules;
    }

    /** A rule for each resource, without what another operation on it implies; in the order in which they were given. */
    public List<AccessRule> all() {
        return rights.entrySet().stream()
                .map(right -> AccessRule.of(right.getKey(), right.getValue()))
                .toList();
    }

    /** Those of the rules that a test picks. */
    AccessRules which(Predicate<AccessRule> test) {
        AccessRules picked = NONE;
        for (AccessRule rule : all()) {
            picked = test.test(rule) ? picked.and(rule) : picked;
        }
        return picked;
    }

    /** Those that a failed operation on resources of these names may have lacked. */
    public AccessRules about(ResourceType type, Collection<String> names) {
        return which(rule -> rule.resource().resourceType() == type
                && names.stream()
                        .anyMatch(name -> rule.isPrefixed()
                                ? name.startsWith(rule.resource().name())
                                : name.equals(rule.resource().name())));
    }
}
