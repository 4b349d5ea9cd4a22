package dev.muster.consumer;

import dev.muster.consumer.table.ClaimChange;
import dev.muster.schema.Claim;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** Records of the topic as changes of claims. Decides alone what is poison: what it throws {@link SerializationException} for. */
final class ClaimDecoder {
    private final Deserializer<Claim> values;

    ClaimDecoder(Deserializer<Claim> values) {
        this.values = values;
    }

    /**
     * What a record does.
     *
     * @throws SerializationException where it is no claim and never will be
     * @throws dev.muster.schema.SchemaRegistryException where the registry cannot be asked
     */
    ClaimChange decode(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            throw new SerializationException("the record has no key");
        }
        String key = key(record);
        if (record.value() == null) {
            return new ClaimChange.Delete(key);
        }
        Claim claim = values.deserialize(record.topic(), record.value());
        if (!key.equals(claim.getId())) {
            throw new SerializationException("the record's key is not the claim's id " + claim.getId());
        }
        return new ClaimChange.Put(claim);
    }

    /** The record's key as text; null without one. */
    static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }
}
