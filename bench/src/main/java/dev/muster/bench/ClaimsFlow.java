package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** The streams stage as it stands: what is said is read, deduplicated and kept. It begins anew each time, with empty stores. */
record ClaimsFlow(Connection connection, ClaimExtractor extractor, int threads) implements Flow {
    @Override
    public String name() {
        return threads == 1 ? "extraction, deduplication, state" : "the same, " + threads + " threads";
    }

    @Override
    public Pulse run(int articles) throws IOException, InterruptedException {
        Pulse pulse = new Pulse();
        StreamsSettings settings = new StreamsSettings(
                Files.createTempDirectory("muster-bench"),
                threads,
                StreamsSettings.DEFAULT_COMMIT_INTERVAL,
                StreamsSettings.DEFAULT_MAX_BODY);
        try (StreamsStage stage = StreamsStage.start(connection, settings, extractor, pulse)) {
            pulse.await(articles);
        }
        forget(connection, connection.prefix() + "streams");
        return pulse;
    }

    /** Deletes group and internal topics of an application. */
    static void forget(Connection connection, String application) throws InterruptedException {
        Properties properties = connection.clientProperties();
        try (Admin admin = Admin.create(properties)) {
            admin.deleteConsumerGroups(List.of(application)).all().get();
            List<String> internal = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(application + "-"))
                    .toList();
            admin.deleteTopics(internal).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
