package dev.muster.streams;

import static dev.muster.streams.Articles.article;
import static dev.muster.streams.Articles.builder;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.muster.schema.Article;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Decision;
import dev.muster.schema.Progress;
import dev.muster.schema.RejectedRecord;
import dev.muster.testing.ContainerTest;
import dev.muster.testing.Containers;
import dev.muster.testing.RegistryServer;
import dev.muster.testing.Retention;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.utils.Utils;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

@ContainerTest
class StreamsStageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NIS = "kr-nis says 1500 in Vladivostok.";

    /** Longer ago than the topic of rejected records keeps them. */
    private static final Instant LONG_AGO = Instant.parse("2024-10-01T00:00:00Z");

    private static final KafkaContainer KAFKA = Containers.kafka();

    private static RegistryServer registry;

    @TempDir
    Path directory;

    @BeforeAll
    static void startRegistry() {
        registry = RegistryServer.start();
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @Test
    void shouldRejectPoisonWithItsCoordinatesWhileTheRestFlowsOn() {
        var connection = connection("poison.");
        try (var stage = start(connection, "state");
                var topics = new TestTopics(connection)) {
            var good = articles(20);
            var poison = poison(topics);
            var positions = new ArrayList<String>();
            for (int i = 0; i < good.size(); i++) {
                topics.publish(good.get(i));
                if (i < poison.size()) {
                    var sent = topics.sendArticle(("poison-" + i).getBytes(UTF_8), poison.get(i), LONG_AGO);
                    positions.add(sent.partition() + "@" + sent.offset());
                }
            }

            awaitClaims(topics, expected(good));
            patiently()
                    .untilAsserted(() -> assertThat(rejected(topics, connection).keySet())
                            .containsExactlyInAnyOrderElementsOf(positions));
            var rejected = rejected(topics, connection);
            for (int i = 0; i < poison.size(); i++) {
                assertThat(rejected.get(positions.get(i))).isEqualTo(poison.get(i));
            }
            awaitRunning(stage);
        }
    }

    /** A truncated record, random bytes, random bytes behind a good header, an article without text, one of 5 MB. */
    private static List<byte[]> poison(TestTopics topics) {
        var random = new Random(7);
        var bytes = topics.encode(article("poison-0", "Antara", 1, NIS));
        var noise = new byte[1_000];
        random.nextBytes(noise);
        var disguised = noise.clone();
        System.arraycopy(bytes, 0, disguised, 0, 5);
        var letters = random.ints(5_000_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return List.of(
                Arrays.copyOf(bytes, bytes.length - 7),
                noise,
                disguised,
                topics.encode(article("poison-3", "Antara", 1, "")),
                topics.encode(article("poison-4", "Antara", 1, letters.toString())));
    }

    @Test
    void shouldTellAClaimOnceForAllArticlesThatCameMeanwhile() {
        var connection = connection("echo.");
        connection.prepare();
        try (var topics = new TestTopics(connection)) {
            int articles = 60;
            for (int i = 0; i < articles; i++) {
                topics.publish(article("echo-" + i, "Outlet " + i, 1, NIS));
            }
            try (var stage = start(connection, "state")) {
                patiently()
                        .untilAsserted(() -> assertThat(topics.claims().values())
                                .singleElement()
                                .satisfies(
                                        claim -> assertThat(claim.getMentions()).isEqualTo(articles)));
                assertThat(topics.committed(connection.topics().claims())).hasSizeLessThan(articles / 2);
                awaitRunning(stage);
            }
        }
    }

    @Test
    void shouldKeepWhatItRejectsForAsLongAfterwardsHoweverOldItIs() {
        var connection = connection("old.");
        try (var stage = start(connection, "state");
                var topics = new TestTopics(connection)) {
            var before = topics.publish(article("a", "Antara", 1, NIS)).timestamp();
            topics.sendArticle("poison".getBytes(UTF_8), new byte[] {1}, LONG_AGO);
            patiently()
                    .untilAsserted(() -> assertThat(
                                    topics.committed(connection.topics().rejected()))
                            .singleElement()
                            .satisfies(record -> {
                                // The broker deletes by this timestamp.
                                assertThat(record.timestamp()).isGreaterThanOrEqualTo(before);
                                assertThat(RejectedRecord.from(record.headers())
                                                .orElseThrow()
                                                .timestamp())
                                        .isEqualTo(LONG_AGO);
                            }));
            awaitRunning(stage);
        }
    }

    private static Map<String, byte[]> rejected(TestTopics topics, Connection connection) {
        return topics.committed(connection.topics().rejected()).stream()
                .collect(Collectors.toMap(input -> coordinates(connection, input.headers()), input -> input.value()));
    }

    private static String coordinates(Connection connection, Headers headers) {
        var why = RejectedRecord.from(headers).orElseThrow();
        assertThat(why.topic()).isEqualTo(connection.topics().articles().name());
        assertThat(why.message()).isNotBlank();
        return why.partition() + "@" + why.offset();
    }

    @Test
    void shouldRejectForeignBytesAmongTheMentions() {
        var connection = connection("foreign.");
        try (var stage = start(connection, "state");
                var topics = new TestTopics(connection)) {
            awaitRunning(stage);
            var mentions = "foreign.streams-" + ClaimsTopology.MENTIONS + "-repartition";
            topics.send(mentions, "kr-nis".getBytes(UTF_8), "no mention".getBytes(UTF_8));
            topics.publish(article("a", "Antara", 1, NIS));

            awaitClaims(topics, expected(List.of(article("a", "Antara", 1, NIS))));
            var rejected = topics.committed(connection.topics().rejected());
            assertThat(rejected).hasSize(1);
            assertThat(rejected.get(0).value()).asString(UTF_8).isEqualTo("no mention");
            assertThat(RejectedRecord.from(rejected.get(0).headers())
                            .orElseThrow()
                            .topic())
                    .isEqualTo(mentions);
        }
    }

    @Test
    void shouldGoOnAfterAStopHalfWayAndTheLossOfItsStateAndDamageToIt() throws IOException {
        var connection = connection("lost.");
        var articles = articles(60);
        try (var topics = new TestTopics(connection)) {
            try (var stage = start(connection, "state")) {
                awaitRunning(stage);
                articles.subList(0, 30).forEach(topics::publish);
                patiently().until(() -> !topics.claims().isEmpty());
            }
            delete(directory.resolve("state").toFile());
            articles.subList(30, 45).forEach(topics::publish);
            try (var stage = start(connection, "state")) {
                awaitClaims(topics, expected(articles.subList(0, 45)));
            }
            damage(directory.resolve("state"));
            articles.subList(45, 60).forEach(topics::publish);
            try (var stage = start(connection, "state")) {
                awaitClaims(topics, expected(articles));
                awaitRunning(stage);
            }
            shouldReadAllAnewOnceTheStateOfAnotherVersionIsForgotten(connection, topics, expected(articles));
        }
    }

    /** What a process that is killed at work leaves: stores, and nothing that says how far they go, so that they are emptied and made again. */
    @Test
    void shouldGoOnWithTheStateOfAProcessThatWasKilled() throws IOException {
        var connection = connection("killed.");
        var articles = articles(60);
        try (var topics = new TestTopics(connection)) {
            try (var stage = start(connection, "state")) {
                articles.subList(0, 30).forEach(topics::publish);
                awaitClaims(topics, expected(articles.subList(0, 30)));
                copy(directory.resolve("state"), directory.resolve("killed"));
                awaitRunning(stage);
            }
            try (var stage = start(connection, "killed")) {
                awaitRunning(stage);
                articles.subList(30, 60).forEach(topics::publish);
                awaitClaims(topics, expected(articles));
                awaitRunning(stage);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var found = Files.walk(from)) {
            files = found.toList();
        }
        for (var file : files) {
            Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
    }

    /** Here, where claims and state are. */
    private void shouldReadAllAnewOnceTheStateOfAnotherVersionIsForgotten(
            Connection connection, TestTopics topics, SortedMap<String, Claim> expected) {
        topics.create(StateTopics.changelog(connection, "claims-2"));
        assertThatThrownBy(() -> start(connection, "state"))
                .isInstanceOf(StateTopicsException.class)
                .hasMessageContaining("does not know claims-2")
                .hasMessageContaining("--reset-streams");
        topics.delete(StateTopics.changelog(connection, "claims-2"));
        topics.delete(connection.topics().claims().name());
        assertThatThrownBy(() -> start(connection, "state"))
                .isInstanceOf(StateTopicsException.class)
                .hasMessageContaining("lost.claims has none")
                .hasMessageContaining("--reset-streams");
        StreamsStage.reset(connection, settings("state"));
        assertThat(directory.resolve("state")).isEmptyDirectory();
        try (var stage = start(connection, "state")) {
            awaitClaims(topics, expected);
            awaitRunning(stage);
        }
    }

    private StreamsSettings settings(String state) {
        return StreamsSettings.in(directory.resolve(state));
    }

    @Test
    void shouldReplaceAThreadThatFailedForAReasonThatPasses() {
        var connection = connection("passing.");
        var articles = articles(30);
        var failures = new AtomicInteger();
        ArticleReader reader = article -> {
            if (article.getId().equals("article-7") && failures.getAndIncrement() < 1) {
                throw new TimeoutException("not now");
            }
            return new LineReader().read(article);
        };
        try (var stage = StreamsStage.start(connection, StreamsSettings.in(directory), reader, StreamsObserver.NONE);
                var topics = new TestTopics(connection)) {
            articles.forEach(topics::publish);

            awaitClaims(topics, expected(articles));
            assertThat(failures).hasValueGreaterThan(1);
            assertThat(topics.committed(connection.topics().rejected())).isEmpty();
            awaitRunning(stage);
        }
    }

    @Test
    void shouldShareTheWorkWithAnotherInstanceAndTakeItOverWhenThatEnds() {
        var connection = connection("shared.");
        var articles = articles(60);
        try (var first = start(connection, "first");
                var topics = new TestTopics(connection)) {
            try (var second = start(connection, "second")) {
                awaitRunning(first);
                awaitRunning(second);
                articles.subList(0, 30).forEach(topics::publish);
                patiently().until(() -> !topics.claims().isEmpty());
            }
            articles.subList(30, 60).forEach(topics::publish);

            awaitClaims(topics, expected(articles));
        }
    }

    @Test
    void shouldApplyDecisionsInWhateverPartitionTheirClaimsAre() {
        var connection = connection("decided.");
        var articles = articles(30);
        var actors = List.of("us-dod", "nato", "un", "gb-mod", "x-a", "x-b", "x-c", "x-d");
        var decisions = new ArrayList<Decision>();
        for (int i = 0; i < 5; i++) {
            var claim = Verdicts.claim("kr-nis says " + (1000 + i) + " in Kursk");
            decisions.add(Verdicts.reattribute(40 + i, claim, actors.get(i)));
        }
        decisions.add(Verdicts.merge(50, "ua-hur", "x-d"));
        decisions.add(Verdicts.merge(51, "x-d", "nato"));
        decisions.add(Verdicts.undo(52, decisions.get(0)));
        try (var topics = new TestTopics(connection)) {
            try (var stage = start(connection, "state")) {
                articles.subList(0, 20).forEach(topics::publish);
                patiently().until(() -> !topics.claims().isEmpty());
                decisions.subList(0, 6).forEach(topics::decide);
                articles.subList(20, 30).forEach(topics::publish);
                patiently().until(() -> topics.claims().keySet().stream().anyMatch(id -> id.startsWith("x-d/")));
                awaitRunning(stage);
            }
            delete(directory.resolve("state").toFile());
            try (var stage = start(connection, "state")) {
                decisions.subList(6, decisions.size()).forEach(topics::decide);
                awaitClaims(topics, expected(articles, decisions));
                assertThat(topics.committed(connection.topics().rejected())).isEmpty();
                awaitRunning(stage);
            }
        }
    }

    @Test
    void shouldReadAgainOnlyWhatOtherRulesReadOtherwise() {
        var connection = connection("again.");
        var articles = articles(30);
        var rules = new NewRules("kr-nis", "kr-dia");
        try (var topics = new TestTopics(connection)) {
            try (var stage = start(connection, "state")) {
                articles.forEach(topics::publish);
                awaitClaims(topics, expected(articles));
                awaitRunning(stage);
            }
            var reprocessing = Reprocessing.of(connection, rules, NewRules.RULES);
            var all = new Reprocessing.Selection(null, null);
            var found = new ArrayList<ReadingChange>();
            assertThat(reprocessing.run(all, true, found::add, Progress.NONE).differing())
                    .isEqualTo(30);
            assertThat(found)
                    .extracting(ReadingChange::change)
                    .contains(ReadingChange.Kind.NEW, ReadingChange.Kind.GONE);
            assertThat(found).extracting(ReadingChange::claim).noneMatch(id -> id.startsWith("ua-hur"));
            assertThat(topics.committed(connection.topics().rereads())).isEmpty();
            ArticleReader failing = article -> {
                throw new IllegalStateException("no rule");
            };
            assertThat(Reprocessing.of(connection, failing, "failing").run(all, false, found::add, Progress.NONE))
                    .isEqualTo(new Reprocessing.Summary(30, 0, 30));
            assertThat(topics.committed(connection.topics().rereads())).isEmpty();
            assertThat(reprocessing
                            .run(new Reprocessing.Selection("xx", null), false, found::add, Progress.NONE)
                            .differing())
                    .isZero();

            long written = recordsOf("ua-hur", topics, connection);
            reprocessing.run(all, false, found::add, Progress.NONE);
            try (var stage = StreamsStage.start(
                    connection, StreamsSettings.in(directory.resolve("state")), rules, StreamsObserver.NONE)) {
                patiently()
                        .untilAsserted(() -> assertThat(topics.claims().keySet())
                                .isEqualTo(expected(articles, rules).keySet()));
                patiently()
                        .until(() -> reprocessing
                                        .run(all, true, change -> {}, Progress.NONE)
                                        .differing()
                                == 0);
                awaitRunning(stage);
            }
            assertThat(recordsOf("ua-hur", topics, connection)).isEqualTo(written);
            assertThat(topics.committed(connection.topics().rejected())).isEmpty();
        }
    }

    @Test
    void shouldSayWhatWasDeletedBeforeItWasReadAndGoOnBehindIt() throws Exception {
        var connection = connection("deleted.");
        var before = article("a", "Antara", 1, NIS);
        var deleted = article("a", "Antara", 2, "kr-nis says 3000 in Kursk");
        var after = article("a", "Antara", 3, "kr-nis says 4000 in Kursk");
        try (var topics = new TestTopics(connection)) {
            try (var stage = start(connection, "state")) {
                topics.publish(before);
                awaitClaims(topics, expected(List.of(before)));
            }
            topics.publish(deleted);
            Retention.deleteAll(
                    connection.bootstrapServers(), connection.topics().articles());
            try (var stage = start(connection, "state")) {
                patiently()
                        .until(() -> stage.check().detail().contains("has deleted offsets 1 to 1 of deleted.articles"));
                assertThat(stage.check().ok()).isFalse();
                assertThat(stage.check().detail()).contains("muster publish", "cleanup.policy");
                topics.publish(after);
                awaitClaims(topics, expected(List.of(before, after)));
            }
        }
    }

    @Test
    void shouldSayThatItIsClosed() {
        var connection = connection("closed.");
        var stage = start(connection, "state");
        awaitRunning(stage);
        stage.close();

        assertThat(stage.check().ok()).isFalse();
        assertThat(stage.check().detail()).contains("NOT_RUNNING");
    }

    /** Articles of four outlets in three versions each, which repeat, correct and drop each other's claims. */
    private static List<Article> articles(int number) {
        var articles = new ArrayList<Article>();
        for (int i = 0; i < number; i++) {
            var outlet = List.of("Antara", "Tempo", "Kompas", "BBC").get(i % 4);
            articles.add(builder(
                            "article-" + i % (number / 3),
                            outlet,
                            i,
                            "kr-nis says " + (1000 + i % 5) + " in Kursk",
                            "ua-hur says " + (2000 + i % 7) + " in Kursk",
                            "Version " + i)
                    .build());
        }
        return articles;
    }

    /** What one undisturbed run makes of the articles. */
    private SortedMap<String, Claim> expected(List<Article> articles) {
        return expected(articles, List.of());
    }

    private SortedMap<String, Claim> expected(List<Article> articles, List<Decision> decisions) {
        try (var stream = TestStream.in(directory.resolve("expected"))) {
            articles.forEach(stream::publish);
            decisions.forEach(stream::decide);
            return stream.claims();
        }
    }

    private static long recordsOf(String actor, TestTopics topics, Connection connection) {
        return topics.committed(connection.topics().claims()).stream()
                .filter(record -> new String(record.key(), UTF_8).startsWith(actor + "/"))
                .count();
    }

    private SortedMap<String, Claim> expected(List<Article> articles, ArticleReader reader) {
        try (var stream = TestStream.in(directory.resolve("expected-otherwise"), reader)) {
            articles.forEach(stream::publish);
            return stream.claims();
        }
    }

    /** Waits for what the stage does; a stream thread that dies and is replaced is part of that. */
    private static ConditionFactory patiently() {
        return await().atMost(PATIENCE).dontCatchUncaughtExceptions();
    }

    private static void awaitClaims(TestTopics topics, SortedMap<String, Claim> expected) {
        patiently().untilAsserted(() -> assertThat(topics.claims()).isEqualTo(expected));
    }

    private static void awaitRunning(StreamsStage stage) {
        patiently().until(() -> stage.check().ok());
    }

    private StreamsStage start(Connection connection, String state) {
        return StreamsStage.start(connection, settings(state), new LineReader(), StreamsObserver.NONE);
    }

    private static Connection connection(String prefix) {
        return new Connection(KAFKA.getBootstrapServers(), registry.url(), prefix, Map.of());
    }

    /** As a process may leave it that was killed while a store was being made: the file that names the others of a store is half written. */
    private static void damage(Path state) throws IOException {
        List<Path> stores;
        try (var files = Files.walk(state)) {
            stores = files.filter(file -> file.endsWith("CURRENT")).toList();
        }
        assertThat(stores).isNotEmpty();
        for (Path store : stores) {
            Files.writeString(store, "MANI");
        }
    }

    private static void delete(File file) {
        try {
            Utils.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
