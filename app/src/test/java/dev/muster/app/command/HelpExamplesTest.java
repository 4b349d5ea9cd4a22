package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.up.LocalMuster;
import dev.muster.app.up.Progress;
import dev.muster.app.up.UpSettings;
import dev.muster.consumer.table.TableQuery;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the examples of the help, in their order, against everything in this JVM. */
@Tag("process")
final class HelpExamplesTest {
    /** They go on until Ctrl-C. */
    private static final Set<String> ENDLESS = Set.of("up", "producer", "streams", "consumer");

    private static final Set<String> FILES =
            Set.of("article.txt", "page.html", "inbox", "gold", "saved.xml", "feeds.opml", "alerts.yaml");

    private static final String DATABASE = "jdbc:sqlite:table.db";

    private static final String ARTICLE =
            "South Korea's National Intelligence Service said that North Korea had sent 4,321 soldiers to Vladivostok, Russia.\n";

    @TempDir
    Path folder;

    @Test
    void shouldRun() throws IOException {
        write();
        UpSettings settings = new UpSettings(
                folder.resolve("data"),
                0,
                0,
                0,
                Topics.DEFAULT_PREFIX,
                null,
                List.of(),
                WebSettings.USUAL,
                false,
                null);
        Progress silence = new Progress(new PrintWriter(Writer.nullWriter()));
        try (LocalMuster muster = LocalMuster.start(settings, silence, Clock.systemUTC(), () -> false)) {
            for (String example : HelpExamples.lines()) {
                run(example, muster);
            }
        }
    }

    private void run(String example, LocalMuster muster) {
        String[] words = words(example, muster.page().resolve("/health").toString());
        if (ENDLESS.contains(words[0]) || List.of(words).contains("--watch")) {
            assertThat(MusterCommand.commandLine().parseArgs(words).errors()).isEmpty();
            return;
        }
        Connection at = muster.connection();
        Shell shell = new Shell(
                Map.of(
                        "MUSTER_BOOTSTRAP_SERVER", at.bootstrapServers(),
                        "MUSTER_REGISTRY", at.registry(),
                        "MUSTER_DATA", folder.resolve("data").toString(),
                        "MUSTER_SERVER", muster.page().toString()),
                folder);
        assertThat(shell.run(words))
                .as(example + "\n" + shell.err() + shell.out())
                .isZero();
        if (words[0].equals("publish")) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !muster.table()
                            .read(TableQuery.troops())
                            .estimates()
                            .isEmpty());
        }
    }

    private String[] words(String example, String health) {
        String line = example.split(HelpExamples.COMMENT)[0].strip();
        return Stream.of(line.split(" +"))
                .skip(1)
                .map(word -> FILES.contains(word) ? folder.resolve(word).toString() : word)
                .map(word -> word.endsWith("/health") ? health : word)
                .map(word -> word.replace(
                        DATABASE, "jdbc:sqlite:" + folder.resolve("data").resolve("table.db")))
                .toArray(String[]::new);
    }

    private void write() throws IOException {
        String head = "---\nid: ID\nlang: en\npublished: 2024-11-20\nsource: Gazette\n---\n";
        Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("article.txt"), head.replace("ID", "one") + ARTICLE);
        Files.writeString(folder.resolve("inbox/two.txt"), head.replace("ID", "two") + ARTICLE);
        Files.writeString(folder.resolve("gold/three.txt"), head.replace("ID", "three") + "Nothing.\n");
        Files.writeString(folder.resolve("gold/three.gold.json"), "[]");
        Files.writeString(
                folder.resolve("alerts.yaml"), "rules: [{name: new-voices, when: first-figure, to: terminal}]");
        Files.writeString(
                folder.resolve("page.html"), "<html lang=en><title>Seoul counts</title><p>" + ARTICLE + "</html>");
        Files.writeString(
                folder.resolve("saved.xml"),
                "<rss version='2.0'><channel><title>Gazette</title><item><guid>1</guid><description>" + ARTICLE
                        + "</description></item></channel></rss>");
    }

    @Test
    void shouldStandInTheHelpOfEveryCommand() {
        leaves(MusterCommand.commandLine())
                .forEach(command -> assertThat(command.getUsageMessage())
                        .as(command.getCommandSpec().qualifiedName())
                        .contains("Examples:", "\n  " + command.getCommandSpec().qualifiedName()));
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(subcommand ->
                        !subcommand.getCommandSpec().usageMessage().hidden())
                .flatMap(subcommand ->
                        subcommand.getSubcommands().isEmpty() ? Stream.of(subcommand) : leaves(subcommand));
    }
}
