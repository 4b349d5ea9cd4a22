package dev.muster.app.command;

import dev.muster.app.stage.StopSignal;
import dev.muster.app.up.LocalMuster;
import dev.muster.app.up.Progress;
import dev.muster.app.up.Seeds;
import dev.muster.app.up.UpSettings;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Does once what users do, on free ports and a directory that is thrown away, so that the JVM can archive the classes that it takes. The launcher
 * calls it after a build.
 */
@Command(name = "warm-up", hidden = true, description = "Prepare this distribution for fast starts.")
final class WarmUpCommand implements Callable<Integer> {
    private static final int ANY_PORT = 0;

    @Override
    public Integer call() throws Exception {
        Path data = Files.createTempDirectory("muster-warm-up");
        try {
            return StopSignal.during(stop -> run(data, stop));
        } finally {
            delete(data);
        }
    }

    private static int run(Path data, StopSignal stop) {
        Path seeds = Seeds.ofDistribution();
        UpSettings settings = new UpSettings(
                data,
                ANY_PORT,
                ANY_PORT,
                ANY_PORT,
                Topics.DEFAULT_PREFIX,
                seeds,
                List.of(),
                WebSettings.USUAL,
                false,
                null);
        try (LocalMuster muster =
                LocalMuster.start(settings, new Progress(silence()), Clock.systemUTC(), stop::isRequested)) {
            new UpScreen(silence(), muster, Clock.systemUTC()).showOnce(stop);
            Connection at = muster.connection();
            silently(
                    "tail",
                    "claims",
                    "--last",
                    "1",
                    "--bootstrap-server",
                    at.bootstrapServers(),
                    "--registry",
                    at.registry());
            silently("table", "--server", muster.page().toString());
            silently("check", muster.page().resolve("/health").toString());
            silently("--help");
            MusterCommand.overview().setOut(silence()).execute("--help");
        }
        return MusterCommand.OK;
    }

    private static void silently(String... words) {
        CommandLine commandLine = MusterCommand.commandLine().setOut(silence()).setErr(silence());
        MusterCommand.execute(commandLine, Map.of(), Path.of(""), words);
    }

    private static PrintWriter silence() {
        return new PrintWriter(Writer.nullWriter());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
