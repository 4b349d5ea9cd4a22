package dev.muster.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.app.command.Shell;
import dev.muster.app.metrics.Meters;
import dev.muster.app.order.Fetched;
import dev.muster.app.order.Pipeline;
import dev.muster.app.tail.AvroLine;
import dev.muster.app.tail.TopicReader;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.web.TableClient;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
final class UpProcessTest {
    private static final int ARTICLES = 500;

    /** On a busy machine whoever kills may be late. */
    private static final int ATTEMPTS = 5;

    /** How often everything is started again after a kill; {@code bench/kills} does it more often, to measure how long that takes. */
    private static final int RESTARTS = Integer.getInteger("muster.restarts", 1);

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);

    @TempDir
    Path folder;

    @Test
    void shouldShowTheSameTableAfterARestart() throws IOException {
        Path data = folder.resolve("data");
        Path article = Files.writeString(
                folder.resolve("article.txt"),
                "---\nid: restart\nlang: en\npublished: 2025-06-01\nsource: Test\n---\n"
                        + "South Korea's National Intelligence Service said that North Korea had sent 4,321 soldiers to Vladivostok.\n");
        List<Estimate> before;
        try (MusterProcess first =
                MusterProcess.up(folder, data, "--metrics-port", "0", "--health-port", "0", "--log-format", "json")) {
            assertThat(first.output()).contains("seeds").contains("National Intelligence Service");
            assertThat(publish(first, article)).startsWith("published");
            await().atMost(PATIENCE).until(() -> rows(first).stream().anyMatch(row -> figure(row) == 4321));
            assertThat(table(first)).contains("4,321").contains("Vladivostok");
            assertThat(text(first.find("health +(http://\\S+)") + "/ready")).contains("\"ok\":true");
            shouldFillEveryPanelOfTheDashboard(URI.create(first.find("metrics +(http://\\S+)")));
            before = rows(first);
            assertThat(first.stop()).isZero();
            shouldHaveLoggedJson(data.resolve("logs"));
            assertThat(first.output()).contains("stopped");
        }
        try (MusterProcess second = MusterProcess.up(folder, data, "--health-port", "0")) {
            assertThat(second.output()).doesNotContain("seeds");
            assertThat(rows(second)).isEqualTo(before);
            assertThat(publish(second, article)).startsWith("unchanged");
            shouldNameATopicThatIsDeleted(second);
            assertThat(second.stop()).isZero();
        }
    }

    /** One that no stage reads or writes at the time, so that none but the watch can tell. */
    private static void shouldNameATopicThatIsDeleted(MusterProcess up) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, up.broker()))) {
            admin.deleteTopics(List.of("muster.seen"));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text(up.find("health +(http://\\S+)")))
                        .contains("\"ok\":false", "There is no topic", "muster.seen"));
    }

    /** Here, where everything runs, so that no other process has to be started for it. */
    private void shouldFillEveryPanelOfTheDashboard(URI metrics) throws IOException {
        Map<String, String> queries = Prometheus.queries();
        assertThat(queries).hasSizeGreaterThan(20);
        try (Prometheus prometheus = Prometheus.scraping(metrics, folder)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(queries)
                            .allSatisfy((panel, query) -> assertThat(prometheus.query(query))
                                    .as(query)
                                    .isNotEmpty()));
            assertThat(prometheus.query("min(muster_stage_ready) * count(muster_stage_ready)"))
                    .containsExactly(3.0);
            assertThat(prometheus.query("muster_fetch_to_row_seconds_count > 20"))
                    .hasSize(1);
            assertThat(prometheus.query("ALERTS{alertstate=\"firing\"}")).isEmpty();
        }
        shouldKeepToPrometheusRules(text(metrics.toString()));
    }

    private void shouldKeepToPrometheusRules(String metrics) throws IOException {
        try {
            assertThat(Prometheus.tool(Files.writeString(folder.resolve("metrics.txt"), metrics), "check", "metrics"))
                    .isEmpty();
            assertThat(Prometheus.tool(
                            null, "check", "rules", Prometheus.alerts().toString()))
                    .contains("SUCCESS");
            assertThat(Prometheus.tool(
                            null, "test", "rules", "src/test/resources/dev/muster/app/metrics/alerts.test.yml"))
                    .contains("SUCCESS");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        assertThat(metrics.lines().filter(line -> !line.startsWith("#"))).hasSizeLessThan(Meters.MAX_SERIES);
    }

    private static void shouldHaveLoggedJson(Path logs) throws IOException {
        for (String log : List.of("muster.log", "kafka.log")) {
            for (String line : Files.readAllLines(logs.resolve(log))) {
                assertThat(JSON.readTree(line).fieldNames())
                        .toIterable()
                        .contains("timestamp", "level", "logger", "stage", "message");
            }
        }
    }

    @Test
    void shouldLoseAndDoubleNothingWhenKilledInTheMiddleOfPublishing() throws IOException {
        Path articles = folder.resolve("articles");
        GeneratedArticles.write(articles, ARTICLES);

        List<Estimate> straight = straight(articles);
        List<Estimate> killed = killed(articles);

        assertThat(straight).hasSize(GeneratedArticles.rows());
        assertThat(killed).isEqualTo(straight);
    }

    /** The table when nothing goes wrong: the same topology and table without a broker. */
    private List<Estimate> straight(Path articles) throws IOException {
        try (Stream<Path> files = Files.list(articles);
                Pipeline pipeline = new Pipeline(Files.createDirectory(folder.resolve("straight")))) {
            return pipeline.table(
                    pipeline.claims(Fetched.inThisOrder(files.sorted().toList())));
        }
    }

    /** The table when everything is killed while articles are on their way, and the same articles are published again. */
    private List<Estimate> killed(Path articles) {
        Path data = killedInTheMiddle(articles);
        try (MusterProcess again = upAgain(data)) {
            assertThat(data.resolve("logs/muster.log")).content().contains("declaring the broker", "dead first");
            String outcome = publish(again, articles);
            assertThat(outcome.lines()).hasSize(ARTICLES);
            assertThat(outcome).contains("unchanged", "published");
            return rowsOfAllClaims(again);
        }
    }

    /** The data that is left; a kill that comes when all is published is tried again. */
    private Path killedInTheMiddle(Path articles) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Path data = folder.resolve("killed-" + attempt);
            try (MusterProcess up = MusterProcess.up(folder, data, "--no-seeds");
                    MusterProcess publishing = publishing(up, articles)) {
                publishing.awaitOutput("published");
                up.kill();
                publishing.kill();
                if (publishing.output().lines().count() < ARTICLES) {
                    return data;
                }
            }
        }
        throw new AssertionError("no kill came before all articles were published, in " + ATTEMPTS + " attempts");
    }

    /** Starts everything that was killed, again and again where that is asked for, and prints how long it takes until it is up. */
    private MusterProcess upAgain(Path data) {
        Recoveries recoveries = new Recoveries();
        for (int restart = 1; ; restart++) {
            long begin = System.nanoTime();
            MusterProcess up = MusterProcess.up(folder, data, "--no-seeds");
            recoveries.add("everything, broker and registry too", begin);
            if (restart >= RESTARTS) {
                recoveries.print();
                return up;
            }
            up.kill();
        }
    }

    private List<Estimate> rowsOfAllClaims(MusterProcess up) {
        await().atMost(PATIENCE).until(() -> mentions(up).size(), claims -> claims == ARTICLES);
        assertThat(mentions(up).values()).containsOnly(1);
        assertThat(articles(up)).hasSize(ARTICLES).doesNotHaveDuplicates();
        await().atMost(PATIENCE).until(() -> health(up).contains(" 0 records behind"));
        return rows(up);
    }

    private static String health(MusterProcess up) throws IOException {
        return text(up.page() + "/health");
    }

    private static String text(String address) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private MusterProcess publishing(MusterProcess up, Path articles) {
        return MusterProcess.start(
                folder, "publish", articles.toString(), "--bootstrap-server", up.broker(), "--registry", up.registry());
    }

    /** In this process, as the table below: what they do in one of their own is seen in other tests. */
    private static String publish(MusterProcess up, Path articles) {
        return run("publish", articles.toString(), "--bootstrap-server", up.broker(), "--registry", up.registry());
    }

    private static String table(MusterProcess up) {
        return run("table", "--server", up.page());
    }

    private static String run(String... words) {
        Shell shell = new Shell();
        assertThat(shell.run(words)).as(shell.err()).isZero();
        return shell.out();
    }

    private static List<Estimate> rows(MusterProcess up) {
        try (TableClient table = TableClient.of(up.page())) {
            return table.read(ALL).estimates();
        }
    }

    private static long figure(Estimate row) {
        return row.figure().best() == null ? 0 : row.figure().best();
    }

    /** Ids of the articles in the topic, one for each record. */
    private static List<String> articles(MusterProcess up) {
        Connection connection = Connection.to(up.broker(), up.registry());
        return records(connection, connection.topics().articles().name()).stream()
                .map(record -> ArticleKey.parse(record.key()).article())
                .toList();
    }

    /** How many articles carry each claim, by the newest record of each. */
    private static Map<String, Integer> mentions(MusterProcess up) {
        Connection connection = Connection.to(up.broker(), up.registry());
        AvroLine<Claim> line = new AvroLine<>(Claim.class, connection.schemaRegistry());
        Map<String, Integer> mentions = new TreeMap<>();
        records(connection, connection.topics().claims().name())
                .forEach(record -> mentions.put(
                        record.key(), line.of(record).path("mentions").asInt()));
        return mentions;
    }

    private static List<ConsumerRecord<String, byte[]>> records(Connection connection, String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.open(connection, topic)) {
            reader.rewind();
            while (!reader.isAtEnd()) {
                records.addAll(reader.next());
            }
        }
        return records;
    }
}
