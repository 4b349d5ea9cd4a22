package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.io.IOException;
import java.nio.file.Files;

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
        StreamsStage.reset(connection, settings);
        return pulse;
    }
}
