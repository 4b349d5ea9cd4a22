package dev.muster.app.fault;

import dev.muster.app.local.LocalLog;
import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerStage;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsStage;
import dev.muster.testing.Link;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The registry goes away while the stages run, and comes back. */
@Tag("process")
final class RegistryFaultTest {
    private static final String REGISTRY = "schema registry";

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void shouldLoseAndRejectNothingWhileTheRegistryIsAway() throws Exception {
        Connection log = LOG.connection("registry-away.");
        int registry = URI.create(log.registry()).getPort();
        try (Link ofProducer = Link.to(registry);
                Link ofStreams = Link.to(registry);
                Link ofConsumer = Link.to(registry);
                StagesHere stages = new StagesHere(folder, log)) {
            ProducerStage producer = stages.producer(over(ofProducer, log));
            StreamsStage streams = stages.streams(over(ofStreams, log));
            ConsumerStage consumer = stages.consumer(over(ofConsumer, log));
            StagesHere.awaitWell(streams::check);
            StagesHere.awaitWell(consumer::check);

            cut(ofProducer, ofStreams, ofConsumer);
            stages.write(0, 10);
            StagesHere.awaitUnwell(producer::check, REGISTRY);
            ofProducer.mend();
            stages.write(10, 20); // or it would look again only when it looks for what it was not told of
            stages.awaitArticles(20);
            StagesHere.awaitWell(producer::check);
            StagesHere.awaitUnwell(streams::check, REGISTRY);
            ofStreams.mend();
            stages.awaitClaims(20);
            StagesHere.awaitWell(streams::check);
            StagesHere.awaitUnwell(consumer::check, REGISTRY);
            ofConsumer.mend();
            stages.awaitTable(stages.sqlite());
            StagesHere.awaitWell(consumer::check);

            cut(ofProducer, ofStreams, ofConsumer);
            stages.write(20, 30);
            stages.awaitClaims(30);
            stages.awaitTable(stages.sqlite());
            StagesHere.awaitWell(producer::check);
        }
    }

    private static void cut(Link... links) {
        for (Link link : links) {
            link.cut();
        }
    }

    private static Connection over(Link link, Connection log) throws IOException {
        URI registry = URI.create(log.registry());
        return new Connection(
                log.bootstrapServers(), "http://127.0.0.1:" + link.port() + registry.getPath(), log.prefix(), Map.of());
    }
}
