package dev.muster.consumer;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.muster.consumer.alert.AlertRules;
import dev.muster.consumer.alert.AlertSettings;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.RandomClaims;
import dev.muster.consumer.table.Table;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TopicChangedException;
import dev.muster.consumer.web.TableClient;
import dev.muster.consumer.web.WebServerException;
import dev.muster.schema.Alert;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Progress;
import dev.muster.schema.RejectedRecord;
import dev.muster.testing.ContainerTest;
import dev.muster.testing.Containers;
import dev.muster.testing.Link;
import dev.muster.testing.RegistryServer;
import dev.muster.testing.Retention;
import dev.muster.testing.TopicLog;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

@ContainerTest
final class ConsumerStageTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant BEFORE_THE_CLAIMS = Instant.parse("2024-10-01T00:00:00Z");
    private static final int LINK_FAULTS = 4;

    /** Into the pages that a database has free: 8 KiB each, one at most of a table or an index after a few claims. */
    private static final int MORE_THAN_FITS = 500;

    private static final long LATEST_FAULT_NANOS = TimeUnit.MILLISECONDS.toNanos(60);
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private static final KafkaContainer KAFKA = Containers.kafka();

    @TempDir
    private Path directory;

    private final RegistryServer registryServer = RegistryServer.start();
    /** As if it were the year of the claims; it goes on from stage to stage. */
    private final Clock beforeTheClaims =
            Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), BEFORE_THE_CLAIMS));

    private Connection connection;
    private ClaimsProducer producer;

    @BeforeEach
    void connect() {
        connection = new Connection(
                KAFKA.getBootstrapServers(), registryServer.url(), "t" + PREFIXES.incrementAndGet() + ".", Map.of());
        connection.prepare();
        producer = new ClaimsProducer(connection, connection.schemaRegistry());
    }

    @AfterEach
    void disconnect() {
        producer.close();
        registryServer.close();
    }

    @Test
    void shouldFillTheTableAndServeIt() throws Exception {
        try (ConsumerStage stage = start(sqlite());
                Table client = TableClient.of(stage.address().toString())) {
            producer.send(claim().said("2024-10-18").build());
            awaitRows(client, 1);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(client.read(TableQuery.troops()))
                            .isEqualTo(stage.table().read(TableQuery.troops())));
            await().atMost(PATIENCE).until(() -> stage.check().ok());
            assertThat(stage.check().detail()).contains("6 partitions");
        }
    }

    @Test
    void shouldKeepTheTextOfArticlesThatCarryClaimsAndWhatWasRejected() throws Exception {
        Claim claim = claim().said("2024-10-18").build();
        String sentence = claim.getSources().get(0).getEvidence().get(0).getText();
        Article article = Article.newBuilder()
                .setId(claim.getSources().get(0).getArticleId())
                .setFeed("feed")
                .setBody("Before it. " + sentence + " Behind it.")
                .setPublishedAt(Instant.parse("2024-10-18T00:00:00Z"))
                .setFetchedAt(Instant.parse("2024-10-18T01:00:00Z"))
                .setContentHash("hash")
                .build();
        RejectedRecord rejected = new RejectedRecord(
                connection.topics().articles().name(), 1, 7, article.getFetchedAt(), "streams", "Poison", "No text");
        try (ConsumerStage stage = start(sqlite())) {
            producer.send(claim);
            producer.send(connection.topics().articles(), article.getId(), serialized(article), null);
            producer.send(connection.topics().rejected(), "key", new byte[1], rejected.headers());
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(answer(stage, "articles/" + article.getId()))
                        .contains("\"before\":\"Before it. \"", "\"after\":\" Behind it.\"");
                assertThat(answer(stage, "rejected")).contains("\"message\":\"No text\"", "\"stage\":\"streams\"");
            });
        }
    }

    private byte[] serialized(Article article) {
        return AvroSerde.of(Article.class, connection.schemaRegistry())
                .serializer()
                .serialize(connection.topics().articles().name(), article);
    }

    private static String answer(ConsumerStage stage, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stage.address() + "/api/v1/" + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void shouldReadOnlyWhatWasCommitted() throws Exception {
        try (ConsumerStage stage = start(sqlite())) {
            producer.sendAndAbort(claim().exactly(666).said("2024-10-19").build());
            producer.send(claim().said("2024-10-18").build());
            awaitRows(stage.table(), 1);
            assertThat(stage.table()
                            .read(TableQuery.troops())
                            .estimates()
                            .get(0)
                            .figure()
                            .best())
                    .isEqualTo(1500);
        }
    }

    @Test
    void shouldBeAtTheEndOfATopicThatEndsWithAnAbortedTransaction() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        try (ConsumerStage stage = start(sqlite());
                TableRebuild rebuild = TableRebuild.over(connection, Progress.NONE)) {
            producer.send(claim().said("2024-10-18").build());
            awaitRows(stage.table(), 1);
            producer.sendAndAbort(claim().exactly(666).said("2024-10-19").build());
            // The end of the first is in the topic for sure once there is another.
            producer.sendAndAbort(claim().exactly(666).said("2024-10-19").build());
            await().atMost(PATIENCE).untilAsserted(() -> {
                Path scratch = directory.resolve("rebuilt-" + looks.incrementAndGet());
                assertThat(rebuild.verify(sqlite(), scratch, 1).behind()).isZero();
            });
        }
    }

    @Test
    void shouldGoOnWhereItStopped() throws Exception {
        producer.send(claim().said("2024-10-18").build());
        long position;
        try (ConsumerStage stage = start(sqlite())) {
            awaitRows(stage.table(), 1);
            position = stage.table().read(TableQuery.troops()).position();
        }
        producer.send(claim().actor("ua-hur", "HUR").said("2024-10-18").build());
        try (ConsumerStage stage = start(sqlite())) {
            awaitRows(stage.table(), 2);
            assertThat(stage.table().read(TableQuery.troops()).position()).isGreaterThan(position);
        }
    }

    @Test
    void shouldForgetAClaimThatIsDeleted() throws Exception {
        Claim claim = claim().said("2024-10-18").build();
        try (ConsumerStage stage = start(sqlite())) {
            producer.send(claim);
            awaitRows(stage.table(), 1);
            producer.sendRaw(claim.getId(), null);
            awaitRows(stage.table(), 0);
        }
    }

    @Test
    void shouldFillAnEmptiedDatabaseAgainToTheLastByte() throws Exception {
        long seed = System.nanoTime();
        System.out.println("shouldFillAnEmptiedDatabaseAgainToTheLastByte: seed " + seed);
        RandomClaims claims = new RandomClaims(seed);
        producer.send(claims.make(200));
        producer.send(claims.make(100));
        String first = fill(sqlite());
        assertThat(first).contains("latest_estimate ");
        assertThat(fill("jdbc:sqlite:" + directory.resolve("second.db")))
                .as("seed %d", seed)
                .isEqualTo(first);
        assertThat(fill(PostgresServer.newDatabase()))
                .as("PostgreSQL, seed %d", seed)
                .isEqualTo(first);
    }

    @Test
    void shouldFillATableAgainThatIsEmptiedWhileItRuns() throws Exception {
        producer.send(claim().said("2024-10-18").build());
        try (ConsumerStage stage = start(sqlite());
                ClaimStore other = ClaimStore.at(sqlite())) {
            awaitRows(stage.table(), 1);
            other.clear();
            producer.send(claim().actor("ua-hur", "HUR").said("2024-10-18").build());
            awaitRows(stage.table(), 2);
        }
    }

    @Test
    void shouldLoseAndDoubleNothingWhenKilled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("shouldLoseAndDoubleNothingWhenKilled: seed " + seed);
        RandomClaims claims = new RandomClaims(seed);
        for (int i = 0; i < 10; i++) {
            producer.send(claims.make(300));
        }
        String database = sqlite();
        Process process = ConsumerProcess.start(connection, database, directory.resolve("consumer.log"));
        await().atMost(PATIENCE).until(() -> position(database) > 0);
        process.destroyForcibly().waitFor();
        String whole = fill("jdbc:sqlite:" + directory.resolve("whole.db"));
        assertThat(fill(database)).as("seed %d", seed).isEqualTo(whole);
    }

    @Test
    void shouldSkipWhatIsNoClaimAndKeepIt() throws Exception {
        producer.sendRaw("kr-nis/0123456789abcdef", new byte[] {0, 0, 0, 0, 1, 42});
        producer.sendRaw(
                "kr-nis/0123456789abcdef", "{\"no\": \"Avro\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        producer.sendUnder(
                "kr-nis/fedcba9876543210", claim().exactly(7).said("2024-10-18").build());
        producer.send(claim().said("2024-10-18").build());
        try (ConsumerStage stage = start(sqlite())) {
            awaitRows(stage.table(), 1);
            await().atMost(PATIENCE).until(() -> count(sqlite(), "rejected_claim") == 3);
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
    }

    @Test
    void shouldSkipOnlyTheClaimThatTheDatabaseRefuses() throws Exception {
        String database = PostgresServer.newDatabase();
        try (ConsumerStage stage = start(database)) {
            Jdbi.create(database).useHandle(handle -> handle.execute("ALTER TABLE claim ADD CHECK (best <> 13)"));
            producer.send(
                    claim().said("2024-10-18").build(),
                    claim().actor("ua-hur", "HUR")
                            .exactly(13)
                            .said("2024-10-18")
                            .build(),
                    claim().actor("us-dod", "Pentagon").said("2024-10-18").build());
            awaitRows(stage.table(), 2);
            await().atMost(PATIENCE).until(() -> count(database, "rejected_claim") == 1);
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
    }

    /** Names that no index of PostgreSQL takes, as they compress badly. */
    @Test
    void shouldSkipOnlyWhatIsTooLongForTheDatabase() throws Exception {
        String name = new Random(7)
                .ints(20_000, 0x4e00, 0x9000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Claim claim = claim().said("2024-10-18").build();
        String carrier = claim.getSources().get(0).getArticleId();
        String database = PostgresServer.newDatabase();
        try (ConsumerStage stage = start(database)) {
            producer.send(
                    claim, claim().actor(name, "Nobody").said("2024-10-18").build());
            producer.send(connection.topics().articles(), name, serialized(article(name, "feed")), null);
            producer.send(connection.topics().articles(), carrier, serialized(article(carrier, name)), null);
            producer.send(connection.topics().articles(), carrier, serialized(article(carrier, "feed")), null);
            awaitRows(stage.table(), 1);
            await().atMost(PATIENCE).until(() -> count(database, "rejected_claim") == 1);
            await().atMost(PATIENCE).until(() -> count(database, "article") == 1);
            await().atMost(PATIENCE)
                    .until(() -> count(database, "followed_offset WHERE next_offset > 0") > 0
                            && stage.check().ok());
        }
    }

    private static Article article(String id, String feed) {
        return Article.newBuilder()
                .setId(id)
                .setFeed(feed)
                .setBody("Something.")
                .setPublishedAt(Instant.parse("2024-10-18T00:00:00Z"))
                .setFetchedAt(Instant.parse("2024-10-18T01:00:00Z"))
                .setContentHash("hash")
                .build();
    }

    @Test
    void shouldStandByWhenAnotherConsumerWrites() throws Exception {
        try (ConsumerStage one = start(sqlite());
                ConsumerStage other = start(sqlite())) {
            for (int i = 1; i <= 5; i++) {
                producer.send(claim().actor("actor-" + i, "Actor " + i)
                        .said("2024-10-18")
                        .build());
                awaitRows(one.table(), i);
            }
            assertThat(other.table().read(TableQuery.troops()).estimates()).hasSize(5);
            await().atMost(PATIENCE).until(() -> one.check().ok());
            await().atMost(PATIENCE).until(() -> other.check().ok());
        }
    }

    @Test
    void shouldRefuseATableOfATopicThatWasMadeAgain() throws Exception {
        producer.send(claim().said("2024-10-18").build());
        fill(sqlite());
        deleteTopic(connection.topics().claims().name());
        connection.prepare();
        assertThatThrownBy(() -> start(sqlite()))
                .isInstanceOf(TopicChangedException.class)
                .hasMessageContaining("--reset-table");
        try (ConsumerStage stage =
                ConsumerStage.start(connection, settings(sqlite()).resettingTable(), Clock.systemUTC())) {
            assertThat(stage.table().read(TableQuery.troops()).estimates()).isEmpty();
        }
    }

    @Test
    void shouldRefuseToGoOnBehindWhatWasDeletedBeforeItWasRead() throws Exception {
        String database = PostgresServer.newDatabase();
        try (ConsumerStage stage = start(database)) {
            producer.send(claim().said("2024-10-18").build());
            awaitRows(stage.table(), 1);
            PostgresServer.admit(database, false);
            producer.send(claim().exactly(700).said("2024-10-19").build());
            await().atMost(PATIENCE).until(() -> !stage.check().ok());
            Retention.deleteAll(KAFKA.getBootstrapServers(), connection.topics().claims());
            producer.send(claim().actor("ua-hur", "HUR").said("2024-10-18").build());
            PostgresServer.admit(database, true);
            await().atMost(PATIENCE).until(stage::hasGivenUp);
            assertThat(stage.check().ok()).isFalse();
            assertThat(stage.check().detail()).contains("has deleted offsets", "--reset-table", "cleanup.policy");
        }
        assertThat(count(database, "claim")).isEqualTo(1);
        assertThatThrownBy(() -> start(database))
                .isInstanceOf(ConsumerStageException.class)
                .hasMessageContaining(" of " + connection.topics().claims().name() + "-");
        try (ConsumerStage stage =
                ConsumerStage.start(connection, settings(database).resettingTable(), Clock.systemUTC())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    stage.table().read(TableQuery.troops()).estimates())
                            .extracting(row -> row.actor().id())
                            .containsExactly("ua-hur"));
        }
    }

    @Test
    void shouldWaitForADatabaseThatIsAway() throws Exception {
        String database = PostgresServer.newDatabase();
        try (ConsumerStage stage = start(database)) {
            producer.send(claim().said("2024-10-18").build());
            awaitRows(stage.table(), 1);
            PostgresServer.admit(database, false);
            producer.send(claim().actor("ua-hur", "HUR").said("2024-10-18").build());
            await().atMost(PATIENCE).until(() -> !stage.check().ok());
            PostgresServer.admit(database, true);
            await().atMost(PATIENCE).ignoreExceptions().until(() -> rows(stage.table()) == 2);
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
    }

    @Test
    void shouldGoOnOnceThereIsRoomOnTheDiskOfItsDatabaseAgain() throws Exception {
        RandomClaims claims = new RandomClaims(System.nanoTime());
        String database = PostgresServer.newDatabaseOnTheSmallDisk();
        try (ConsumerStage stage = start(database)) {
            producer.send(claims.make(50));
            awaitCaughtUp(stage);
            PostgresServer.fillTheSmallDisk(true);
            producer.send(claims.make(MORE_THAN_FITS));
            await().atMost(PATIENCE).until(() -> !stage.check().ok());
            assertThat(stage.check().detail()).contains("disk is full", "make room");
            assertThat(stage.hasGivenUp()).isFalse();
            PostgresServer.fillTheSmallDisk(false);
            awaitCaughtUp(stage);
            await().atMost(PATIENCE).until(() -> stage.check().ok());
        }
        String whole = fill(PostgresServer.newDatabase());
        try (ClaimStore store = ClaimStore.at(database)) {
            assertThat(store.dump()).isEqualTo(whole);
        }
    }

    /** What a network holds back it may pass on later: a commit that was given up for lost comes to be after the table was read again. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingOverALinkToItsDatabaseThatFails() throws Exception {
        long seed = System.nanoTime();
        System.out.println("shouldLoseAndDoubleNothingOverALinkToItsDatabaseThatFails: seed " + seed);
        Random random = new Random(seed);
        RandomClaims claims = new RandomClaims(seed);
        try (Link link = Link.toNobody()) {
            String direct = PostgresServer.newDatabase();
            try (ConsumerStage stage = start(PostgresServer.over(link, direct, 2))) {
                for (int round = 0; round < LINK_FAULTS; round++) {
                    producer.send(claims.make(50));
                    awaitCaughtUp(stage);
                    producer.send(claims.make(200));
                    LockSupport.parkNanos(random.nextLong(LATEST_FAULT_NANOS));
                    fail(link, round);
                    producer.send(claims.make(50));
                    await().atMost(PATIENCE).until(() -> !stage.check().ok());
                    link.mend();
                }
                awaitCaughtUp(stage);
            }
            String whole = fill(PostgresServer.newDatabase());
            try (ClaimStore store = ClaimStore.at(direct)) {
                assertThat(store.dump()).as("seed %d", seed).isEqualTo(whole);
            }
        }
    }

    private static void fail(Link link, int round) {
        if (round % 2 == 0) {
            link.stall();
        } else {
            link.cut();
        }
    }

    /** As far as it knows just then, so that it is asked for what was sent last, too. */
    private static void awaitCaughtUp(ConsumerStage stage) {
        await().atMost(PATIENCE)
                .until(() -> stage.check().ok() && stage.check().detail().endsWith(" 0 records behind"));
    }

    @Test
    void shouldTellSoonThatItsDatabaseDoesNotAnswer() throws Exception {
        try (Link link = Link.toNobody();
                ConsumerStage stage = start(PostgresServer.over(link, PostgresServer.newDatabase(), 10))) {
            awaitCaughtUp(stage);
            link.stall();
            await().atMost(PATIENCE).until(() -> !stage.check().ok());
            assertThat(stage.check().detail()).contains("does not answer").doesNotContain("password");
            link.mend();
            awaitCaughtUp(stage);
        }
    }

    @Test
    void shouldSayThatThePortIsInUse() {
        try (ConsumerStage stage = start(sqlite())) {
            ConsumerSettings same = ConsumerSettings.of("jdbc:sqlite:" + directory.resolve("other.db"))
                    .listeningOn("127.0.0.1", stage.address().getPort());
            assertThatThrownBy(() -> ConsumerStage.start(connection, same, Clock.systemUTC()))
                    .isInstanceOf(WebServerException.class)
                    .hasMessageContaining("in use")
                    .hasMessageContaining("--port");
        }
    }

    /** A crash between the end of the transaction at the broker and the note in the table leaves a delivery that has been made. */
    @Test
    void shouldWriteEachAlertOnceToItsTopic() throws Exception {
        producer.send(
                claim().exactly(500).said("2024-10-18").build(),
                claim().exactly(2000).said("2024-10-19").build());
        try (ConsumerStage stage = startWithAlerts()) {
            await().atMost(PATIENCE).until(() -> alerts().size() == 1);
            await().atMost(PATIENCE).until(() -> count(sqlite(), "alert_delivery") == 0);
        }
        Jdbi.create(sqlite())
                .useHandle(handle -> handle.execute("INSERT INTO alert_delivery (alert_id, target, known_at, attempts,"
                        + " next_at) SELECT id, 'topic', known_at, 1, 0 FROM alert"));
        producer.send(claim().exactly(100).said("2024-10-20").build());
        try (ConsumerStage stage = startWithAlerts()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(alerts())
                            .extracting(
                                    Alert::getRule,
                                    alert -> alert.getSaid().getQuantity().getBest())
                            .containsExactlyInAnyOrder(tuple("levels", 2000L), tuple("levels", 100L)));
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(count(sqlite(), "alert_delivery")).isZero());
        }
    }

    private ConsumerStage startWithAlerts() throws Exception {
        Path file = Files.writeString(
                directory.resolve("alerts.yaml"),
                "rules: [{name: levels, when: threshold, above: 1000, below: 1000, to: topic}]");
        AlertRules rules = AlertRules.read(file, null);
        return ConsumerStage.start(
                connection,
                settings(sqlite()).alerting(new AlertSettings(rules, () -> null, line -> {})),
                beforeTheClaims);
    }

    /** All that stand in the topic. */
    private List<Alert> alerts() {
        String topic = connection.topics().alerts().name();
        try (var serde = AvroSerde.of(Alert.class, connection.schemaRegistry())) {
            return new TopicLog(connection, topic)
                    .settled().stream()
                            .map(record -> serde.deserializer().deserialize(topic, record.value()))
                            .toList();
        }
    }

    private ConsumerStage start(String database) {
        return ConsumerStage.start(connection, settings(database), Clock.systemUTC());
    }

    private static ConsumerSettings settings(String database) {
        return ConsumerSettings.of(database).listeningOn("127.0.0.1", 0);
    }

    /** Runs a stage until it has read all there is, and dumps what it wrote. */
    private String fill(String database) {
        try (ConsumerStage stage = start(database)) {
            await().atMost(PATIENCE)
                    .until(() -> stage.check().ok()
                            && stage.check().detail().endsWith(" 0 records behind")
                            && rows(stage.table()) > 0);
        }
        try (ClaimStore store = ClaimStore.at(database)) {
            return store.dump();
        }
    }

    private String sqlite() {
        return "jdbc:sqlite:" + directory.resolve("muster.db");
    }

    private static void awaitRows(Table table, int count) {
        await().atMost(PATIENCE).until(() -> rows(table) == count);
    }

    private static int rows(Table table) {
        return table.read(TableQuery.troops()).estimates().size();
    }

    private static long position(String database) {
        Path file = Path.of(database.substring("jdbc:sqlite:".length()));
        return Files.exists(file) && count(database, "sqlite_master WHERE name = 'topic_offset'") == 1
                ? count(database, "claim")
                : 0;
    }

    private static int count(String database, String from) {
        return Jdbi.create(database)
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM " + from)
                        .mapTo(Integer.class)
                        .one());
    }

    private static void deleteTopic(String name) throws Exception {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", KAFKA.getBootstrapServers());
        try (Admin admin = Admin.create(properties)) {
            admin.deleteTopics(List.of(name)).all().get();
            await().atMost(PATIENCE)
                    .until(() -> !admin.listTopics().names().get().contains(name));
        }
    }
}
