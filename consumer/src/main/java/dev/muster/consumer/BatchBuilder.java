package dev.muster.consumer;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.RejectedClaim;
import dev.muster.consumer.table.TopicIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records together to a batch: of each claim its newest change, and what could not be read. */
final class BatchBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(BatchBuilder.class);

    private final ClaimDecoder decoder;
    private final Map<String, ClaimChange> changes = new LinkedHashMap<>();
    private final List<RejectedClaim> rejected = new ArrayList<>();

    BatchBuilder(ClaimDecoder decoder) {
        this.decoder = decoder;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        try {
            ClaimChange change = decoder.decode(record);
            changes.put(change.id(), change);
        } catch (SerializationException e) {
            reject(record, e.getMessage());
        }
    }

    /** Keeps a record as one that fills nothing. */
    void reject(ConsumerRecord<byte[], byte[]> record, String error) {
        String key = ClaimDecoder.key(record);
        LOG.warn(
                "Skipped a record that is no claim: {} partition {} offset {} key {}: {}. It is kept in rejected_claim.",
                record.topic(),
                record.partition(),
                record.offset(),
                key,
                error);
        rejected.add(new RejectedClaim(record.partition(), record.offset(), key, error, record.value()));
    }

    Batch build(TopicIdentity source, List<OffsetStep> steps) {
        return new Batch(source, steps, List.copyOf(changes.values()), rejected);
    }
}
