package dev.muster.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.app.command.Shell;
import dev.muster.app.local.LocalLog;
import dev.muster.consumer.TableRebuild;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.web.TableClient;
import dev.muster.schema.Connection;
import dev.muster.schema.Progress;
import dev.muster.testing.TopicLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The three stages as processes of their own, on a broker and a registry that they don't own. */
@Tag("process")
final class StagesProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final int BATCH = 30;
    private static final int MOST_DIFFERENCES = 10;

    /** Articles that take the stages longer to carry than to be told to stop. */
    private static final int LOAD = 600;

    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    private Connection log;
    private int looks;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void choosePrefix(TestInfo test) {
        log = LOG.connection(test.getTestMethod().orElseThrow().getName() + ".");
    }

    @AfterEach
    void stopAll() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    @Test
    void shouldCarryArticlesToTheTableAndStopInOrder() throws IOException {
        Path watched = Files.createDirectories(folder.resolve("watched"));
        MusterProcess consumer = consumer();
        List<MusterProcess> stages = List.of(producer(), streams("state"), consumer);
        stages.forEach(stage -> stage.awaitOutput("runs on"));

        article(watched.resolve("watched.txt"), 4321);
        MusterProcess publishing = command(
                "publish", article(folder.resolve("published.txt"), 5432).toString());
        assertThat(publishing.exitCode()).as(publishing.output()).isZero();

        try (TableClient table = TableClient.of(consumer.find("page and API are at (http://\\S+)"))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(table.read(ALL).estimates())
                            .extracting(row -> row.figure().best())
                            .containsExactlyInAnyOrder(4321L, 5432L));
        }
        stages.forEach(stage -> await().atMost(PATIENCE).until(() -> check(stage, new Shell()) == 0));
        assertThat(stages).allSatisfy(stage -> {
            assertThat(stage.stop(LONGEST_STOP)).as(stage.output()).isZero();
            assertThat(stage.output()).contains("has stopped").doesNotContain(" ERROR ");
            assertThat(check(stage, new Shell())).isEqualTo(3);
        });
    }

    @Test
    void shouldWriteNothingTwiceWhenStagesStandStillUntilOthersHaveTheirWork() throws IOException {
        producer();
        MusterProcess streams = streams("state");
        MusterProcess consumer = consumer();
        articles(0, BATCH);
        awaitClaims(BATCH);
        MusterProcess otherStreams = streams("other-state");
        MusterProcess otherConsumer = consumer();
        otherStreams.awaitOutput("runs on");
        otherConsumer.awaitOutput("runs on");

        streams.pause();
        consumer.pause();
        articles(BATCH, 2 * BATCH);
        awaitClaims(2 * BATCH);
        awaitTable();
        streams.resume();
        consumer.resume();
        articles(2 * BATCH, 3 * BATCH);
        awaitClaims(3 * BATCH);

        awaitTable();
        assertThat(List.of(streams, otherStreams, consumer, otherConsumer))
                .allSatisfy(stage -> await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(check(stage, new Shell())).isZero()));
        awaitClaims(3 * BATCH);
    }

    @Test
    void shouldLoseAndDoubleNothingWhenStoppedAtWork() throws IOException {
        List<MusterProcess> stages = List.of(producer(), streams("state"), consumer());
        stages.forEach(stage -> stage.awaitOutput("runs on"));
        articles(0, LOAD);
        await().atMost(PATIENCE).until(() -> !claims().isEmpty());

        assertThat(stages).allSatisfy(stage -> {
            assertThat(stage.stop()).as(stage.output()).isZero();
            assertThat(stage.output()).contains("has stopped");
        });
        producer();
        streams("state");
        consumer();
        awaitClaims(LOAD);
        awaitTable();
    }

    private MusterProcess producer() throws IOException {
        return stage(
                "producer",
                "--watch",
                Files.createDirectories(folder.resolve("watched")).toString());
    }

    private MusterProcess streams(String state) {
        return stage("streams", "--state-dir", folder.resolve(state).toString());
    }

    private MusterProcess consumer() {
        return stage("consumer", "--port", "0", "--database", database());
    }

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("t.db");
    }

    private void articles(int from, int to) throws IOException {
        GeneratedArticles.write(folder.resolve("watched"), from, to);
    }

    /** Waits until each article has its one claim in the log, and sees that none is there twice. */
    private void awaitClaims(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(claims()).hasSizeGreaterThanOrEqualTo(count));
        assertThat(claims()).hasSize(count).doesNotHaveDuplicates();
    }

    private List<String> claims() {
        return new TopicLog(log, log.topics().claims().name())
                .settled().stream()
                        .map(record -> new String(record.key(), StandardCharsets.UTF_8))
                        .toList();
    }

    /** Waits until the table is what the log of claims makes, to its end. */
    private void awaitTable() {
        try (TableRebuild rebuild = TableRebuild.over(log, Progress.NONE)) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                TableRebuild.Verification found =
                        rebuild.verify(database(), folder.resolve("rebuilt-" + looks++), MOST_DIFFERENCES);
                assertThat(found.comparison().first()).isEmpty();
                assertThat(found.behind()).isZero();
            });
        }
    }

    @Test
    void shouldSayThatItIsNotWellWhileItWaitsForItsBroker() {
        String nobody = "127.0.0.1:1";
        MusterProcess streams = started(MusterProcess.start(
                folder, "streams", "--health-port", "0", "--bootstrap-server", nobody, "--registry", log.registry()));
        streams.awaitOutput("waiting for the Kafka broker at " + nobody);
        Shell shell = new Shell();
        assertThat(check(streams, shell)).isEqualTo(1);
        assertThat(shell.out() + shell.err()).contains("503").contains("starting");
        assertThat(streams.stop(LONGEST_STOP)).as(streams.output()).isZero();
    }

    private MusterProcess stage(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--health-port", "0"));
        return command(all.toArray(String[]::new));
    }

    private MusterProcess command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--bootstrap-server", log.bootstrapServers(), "--registry", log.registry()));
        all.addAll(List.of("--prefix", log.prefix()));
        return started(MusterProcess.start(folder, all.toArray(String[]::new)));
    }

    /** In this process: what the shell sees of another one is no more than its exit code. */
    private static int check(MusterProcess stage, Shell shell) {
        return shell.run("check", stage.find("health is told at (http://\\S+)"));
    }

    private MusterProcess started(MusterProcess process) {
        opened.add(process);
        return process;
    }

    /** An article whose figure is a row of its own, as its place is. */
    private static Path article(Path file, int figure) throws IOException {
        String text = String.format(
                Locale.ROOT,
                "---%nid: stage-%1$d%nlang: en%npublished: 2025-06-01%nsource: Test%n---%n"
                        + "South Korea's National Intelligence Service said that North Korea had sent %1$d soldiers to %2$s.%n",
                figure,
                figure % 2 == 0 ? "Vladivostok" : "Belgorod");
        return Files.writeString(file, text);
    }
}
