package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.testing.ContainerTest;
import dev.muster.testing.Containers;
import dev.muster.testing.RegistryServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

@ContainerTest
class ProducerStageTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final KafkaContainer KAFKA = Containers.kafka();

    private static RegistryServer registry;

    @TempDir
    private Path folder;

    private Connection connection;

    @BeforeAll
    static void startRegistry() {
        registry = RegistryServer.start();
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @BeforeEach
    void connect(TestInfo test) {
        String prefix = test.getTestMethod().orElseThrow().getName() + ".";
        connection = new Connection(KAFKA.getBootstrapServers(), registry.url(), prefix, Map.of());
    }

    @Test
    void shouldPublishWhatIsDroppedIntoAWatchedDirectoryAndItsRevisions() throws IOException {
        try (ProducerStage stage = start(files("inbox", folder))) {
            Files.writeString(folder.resolve("a.txt"), "Some 1,500 soldiers left.");
            awaitBodies("Some 1,500 soldiers left.");
            Files.writeString(folder.resolve("a.txt"), "Some 3,000 soldiers left.");
            awaitBodies("Some 1,500 soldiers left.", "Some 3,000 soldiers left.");
            assertThat(articles())
                    .extracting(Article::getId)
                    .containsOnly(articles().get(0).getId());
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
        FeedState state = state("inbox").orElseThrow();
        assertThat(state.getStreak()).isPositive();
        assertThat(state.getNextPoll()).isNull();
    }

    @Test
    void shouldPublishNothingTwiceOverARestart() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Some 1,500 soldiers left.");
        try (ProducerStage first = start(files("inbox", folder))) {
            awaitBodies("Some 1,500 soldiers left.");
            await().atMost(PATIENCE).until(() -> first.check().equals(CheckResult.ok("1 feed")));
        }
        Files.writeString(folder.resolve("b.txt"), "They went east.");
        try (ProducerStage second = start(files("inbox", folder))) {
            awaitBodies("Some 1,500 soldiers left.", "They went east.");
            await().atMost(PATIENCE).until(() -> second.check().equals(CheckResult.ok("1 feed")));
        }
    }

    @Test
    void shouldPublishAFrontMatterIdAsOneArticleByHandAndByDirectory() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "---\nid: seed-1\n---\nSome 1,500 soldiers left.");
        try (Publisher publisher = Publisher.open(connection, CLOCK)) {
            publisher.publish(List.of(file));
        }
        try (ProducerStage stage = start(files("inbox", folder))) {
            await().atMost(PATIENCE).until(() -> articles().size() == 2);
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
        assertThat(articles().get(0).getId()).isEqualTo(articles().get(1).getId());
        assertThat(articles().get(0).getContentHash())
                .isEqualTo(articles().get(1).getContentHash());
    }

    @Test
    void shouldTellInTheStateWhatIsWrongAndWhenItPollsNext() {
        Path missing = folder.resolve("missing");
        try (ProducerStage stage =
                start(files("lost", missing), feed("odd", "gopher", "x"), files(Publisher.FEED, folder))) {
            await().atMost(PATIENCE)
                    .until(() -> state("lost").isPresent() && state("odd").isPresent());
            assertThat(state("lost")).hasValueSatisfying(state -> {
                assertThat(state.getLastError()).contains(missing.toString()).contains("create it");
                assertThat(state.getStreak()).isNegative();
                assertThat(state.getNextPoll()).isAfter(state.getLastPoll());
                assertThat(state.getNextPollReason()).contains(" error");
            });
            assertThat(state("odd").orElseThrow().getLastError()).contains("gopher");
            await().atMost(PATIENCE).until(() -> stage.check().detail().contains("published by hand or pushed"));
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
    }

    @Test
    void shouldFollowTheTopicOfFeeds() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "Some 1,500 soldiers left.");
        try (ProducerStage stage = ProducerStage.start(connection, ProducerSettings.followingTopic(), CLOCK)) {
            put("inbox", files("inbox", folder));
            awaitBodies("Some 1,500 soldiers left.");
            await().atMost(PATIENCE).until(() -> stage.check().detail().startsWith("1 feed"));
            put(
                    "inbox",
                    Feed.newBuilder(files("inbox", folder)).setEnabled(false).build());
            await().atMost(PATIENCE).until(() -> stage.check().detail().startsWith("0 feeds"));
        }
    }

    @Test
    void shouldPollAFeedOverHttpWithTheValidatorsThatItKept() throws IOException {
        AtomicInteger full = new AtomicInteger();
        AtomicInteger unchanged = new AtomicInteger();
        HttpServer server = rss(full, unchanged);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/rss";
        Feed feed = Feed.newBuilder(feed("gazette", "rss", address))
                .setInterval("PT1S")
                .build();
        try {
            try (ProducerStage first = start(feed)) {
                awaitBodies("Some 1,500 soldiers left.");
                await().atMost(PATIENCE).until(() -> first.check().ok());
            }
            try (ProducerStage second = start(feed)) {
                await().atMost(PATIENCE).until(() -> unchanged.get() >= 2);
                await().atMost(PATIENCE).until(() -> second.check().ok());
            }
        } finally {
            server.stop(0);
        }
        assertThat(full).hasValue(1);
        assertThat(articles()).hasSize(1);
        assertThat(state("gazette").orElseThrow().getEtag()).isEqualTo("\"v1\"");
        assertThat(state("gazette").orElseThrow().getNextPollReason()).isEqualTo("its interval of 1s");
    }

    @Test
    void shouldReadThePageOfATeaserOnceAlsoAcrossRestarts() throws IOException {
        AtomicInteger polls = new AtomicInteger();
        AtomicInteger pages = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String site = "http://127.0.0.1:" + server.getAddress().getPort();
        String rss = "<rss version='2.0'><channel><item><guid>1</guid><link>" + site + "/news/left</link>"
                + "<title>Soldiers leave</title><description>Some 1,500 soldiers left…</description></item></channel></rss>";
        serve(server, "/rss", rss, polls);
        serve(server, "/news/left", "<article><h1>Soldiers leave</h1><p>Some 1,500 soldiers left the town.</p>", pages);
        server.start();
        Feed feed = Feed.newBuilder(feed("gazette", "rss", site + "/rss"))
                .setInterval("PT1S")
                .build();
        try {
            try (ProducerStage first = start(feed)) {
                awaitBodies("Some 1,500 soldiers left the town.");
            }
            int before = polls.get();
            try (ProducerStage second = start(feed)) {
                await().atMost(PATIENCE).until(() -> polls.get() >= before + 2);
            }
        } finally {
            server.stop(0);
        }
        assertThat(pages).hasValue(1);
        assertThat(articles()).hasSize(1);
        assertThat(state("gazette").orElseThrow().getLastError()).isNull();
    }

    private static void serve(HttpServer server, String path, String content, AtomicInteger asked) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    @Test
    void shouldRefuseTwoFeedsOfOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(files("inbox", folder), files("inbox", folder.resolve("other"))))
                .withMessageContaining("inbox");
    }

    private static HttpServer rss(AtomicInteger full, AtomicInteger unchanged) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] rss = ("<rss version='2.0'><channel><item><guid>1</guid>"
                        + "<description>Some 1,500 soldiers left.</description></item></channel></rss>")
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/rss", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("ETag", "\"v1\"");
                if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    unchanged.incrementAndGet();
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    full.incrementAndGet();
                    exchange.sendResponseHeaders(200, rss.length);
                    exchange.getResponseBody().write(rss);
                }
            }
        });
        server.start();
        return server;
    }

    private ProducerStage start(Feed... feeds) {
        return ProducerStage.start(
                connection,
                new ProducerSettings(List.of(feeds), false, new WebSettings(List.of("127.0.0.1"), Optional.empty())),
                CLOCK);
    }

    private void put(String key, Feed feed) throws Exception {
        try (AvroSerde<Feed> serde = AvroSerde.of(Feed.class, connection.schemaRegistry());
                KafkaProducer<String, Feed> producer = new KafkaProducer<>(
                        connection.clientProperties(), new StringSerializer(), serde.serializer())) {
            producer.send(new ProducerRecord<>(connection.topics().feeds().name(), key, feed))
                    .get();
        }
    }

    private void awaitBodies(String... bodies) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(articles()).extracting(Article::getBody).containsExactlyInAnyOrder(bodies));
    }

    private List<Article> articles() {
        return new ArticleLog(connection)
                .committed().stream().map(record -> record.value()).toList();
    }

    private Optional<FeedState> state(String feed) {
        return Optional.ofNullable(new FeedStates(connection, connection.schemaRegistry())
                .read(feed)
                .get(feed));
    }

    private static Feed files(String id, Path location) {
        return feed(id, "files", location.toString());
    }

    private static Feed feed(String id, String kind, String location) {
        return Feed.newBuilder()
                .setId(id)
                .setKind(kind)
                .setLocation(location)
                .setHeaders(Map.of())
                .build();
    }
}
