package dev.muster.streams;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/** The record's own timestamp, and the epoch for a record without one, which would otherwise stop the stream. */
final class RecordTimestamp implements TimestampExtractor {
    @Override
    public long extract(ConsumerRecord<Object, Object> input, long partitionTime) {
        return Math.max(0, input.timestamp());
    }
}
