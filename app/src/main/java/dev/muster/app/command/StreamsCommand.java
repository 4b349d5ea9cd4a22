package dev.muster.app.command;

import dev.muster.app.local.DataDirectory;
import dev.muster.app.metrics.Meters;
import dev.muster.app.stage.Stage;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsAccess;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The stage from articles to claims, alone. */
@Command(
        name = "streams",
        description = "Run the stage that reads articles into claims; several share the work.",
        sortOptions = false)
final class StreamsCommand implements Callable<Integer> {
    @Mixin
    private ConnectionOptions connection;

    @Mixin
    private StageOptions options;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "Where its state is kept; one of its own for each instance. Default: ~/.muster/streams.")
    private Path stateDirectory = DataDirectory.standard().resolve("streams");

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "" + StreamsSettings.DEFAULT_THREADS,
            description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--reset-streams",
            description =
                    "Forget first what the streams know, so that they read all articles anew; stop all others before.")
    private boolean reset;

    @Override
    public Integer call() throws Exception {
        return options.run(connection.connection(), this::start);
    }

    private Stage start(Connection connection, Meters meters) {
        StreamsSettings settings = new StreamsSettings(
                stateDirectory, threads, StreamsSettings.DEFAULT_COMMIT_INTERVAL, StreamsSettings.DEFAULT_MAX_BODY);
        if (reset) {
            StreamsStage.reset(connection, settings);
        }
        ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
        StreamsStage stage =
                meters.watchStreams(observer -> StreamsStage.start(connection, settings, extractor, observer));
        return Stage.of(stage).watching(connection, StreamsAccess.ofStage(connection));
    }
}
