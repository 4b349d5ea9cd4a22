package dev.muster.app.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.app.process.GeneratedArticles;
import dev.muster.app.up.WatchedFolders;
import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.ConsumerStage;
import dev.muster.consumer.TableRebuild;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.producer.ProducerStage;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.Progress;
import dev.muster.schema.Topic;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import dev.muster.testing.TopicLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;

/**
 * The three stages in this JVM, each over a connection of its own, on articles that carry one claim each. What they have made is looked at over a
 * connection that nothing disturbs.
 */
final class StagesHere implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.over(Languages.fromClassPath());

    private final Path folder;
    private final Connection log;
    private final List<AutoCloseable> opened = new ArrayList<>();
    private int looks;

    /**
     * None runs yet.
     *
     * @param folder takes articles, state and table
     * @param log what is looked at
     */
    StagesHere(Path folder, Connection log) throws IOException {
        this.folder = folder;
        this.log = log;
        Files.createDirectories(watched());
    }

    ProducerStage producer(Connection connection) {
        return opened(ProducerStage.start(
                connection, WatchedFolders.settings(List.of(watched()), WebSettings.USUAL), Clock.systemUTC()));
    }

    StreamsStage streams(Connection connection) {
        return streams(connection, "state");
    }

    /** An instance with a state directory of this name. */
    StreamsStage streams(Connection connection, String state) {
        return opened(StreamsStage.start(connection, StreamsSettings.in(folder.resolve(state)), EXTRACTOR));
    }

    ConsumerStage consumer(Connection connection) {
        return consumer(connection, sqlite());
    }

    ConsumerStage consumer(Connection connection, String database) {
        return opened(ConsumerStage.start(
                connection, ConsumerSettings.of(database).listeningOn("127.0.0.1", 0), Clock.systemUTC()));
    }

    private <T extends AutoCloseable> T opened(T stage) {
        opened.add(stage);
        return stage;
    }

    String sqlite() {
        return "jdbc:sqlite:" + folder.resolve("table.db");
    }

    private Path watched() {
        return folder.resolve("watched");
    }

    /** Shows the producer articles. */
    void write(int from, int to) throws IOException {
        GeneratedArticles.write(watched(), from, to);
    }

    void awaitArticles(int count) {
        patiently()
                .untilAsserted(() -> assertThat(keys(log.topics().articles())).hasSize(count));
    }

    /** Threads of the streams that die and are replaced are part of what is tried. */
    static ConditionFactory patiently() {
        return await().atMost(PATIENCE).dontCatchUncaughtExceptions();
    }

    /** Waits until each article has its one claim in the log, once, and nothing was rejected. */
    void awaitClaims(int count) {
        patiently().untilAsserted(() -> assertThat(keys(log.topics().claims())).hasSizeGreaterThanOrEqualTo(count));
        assertThat(keys(log.topics().claims())).hasSize(count).doesNotHaveDuplicates();
        assertThat(keys(log.topics().rejected())).isEmpty();
    }

    private List<String> keys(Topic topic) {
        return new TopicLog(log, topic.name())
                .settled().stream()
                        .map(record -> record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8))
                        .toList();
    }

    /** Waits until the table is what the log of claims makes, to its end. */
    void awaitTable(String database) {
        try (TableRebuild rebuild = TableRebuild.over(log, Progress.NONE)) {
            patiently().untilAsserted(() -> {
                TableRebuild.Verification found = rebuild.verify(database, folder.resolve("rebuilt-" + looks++), 1);
                assertThat(found.comparison().first()).isEmpty();
                assertThat(found.behind()).isZero();
            });
        }
    }

    /** Waits until a stage says that it is unwell, and why. */
    static void awaitUnwell(Supplier<CheckResult> check, String why) {
        patiently().untilAsserted(() -> {
            CheckResult now = check.get();
            assertThat(now.ok()).as(now.detail()).isFalse();
            assertThat(now.detail()).contains(why);
        });
    }

    static void awaitWell(Supplier<CheckResult> check) {
        patiently().untilAsserted(() -> {
            CheckResult now = check.get();
            assertThat(now.ok()).as(now.detail()).isTrue();
        });
    }

    @Override
    public void close() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }
}
