package dev.muster.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.web.TableClient;
import java.io.IOException;
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
import org.junit.jupiter.api.io.TempDir;

/** The three stages as processes of their own, on a broker and a registry that they don't own. */
@Tag("process")
final class StagesProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;

    @BeforeEach
    void startLog() {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        opened.add(broker);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
        opened.add(registry);
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
        MusterProcess producer = stage("producer", "--watch", watched.toString());
        MusterProcess streams =
                stage("streams", "--state-dir", folder.resolve("state").toString());
        MusterProcess consumer =
                stage("consumer", "--port", "0", "--database", "jdbc:sqlite:" + folder.resolve("t.db"));
        List<MusterProcess> stages = List.of(producer, streams, consumer);
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
        stages.forEach(
                stage -> await().atMost(PATIENCE).until(() -> check(stage).exitCode() == 0));
        assertThat(stages).allSatisfy(stage -> {
            assertThat(stage.stop(LONGEST_STOP)).as(stage.output()).isZero();
            assertThat(stage.output()).contains("has stopped").doesNotContain(" ERROR ");
            assertThat(check(stage).exitCode()).isEqualTo(3);
        });
    }

    @Test
    void shouldSayThatItIsNotWellWhileItWaitsForItsBroker() {
        String nobody = "127.0.0.1:1";
        MusterProcess streams = started(MusterProcess.start(
                folder, "streams", "--health-port", "0", "--bootstrap-server", nobody, "--registry", registry.url()));
        streams.awaitOutput("waiting for the Kafka broker at " + nobody);
        MusterProcess check = check(streams);
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.output()).contains("503").contains("starting");
        assertThat(streams.stop(LONGEST_STOP)).as(streams.output()).isZero();
    }

    private MusterProcess stage(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--health-port", "0"));
        return command(all.toArray(String[]::new));
    }

    private MusterProcess command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--bootstrap-server", broker.bootstrapServers(), "--registry", registry.url()));
        return started(MusterProcess.start(folder, all.toArray(String[]::new)));
    }

    private MusterProcess check(MusterProcess stage) {
        return started(MusterProcess.start(folder, "check", stage.find("health is told at (http://\\S+)")));
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
