package dev.muster.consumer.table;

import dev.muster.schema.RejectedRecord;
import java.time.Instant;

/**
 * A record of the topic of rejected records.
 *
 * @param partition partition of the record
 * @param offset offset of the record
 * @param key key of the input as text; null when it has none
 * @param rejectedAt when it was rejected, UTC
 * @param why what its headers say
 */
public record RejectedInput(int partition, long offset, String key, Instant rejectedAt, RejectedRecord why) {}
