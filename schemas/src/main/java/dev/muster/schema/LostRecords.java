package dev.muster.schema;

import org.apache.kafka.common.TopicPartition;

/**
 * Records that are not at the broker any more.
 *
 * @param partition whose they were
 * @param from the first of them: the offset that was to be read next, or where another leader's log ends
 * @param to the offset behind the last of them, greater than {@code from}
 * @param wereRead whether they had been read, and then were lost with the leader that had them; else they were deleted before
 */
public record LostRecords(TopicPartition partition, long from, long to, boolean wereRead) {
    /**
     * What the broker did, as a sentence without its end.
     *
     * @param readers who read, or would have
     */
    public String told(String readers) {
        return wereRead
                ? "the broker has lost " + this + ", which " + readers
                        + " had read: one leads now that never had them (see unclean.leader.election.enable of the topic)"
                : "the broker has deleted " + this + " before " + readers + " read them";
    }

    /** In words, as part of a sentence. */
    @Override
    public String toString() {
        return "offsets " + from + " to " + (to - 1) + " of " + partition;
    }
}
