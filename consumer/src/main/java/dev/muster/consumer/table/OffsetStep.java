package dev.muster.consumer.table;

/**
 * How far a batch moves on in one partition.
 *
 * @param partition the partition
 * @param expected next offset that the writer last saw in the database
 * @param next next offset once the batch is written
 */
public record OffsetStep(int partition, long expected, long next) {}
