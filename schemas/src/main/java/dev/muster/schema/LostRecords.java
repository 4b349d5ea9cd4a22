package dev.muster.schema;

import org.apache.kafka.common.TopicPartition;

/**
 * Records that the broker deleted before they were read.
 *
 * @param partition whose they were
 * @param from the offset that was to be read next
 * @param to the first offset that is there, greater than {@code from}
 */
public record LostRecords(TopicPartition partition, long from, long to) {
    /** In words, as part of a sentence. */
    @Override
    public String toString() {
        return "offsets " + from + " to " + (to - 1) + " of " + partition;
    }
}
