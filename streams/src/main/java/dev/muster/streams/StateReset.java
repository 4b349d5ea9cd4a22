package dev.muster.streams;

import dev.muster.schema.AccessException;
import dev.muster.schema.AccessRules;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what the streams know, at the broker and here: the group first, which the broker refuses while a member lives, and then their topics. Where
 * it breaks off in between, doing it again completes it.
 */
final class StateReset {
    private static final Logger LOG = LoggerFactory.getLogger(StateReset.class);

    /** Until the group has given up a member that was killed, and some for a broker that has just started and counts from then. */
    private static final Duration PATIENCE = StreamsProperties.SESSION_TIMEOUT.multipliedBy(3);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Connection connection;
    private final String group;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    private StateReset(Connection connection) {
        this.connection = connection;
        this.group = StreamsProperties.applicationId(connection);
    }

    /**
     * Does it.
     *
     * @throws StateTopicsException where streams run
     * @throws AccessException where the broker does not allow it
     */
    static void of(Connection connection, StreamsSettings settings) {
        new StateReset(connection).run(settings);
    }

    private void run(StreamsSettings settings) {
        try (var admin = Admin.create(connection.clientProperties())) {
            while (!isGroupDeleted(admin)) {
                rest("streams of " + group + " still run: stop them all, then start again with --reset-streams");
            }
            var topics = ownTopics(admin);
            admin.deleteTopics(topics).all().get();
            while (!ownTopics(admin).isEmpty()) {
                rest("the broker has not deleted the topics of " + group + " yet: start again with --reset-streams");
            }
            Utils.delete(settings.stateDirectory().resolve(group).toFile());
            LOG.warn("The state of the streams is deleted, with {}: they read all articles anew", topics);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean isGroupDeleted(Admin admin) throws ExecutionException, InterruptedException {
        try {
            admin.deleteConsumerGroups(List.of(group)).all().get();
            return true;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupAuthorizationException notAllowed) {
                throw AccessException.of(connection, AccessRules.NONE.deletingGroup(group), notAllowed);
            }
            if (refused.getCause() instanceof GroupNotEmptyException) {
                return false;
            }
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw refused;
        }
    }

    private Set<String> ownTopics(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(StateTopics.prefix(connection)))
                .collect(Collectors.toSet());
    }

    private void rest(String otherwise) throws InterruptedException {
        if (System.nanoTime() > deadline) {
            throw new StateTopicsException(otherwise);
        }
        Thread.sleep(PAUSE.toMillis());
    }
}
