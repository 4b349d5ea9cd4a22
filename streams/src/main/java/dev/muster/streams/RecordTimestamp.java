package dev.muster.streams;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** The record's own timestamp, and the epoch for a record without one, which would otherwise stop the stream. */
final class RecordTimestamp implements TimestampExtractor {
    /**
     * The timestamp of what follows from a record: its own, but never one to come, which a clock that was ahead may have given it and the broker
     * would refuse. Nothing that is told depends on it.
     */
    static long ofOutput(ProcessorContext<?, ?> context, Record<?, ?> input) {
        return Math.min(input.timestamp(), context.currentSystemTimeMs());
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> input, long partitionTime) {
        return Math.max(0, input.timestamp());
    }
}
