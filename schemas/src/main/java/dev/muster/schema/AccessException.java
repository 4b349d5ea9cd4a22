package dev.muster.schema;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;

/** The broker does not allow what has to be done; the message holds the commands that allow it. */
public final class AccessException extends KafkaException {
    private static final long serialVersionUID = 1L;

    private final transient List<AccessRule> missing;

    private AccessException(String message, List<AccessRule> missing, Throwable cause) {
        super(message, cause);
        this.missing = List.copyOf(missing);
    }

    /**
     * The refusal of what a connection lacks.
     *
     * @param cause what the broker answered; null where it was asked for it
     */
    public static AccessException of(Connection connection, AccessRules missing, Throwable cause) {
        List<AccessRule> rules = missing.all();
        String what = rules.stream().map(AccessRule::toString).collect(joining("; "));
        String commands = new BrokerCommands(connection)
                .allow(rules, connection.principal()).stream()
                        .map(command -> "\n  " + command)
                        .collect(joining());
        return new AccessException(
                "The broker at " + connection.bootstrapServers() + " does not allow " + connection.principal() + " to "
                        + "do what has to be done: " + what + ". Let somebody who may allow it run" + commands,
                rules,
                cause);
    }

    /**
     * What a refusal that came in the middle of the work means; empty where the rules say nothing of what was refused. All that the
     * rules say of that resource is told, since the broker does not tell what of it was missing.
     *
     * @param needed the rules of whoever was refused
     */
    public static Optional<AccessException> explaining(
            Connection connection, AccessRules needed, AuthorizationException refusal) {
        return Optional.of(refused(needed, refusal))
                .filter(rules -> !rules.all().isEmpty())
                .map(rules -> of(connection, rules, refusal));
    }

    private static AccessRules refused(AccessRules needed, AuthorizationException refusal) {
        if (refusal instanceof TopicAuthorizationException topics) {
            return needed.about(ResourceType.TOPIC, topics.unauthorizedTopics());
        }
        if (refusal instanceof GroupAuthorizationException group && group.groupId() != null) {
            return needed.about(ResourceType.GROUP, Set.of(group.groupId()));
        }
        if (refusal instanceof ClusterAuthorizationException) {
            // A producer that may not write to any topic is not even given a number.
            return needed.which(rule -> rule.operations().contains(AclOperation.WRITE));
        }
        return refusal instanceof TransactionalIdAuthorizationException
                ? needed.which(rule -> rule.resource().resourceType() == ResourceType.TRANSACTIONAL_ID)
                : AccessRules.NONE;
    }

    /** What is not allowed, a rule for each resource. */
    public List<AccessRule> missing() {
        return missing;
    }
}
