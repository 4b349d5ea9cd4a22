package dev.muster.producer.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.SchemaRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class InboxBatchTest {
    private static final int DEEP = 100_000;

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final InboxBatch batch = new InboxBatch(new InboxReader(registry), Instant.parse("2024-11-01T00:00:00Z"));

    @Test
    void shouldRejectARecordThatIsNestedTooDeepAndGoOn() {
        Schema nested = new Schema.Parser().parse("""
                {"type": "record", "name": "Nested", "fields": [
                  {"name": "body", "type": "string"}, {"name": "next", "type": ["null", "Nested"]}]}""");
        ByteBuffer bytes = ByteBuffer.allocate(1 + Integer.BYTES + 2 * DEEP + 2)
                .put((byte) 0)
                .putInt(registry.register("inbox-value", nested));
        for (int i = 0; i < DEEP; i++) {
            // An empty string, and the second type of the union, both as Avro writes them.
            bytes.put((byte) 0).put((byte) 2);
        }
        batch.add(record(0, bytes.array()));
        batch.add(record(1, "{\"body\": \"Some 1,500 soldiers left.\"}".getBytes(StandardCharsets.UTF_8)));
        assertThat(batch.articles()).hasSize(1);
        assertThat(batch.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason().message()).contains("StackOverflowError"));
        assertThat(batch.offsets())
                .isEqualTo(java.util.Map.of(new TopicPartition("inbox", 0), new OffsetAndMetadata(2)));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] value) {
        return new ConsumerRecord<>("inbox", 0, offset, null, value);
    }
}
