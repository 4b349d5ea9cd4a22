package dev.muster.consumer.table;

import java.util.List;

/**
 * What one poll of the topic brought; written whole or not at all.
 *
 * @param source topic that was read
 * @param steps one for each partition that moves on
 * @param changes at most one for each claim, the newest
 * @param rejected records that could not be read
 */
public record Batch(
        TopicIdentity source, List<OffsetStep> steps, List<ClaimChange> changes, List<RejectedClaim> rejected) {
    /** Copies the lists. */
    public Batch {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
        rejected = List.copyOf(rejected);
    }
}
