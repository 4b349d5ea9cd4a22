package dev.muster.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.TestClaims;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

final class ClaimDecoderTest {
    private static final String TOPIC = "muster.claims";

    private final AvroSerde<Claim> serde = AvroSerde.of(Claim.class, SchemaRegistry.inMemory());
    private final ClaimDecoder decoder = new ClaimDecoder(serde.deserializer());
    private final Claim claim = TestClaims.claim().said("2024-10-18").build();
    private final byte[] value = serde.serializer().serialize(TOPIC, claim);

    @Test
    void shouldReadAClaim() {
        assertThat(decoder.decode(record(claim.getId(), value))).isEqualTo(new ClaimChange.Put(claim));
    }

    @Test
    void shouldReadAMissingValueAsADeletion() {
        assertThat(decoder.decode(record(claim.getId(), null))).isEqualTo(new ClaimChange.Delete(claim.getId()));
    }

    @Test
    void shouldRefuseARecordWithoutAKey() {
        assertThatThrownBy(() -> decoder.decode(record(null, value)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no key");
    }

    @Test
    void shouldRefuseAClaimUnderAnotherKey() {
        assertThatThrownBy(() -> decoder.decode(record("kr-nis/0", value)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(claim.getId());
    }

    @Test
    void shouldRefuseAnyValueThatIsCutShort() {
        for (int length = 0; length < value.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(value, length);
            assertThatThrownBy(() -> decoder.decode(record(claim.getId(), cut)))
                    .as("%d bytes", length)
                    .isInstanceOf(SerializationException.class);
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(TOPIC, 0, 0, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    }
}
