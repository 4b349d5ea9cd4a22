package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.schema.Claim;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Keeps the claims of an actor in one partition: the one that Kafka's clients give a record whose key is the actor's id, which is how
 * the mentions are partitioned too.
 */
final class ActorPartitioner implements StreamPartitioner<String, Claim> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String claimId, Claim claim, int partitions) {
        return Optional.of(Set.of(partition(claimId, partitions)));
    }

    static int partition(String claimId, int partitions) {
        var actor = ClaimId.actor(claimId).getBytes(UTF_8);
        return Utils.toPositive(Utils.murmur2(actor)) % partitions;
    }
}
