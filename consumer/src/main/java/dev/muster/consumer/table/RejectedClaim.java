package dev.muster.consumer.table;

/**
 * A record of the topic that fills nothing because it cannot be read.
 *
 * @param partition partition of the record
 * @param offset offset of the record
 * @param key key as text; null when the record has none
 * @param error what is wrong with it
 * @param content the record's value; null when it has none
 */
public record RejectedClaim(int partition, long offset, String key, String error, byte[] content) {}
