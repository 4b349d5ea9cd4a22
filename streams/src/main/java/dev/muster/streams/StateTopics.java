package dev.muster.streams;

import dev.muster.schema.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Holds what the broker keeps of the streams' state against what this program's topology knows. The names of the stores are the version of
 * the state: a store whose records mean something else gets another name. So a program that would leave state aside, or start without
 * what it counts on, is told before it writes anything.
 */
final class StateTopics {
    private static final String CHANGELOG = "-changelog";
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Stores without which claims would be written as if nothing had been read before. */
    private static final Set<String> NEEDED = Set.of(VersionComparison.STORE, ClaimStores.READ);

    /** Stores that came later, and are empty where nothing was decided yet. */
    private static final Set<String> ADDED = Set.of(ClaimStores.MOVED, ClaimStores.DECISIONS);

    private StateTopics() {}

    /** The topic behind a store. */
    static String changelog(Connection connection, String store) {
        return prefix(connection) + store + CHANGELOG;
    }

    /** What the names of the topics of the streams' own begin with. */
    static String prefix(Connection connection) {
        return StreamsProperties.applicationId(connection) + "-";
    }

    /**
     * Looks whether the state at the broker is one that this program goes on from.
     *
     * @throws StateTopicsException where it is not; the message says how to go on
     */
    static void check(Connection connection) {
        try (var admin = Admin.create(connection.clientProperties())) {
            var stores = stores(connection, admin.listTopics().names().get());
            check(stores, hasRun(connection, admin));
            if (stores.contains(ClaimStores.READ)) {
                checkClaims(connection, admin);
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    /** A topic of claims that was deleted is made again by the next start: without this check it would hold only what changes from then on. */
    private static void checkClaims(Connection connection, Admin admin)
            throws ExecutionException, InterruptedException {
        var claims = connection.topics().claims().name();
        if (lastOffset(admin, claims) == 0 && holdsRecords(connection, changelog(connection, ClaimStores.READ))) {
            throw refusal("The streams have made claims, but " + claims
                    + " has none: it was deleted and made again. Have them" + " read all articles anew");
        }
    }

    private static long lastOffset(Admin admin, String topic) throws ExecutionException, InterruptedException {
        var description =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
        var latest = description.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()),
                        partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                .max()
                .orElse(0);
    }

    /** By a look at the records: offsets are also taken by transactions that were given up. */
    private static boolean holdsRecords(Connection connection, String topic) {
        try (var consumer = new KafkaConsumer<>(
                connection.scanProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static Set<String> stores(Connection connection, Collection<String> topics) {
        var prefix = prefix(connection);
        return topics.stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(CHANGELOG))
                .map(name -> name.substring(prefix.length(), name.length() - CHANGELOG.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasRun(Connection connection, Admin admin) throws ExecutionException, InterruptedException {
        var group = StreamsProperties.applicationId(connection);
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                .anyMatch(offset -> offset != null && offset.offset() > 0);
    }

    /** @param stores names of the stores that the broker keeps the state of */
    static void check(Set<String> stores, boolean hasRun) {
        var foreign = stores.stream()
                .filter(store -> !NEEDED.contains(store) && !ADDED.contains(store))
                .toList();
        if (!foreign.isEmpty()) {
            throw refusal("The streams' state was written by another version of Muster: this one does not know "
                    + String.join(", ", foreign)
                    + ". Start that version, or have this one read all articles anew");
        }
        var lost = NEEDED.stream()
                .filter(store -> !stores.contains(store))
                .sorted()
                .toList();
        if (hasRun && !lost.isEmpty()) {
            throw refusal("The streams have read articles, but their state is gone: there is no topic of "
                    + String.join(", ", lost) + ". Have them read all articles anew");
        }
    }

    private static StateTopicsException refusal(String what) {
        return new StateTopicsException(
                what + ": stop all streams, delete the state directories of those that run elsewhere, and"
                        + " start again with --reset-streams");
    }
}
