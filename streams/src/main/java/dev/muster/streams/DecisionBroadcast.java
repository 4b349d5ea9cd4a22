package dev.muster.streams;

import dev.muster.schema.internal.MentionChange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** Sends decisions to every partition, and changes of mentions to the one of their actor. */
final class DecisionBroadcast implements StreamPartitioner<String, MentionChange> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, MentionChange change, int partitions) {
        return change.getDecision() == null
                ? Optional.of(Set.of(ActorPartitioner.partition(change.getClaimId(), partitions)))
                : Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toUnmodifiableSet()));
    }
}
