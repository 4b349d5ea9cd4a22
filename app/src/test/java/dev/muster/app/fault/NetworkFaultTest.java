package dev.muster.app.fault;

import static org.awaitility.Awaitility.await;

import dev.muster.app.broker.LinkedBroker;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerStage;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsStage;
import dev.muster.testing.Link;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The network between the stages and their broker is slow, passes nothing on, and breaks. */
@Tag("process")
final class NetworkFaultTest {
    private static final String BROKER = "broker";
    private static final Duration DELAY = Duration.ofMillis(40);
    private static final int BATCH = 20;

    /** Connections that are tried in vain until all clients have lost theirs. */
    private static final int ATTEMPTS = 30;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingOverALinkThatFails() throws Exception {
        try (Link link = Link.toNobody();
                LinkedBroker broker = LinkedBroker.start(folder.resolve("kafka"), link);
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
                StagesHere stages = new StagesHere(folder, to(broker.bootstrapServers(), registry))) {
            Connection linked = to(broker.linkedServers(), registry);
            ProducerStage producer = stages.producer(linked);
            StreamsStage streams = stages.streams(linked);
            ConsumerStage consumer = stages.consumer(linked);
            stages.write(0, BATCH);
            stages.awaitClaims(BATCH);

            link.slow(DELAY);
            stages.write(BATCH, 2 * BATCH);
            stages.awaitClaims(2 * BATCH);

            stages.write(2 * BATCH, 3 * BATCH);
            link.stall();
            stages.write(3 * BATCH, 4 * BATCH);
            StagesHere.awaitUnwell(streams::check, BROKER);
            StagesHere.awaitUnwell(producer::check, BROKER);
            await().atMost(StagesHere.PATIENCE).until(() -> !consumer.check().ok());
            awaitDeclaredDead(broker, "net.streams", "net.producer");
            link.mend();
            stages.awaitClaims(4 * BATCH);

            stages.write(4 * BATCH, 5 * BATCH);
            int before = link.refused();
            link.cut();
            await().atMost(StagesHere.PATIENCE).until(() -> link.refused() > before + ATTEMPTS);
            link.mend();
            stages.awaitClaims(5 * BATCH);
            stages.awaitTable(stages.sqlite());
            StagesHere.awaitWell(producer::check);
            StagesHere.awaitWell(streams::check);
            StagesHere.awaitWell(consumer::check);
        }
    }

    private static Connection to(String bootstrapServers, EmbeddedRegistry registry) {
        return new Connection(bootstrapServers, registry.url(), "net.", Map.of());
    }

    /** Until the groups have given the work of the stages up, so that whatever comes from them later comes from the dead. */
    private static void awaitDeclaredDead(LinkedBroker broker, String... groups) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            await().atMost(StagesHere.PATIENCE)
                    .until(() -> admin.describeConsumerGroups(List.of(groups)).all().get().values().stream()
                            .allMatch(group -> group.groupState() == GroupState.EMPTY));
        }
    }
}
