package dev.muster.schema;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes the broker's topics those that Muster needs: creates what is missing, with explicit partitions and the broker's own
 * replication factor, and verifies what exists. Never changes a topic that exists. Thread safe; opens a client for each call.
 */
public final class TopicSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** After so long a topic that the broker does not list is none that is still on its way there. */
    private static final Duration SETTLED = Duration.ofSeconds(2);
    // Between looks for a topic that the broker has just created but does not list yet.
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String CLAIMS_ANEW =
            "\nand have the claims made anew: start the streams with --reset-streams, then the consumer with --reset-table";

    private final Connection connection;
    private final Topics topics;
    private final BrokerCommands commands;

    private TopicSetup(Connection connection, Topics topics) {
        this.connection = connection;
        this.topics = topics;
        this.commands = new BrokerCommands(connection);
    }

    /** The set-up of a connection's topics. */
    public static TopicSetup of(Connection connection) {
        return of(connection, connection.topics());
    }

    /** The set-up of topics with another number of partitions. */
    public static TopicSetup of(Connection connection, Topics topics) {
        return new TopicSetup(connection, topics);
    }

    /**
     * Creates the topics that are missing and verifies all of them. Doing it again, or from several processes at once, changes
     * nothing. Waits up to 15 s for the broker.
     *
     * @throws TopicSetupException where the broker does not answer or a topic differs; the message holds the commands that mend it
     */
    public void apply() {
        apply(AccessRules.NONE);
    }

    /**
     * The same for whoever goes on to use the topics.
     *
     * @param access what that takes
     * @throws AccessException where the broker does not allow it, or the looking
     */
    public void apply(AccessRules access) {
        try (var admin = admin()) {
            var needed = AccessRules.verifying(topics).and(access);
            requireAccess(admin, needed);
            var missing = missing(admin);
            create(admin, missing);
            if (!missing.isEmpty()) {
                requireAccess(admin, needed);
            }
            verify(admin);
        }
    }

    private void requireAccess(Admin admin, AccessRules needed) {
        try {
            var missing = new AccessCheck(admin).missing(needed);
            if (!missing.all().isEmpty()) {
                throw AccessException.of(connection, missing, null);
            }
        } catch (TimeoutException | AuthenticationException silent) {
            throw unusable(silent);
        }
    }

    /** Whether all topics are there and as they should be; creates nothing. */
    public CheckResult check() {
        try (var admin = admin()) {
            requireAccess(admin, AccessRules.verifying(topics));
            var missing = missing(admin);
            if (!missing.isEmpty()) {
                return CheckResult.failed(creationAdvice("There is no topic " + names(missing), missing));
            }
            verify(admin);
            return CheckResult.ok("topics " + names(topics.all()) + " at " + connection.bootstrapServers());
        } catch (KafkaException e) {
            return CheckResult.failed(e);
        }
    }

    /**
     * What of topics and rights is missing or otherwise than it should be, with the commands that mend it; empty where nothing is, or where the
     * broker does not tell. Creates nothing.
     *
     * @param access what using the topics takes
     */
    public Optional<String> trouble(AccessRules access) {
        try (var admin = admin()) {
            requireAccess(admin, AccessRules.verifying(topics).and(access));
            var missing = missing(admin);
            if (!missing.isEmpty()) {
                return Optional.of(creationAdvice("There is no topic " + names(missing) + " any more", missing)
                        + (missing.contains(topics.claims()) ? CLAIMS_ANEW : ""));
            }
            verify(admin);
            return Optional.empty();
        } catch (AccessException refused) {
            return Optional.of(refused.getMessage());
        } catch (TopicSetupException different) {
            return Optional.of(different.getMessage())
                    .filter(message -> !different.topics().isEmpty());
        } catch (KafkaException untold) {
            return Optional.empty();
        }
    }

    private Admin admin() {
        var properties = connection.clientProperties();
        var patience = Long.toString(PATIENCE.toMillis());
        properties.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        properties.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        try {
            return Admin.create(properties);
        } catch (KafkaException e) {
            throw unusable(e);
        }
    }

    private List<Topic> missing(Admin admin) {
        var existing = await(admin.listTopics().names());
        return topics.all().stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
    }

    private void create(Admin admin, List<Topic> missing) {
        var created = admin.createTopics(missing.stream().map(TopicSetup::asNew).toList())
                .values();
        for (var topic : missing) {
            try {
                await(created.get(topic.name()));
            } catch (TopicExistsException e) {
                // Another process was faster: what it made is verified like any other.
                continue;
            } catch (AuthorizationException e) {
                throw notAllowed(missing, e);
            }
        }
    }

    private static NewTopic asNew(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.config());
    }

    private void verify(Admin admin) {
        var descriptions = descriptions(admin);
        var configs = configs(admin);
        var mismatches = topics.all().stream()
                .map(topic -> TopicMismatch.between(topic, descriptions.get(topic.name()), configs.get(topic.name())))
                .filter(TopicMismatch::exists)
                .toList();
        if (!mismatches.isEmpty()) {
            throw new TopicSetupException(
                    mismatches.stream()
                            .map(mismatch -> mismatch.wanted().name())
                            .toList(),
                    mismatches.stream()
                            .map(mismatch -> mismatch.describe(commands))
                            .collect(joining("\n")),
                    null);
        }
    }

    private Map<String, TopicDescription> descriptions(Admin admin) {
        return onceListed(admin, () -> admin.describeTopics(names().toList()).allTopicNames());
    }

    private Map<String, Config> configs(Admin admin) {
        var resources = names().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return onceListed(admin, () -> admin.describeConfigs(resources).all()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    private Stream<String> names() {
        return topics.all().stream().map(Topic::name);
    }

    /** Asks until every topic is known to the broker that answers: a topic takes a moment to reach all of them, unless somebody has deleted it. */
    private <T> T onceListed(Admin admin, Supplier<KafkaFuture<T>> question) {
        var start = System.nanoTime();
        while (true) {
            try {
                return await(question.get());
            } catch (UnknownTopicOrPartitionException e) {
                long waited = System.nanoTime() - start;
                var deleted = waited > SETTLED.toNanos() ? missing(admin) : List.<Topic>of();
                if (!deleted.isEmpty()) {
                    throw gone(deleted, e);
                }
                if (waited > PATIENCE.toNanos()) {
                    throw unusable(e);
                }
                rest();
            }
        }
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? explained(cause) : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private KafkaException explained(KafkaException cause) {
        return cause instanceof TimeoutException || cause instanceof AuthenticationException ? unusable(cause) : cause;
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private TopicSetupException gone(List<Topic> deleted, KafkaException cause) {
        return new TopicSetupException(
                deleted.stream().map(Topic::name).toList(),
                creationAdvice("There is no topic " + names(deleted) + " any more", deleted),
                cause);
    }

    private TopicSetupException unusable(KafkaException cause) {
        return new TopicSetupException(
                List.of(),
                "The broker at " + connection.bootstrapServers() + " cannot be used (" + reason(cause)
                        + "): start it with `muster up` or `docker compose up`, name another with --bootstrap-server, or"
                        + " give the client properties that it asks for, such as security.protocol and sasl.jaas.config, with"
                        + " --kafka-config",
                cause);
    }

    /** What is at the bottom of it, in a line: the JDK's log-ins put whole traces into their messages. */
    private static String reason(Throwable failure) {
        return failure.getCause() != null
                ? reason(failure.getCause())
                : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private TopicSetupException notAllowed(List<Topic> missing, AuthorizationException cause) {
        var what = "The broker at " + connection.bootstrapServers() + " does not let Muster create " + names(missing);
        var creating = AccessRules.NONE.on(missing, AclOperation.CREATE).all();
        var allowing = commands.allow(creating, connection.principal()).stream()
                .map(command -> "\n  " + command)
                .collect(joining("", "\nor allow it with", ""));
        return new TopicSetupException(
                missing.stream().map(Topic::name).toList(), creationAdvice(what, missing) + allowing, cause);
    }

    private String creationAdvice(String what, List<Topic> missing) {
        return missing.stream()
                .map(topic -> "\n  " + commands.create(topic))
                .collect(joining("", what + ". Mend it with", ""));
    }

    private static TopicSetupException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new TopicSetupException(List.of(), "Interrupted while setting up the topics", cause);
    }

    private static String names(List<Topic> topics) {
        return topics.stream().map(Topic::name).collect(joining(", "));
    }
}
