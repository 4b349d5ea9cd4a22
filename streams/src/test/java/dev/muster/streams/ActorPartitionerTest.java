package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorPartitionerTest {
    private final ActorPartitioner partitioner = new ActorPartitioner();

    @ParameterizedTest
    @ValueSource(strings = {"kr-nis", "ua-hur", "us-dod", "unattributed", "x-caf\u00e9", "x-\u65b0\u534e"})
    void shouldPutAClaimWhereClientsPutItsActor(String actor) {
        for (int partitions = 1; partitions < 50; partitions++) {
            int expected = BuiltInPartitioner.partitionForKey(actor.getBytes(UTF_8), partitions);

            assertThat(partitioner.partitions("claims", actor + "/0123456789abcdef", null, partitions))
                    .contains(Set.of(expected));
        }
    }
}
