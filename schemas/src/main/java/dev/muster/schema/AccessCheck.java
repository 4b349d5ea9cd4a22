package dev.muster.schema;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Asks a broker which of the rules it does not keep, so that all of them can be told before anything is begun; a broker without an
 * authorizer keeps them all. What does not exist yet, nobody can be asked about: that is told by what fails.
 */
final class AccessCheck {
    /** Of something that does not exist and is not made: only whether it might be. */
    private static final String UNUSED = "access-check";

    private final Admin admin;

    AccessCheck(Admin admin) {
        this.admin = admin;
    }

    /**
     * Those rules that are not kept, with the operations that are missing.
     *
     * @throws KafkaException where the broker does not answer
     */
    AccessRules missing(AccessRules needed) {
        return topics(needed.which(rule -> rule.resource().resourceType() == ResourceType.TOPIC && !rule.isPrefixed()))
                .and(topicsUnder(needed.which(
                        rule -> rule.resource().resourceType() == ResourceType.TOPIC && rule.isPrefixed())))
                .and(groups(needed.which(rule -> rule.resource().resourceType() == ResourceType.GROUP)))
                .and(transactions(
                        needed.which(rule -> rule.resource().resourceType() == ResourceType.TRANSACTIONAL_ID)));
    }

    private AccessRules topics(AccessRules needed) {
        Map<String, KafkaFuture<Set<AclOperation>>> allowed = allowedOn(names(needed));
        AccessRules missing = AccessRules.NONE;
        for (AccessRule rule : needed.all()) {
            missing = missing.and(lacking(rule, allowed.get(rule.resource().name())));
        }
        return missing;
    }

    private Map<String, KafkaFuture<Set<AclOperation>>> allowedOn(Collection<String> topics) {
        return admin
                .describeTopics(topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        description -> description.getValue().thenApply(told -> orAll(told.authorizedOperations()))));
    }

    /** What exists of them; and of what does not, whether it may be created. */
    private AccessRules topicsUnder(AccessRules needed) {
        AccessRules missing = AccessRules.NONE;
        for (AccessRule rule : needed.all()) {
            String prefix = rule.resource().name();
            for (KafkaFuture<Set<AclOperation>> allowed :
                    allowedOn(existing(prefix)).values()) {
                missing = missing.and(lacking(rule, allowed));
            }
            if (rule.operations().contains(AclOperation.CREATE)) {
                missing = missing.and(refused(rule, AclOperation.CREATE, creation(prefix + UNUSED)));
            }
        }
        return missing;
    }

    private Collection<String> existing(String prefix) {
        return answer(admin.listTopics().names()).orElse(Set.of()).stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    private KafkaFuture<?> creation(String topic) {
        NewTopic unused = new NewTopic(topic, Optional.of(1), Optional.empty());
        return admin.createTopics(List.of(unused), new CreateTopicsOptions().validateOnly(true))
                .all();
    }

    /** A group that does not exist may be made by whoever may ask about it. */
    private AccessRules groups(AccessRules needed) {
        Collection<String> names = names(needed);
        if (names.isEmpty()) {
            return AccessRules.NONE;
        }
        var groups = admin.describeConsumerGroups(
                        names, new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                .describedGroups();
        AccessRules missing = AccessRules.NONE;
        for (AccessRule rule : needed.all()) {
            missing = missing.and(lacking(
                    rule, groups.get(rule.resource().name()).thenApply(group -> orAll(group.authorizedOperations()))));
        }
        return missing;
    }

    /** Whoever may write under an id may ask about it; there is no other way to be told. */
    private AccessRules transactions(AccessRules needed) {
        AccessRules missing = AccessRules.NONE;
        for (AccessRule rule : needed.all()) {
            String id = rule.resource().name() + (rule.isPrefixed() ? UNUSED : "");
            missing = missing.and(refused(
                    rule,
                    AclOperation.WRITE,
                    admin.describeTransactions(List.of(id)).all()));
        }
        return missing;
    }

    private static Collection<String> names(AccessRules rules) {
        return rules.all().stream().map(rule -> rule.resource().name()).toList();
    }

    /** Old brokers don't tell. */
    private static Set<AclOperation> orAll(Set<AclOperation> told) {
        return told == null ? EnumSet.allOf(AclOperation.class) : told;
    }

    private static AccessRules refused(AccessRule rule, AclOperation operation, KafkaFuture<?> question) {
        try {
            answer(question);
            return AccessRules.NONE;
        } catch (AuthorizationException refused) {
            return AccessRules.NONE.and(AccessRule.of(rule.resource(), Set.of(operation)));
        }
    }

    /** Creating is asked about by creating: whatever is there need not be created. */
    private static AccessRules lacking(AccessRule rule, KafkaFuture<Set<AclOperation>> question) {
        Set<AclOperation> lacking = EnumSet.copyOf(rule.operations());
        lacking.remove(AclOperation.CREATE);
        try {
            answer(question).ifPresentOrElse(lacking::removeAll, lacking::clear);
        } catch (AuthorizationException unseen) {
            // Without being allowed to look at it one is not told what else is: all of it may be missing.
        }
        return lacking.isEmpty() ? AccessRules.NONE : AccessRules.NONE.and(AccessRule.of(rule.resource(), lacking));
    }

    /** Empty where there is nothing of that name. */
    private static <T> Optional<T> answer(KafkaFuture<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AuthorizationException refused) {
                throw refused;
            }
            if (failed.getCause() instanceof RetriableException silent && !isAbsence(silent)) {
                throw silent;
            }
            if (failed.getCause() instanceof org.apache.kafka.common.errors.AuthenticationException stranger) {
                throw stranger;
            }
            return Optional.empty();
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    private static boolean isAbsence(RetriableException told) {
        return told instanceof org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
    }
}
