package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.Poll;
import dev.muster.schema.Article;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.PollCause;
import dev.muster.schema.SchemaRegistry;
import dev.muster.testing.ContainerTest;
import dev.muster.testing.Containers;
import dev.muster.testing.RegistryServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;

@ContainerTest
class PublisherTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration SHORT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration LONG_TIMEOUT = Duration.ofMinutes(5);

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
    void shouldChangeNothingWhenAFileIsPublishedTwice() throws IOException {
        Path file = write("a.txt", "---\nid: a\nlang: en\n---\nSome 1,500 soldiers left.\n");
        assertThat(outcomes(publish(file))).containsExactly(Outcome.PUBLISHED);
        assertThat(outcomes(publish(file))).containsExactly(Outcome.UNCHANGED);

        List<ArticleLog.Entry> log = log();
        assertThat(log).hasSize(1);
        assertThat(log.get(0).key()).isEqualTo(log.get(0).value().getId() + "/files");
        assertThat(log.get(0).value().getBody()).isEqualTo("Some 1,500 soldiers left.\n");
    }

    @Test
    void shouldPublishOtherTextAsANewVersionOfTheSameArticle() throws IOException {
        Path file = write("a.txt", "---\nid: a\n---\nSome 1,500 soldiers left.\n");
        publish(file);
        write("a.txt", "---\nid: a\n---\nSome 3,000 soldiers left.\n");
        assertThat(outcomes(publish(file))).containsExactly(Outcome.REVISED);

        List<Article> versions = log().stream().map(ArticleLog.Entry::value).toList();
        assertThat(versions)
                .extracting(Article::getId)
                .hasSize(2)
                .containsOnly(versions.get(0).getId());
        assertThat(versions).extracting(Article::getContentHash).doesNotHaveDuplicates();
        assertThat(versions.get(1).getFetchedAt()).isAfter(versions.get(0).getFetchedAt());
    }

    @Test
    void shouldOrderVersionsAlsoWhenTheClockStandsStill() throws IOException {
        InstantSource stopped = InstantSource.fixed(Instant.parse("2024-11-01T00:00:00Z"));
        Path file = write("a.txt", "one");
        for (String text : List.of("one", "two", "three")) {
            write("a.txt", text);
            try (Publisher publisher = Publisher.open(connection, stopped)) {
                publisher.publish(List.of(file));
            }
        }
        assertThat(log())
                .extracting(record -> record.value().getFetchedAt())
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void shouldPublishVersionsGivenTogetherInOrderAndOnlyOnce() throws IOException {
        Path first = write("1.txt", "---\nid: a\n---\nfirst text");
        Path second = write("2.txt", "---\nid: a\n---\nsecond text");
        assertThat(outcomes(publish(first, second))).containsExactly(Outcome.PUBLISHED, Outcome.REVISED);
        assertThat(outcomes(publish(first, second))).containsExactly(Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(log()).extracting(record -> record.value().getBody()).containsExactly("first text", "second text");
    }

    @Test
    void shouldPublishTheGoodAndNameTheBad() throws IOException {
        Path good = write("good.txt", "Some 1,500 soldiers left.");
        Path empty = write("empty.txt", "---\nid: empty\n---\n \n");
        Path missing = folder.resolve("missing.txt");
        Path unknown = write("picture.png", "not a picture");
        Path huge = write("huge.txt", "A paragraph of a very long report.\n".repeat(160_000));

        PublishReport report = publish(empty, missing, unknown, huge, good);

        assertThat(outcomes(report))
                .containsExactly(
                        Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.PUBLISHED, Outcome.PUBLISHED);
        assertThat(report.articles().get(0).reason()).contains("no text");
        assertThat(report.articles().get(1).reason()).contains("does not exist");
        assertThat(report.articles().get(2).reason()).contains(".txt");
        assertThat(report.articles().get(3).warnings())
                .singleElement()
                .asString()
                .contains("cut");
        assertThat(log()).hasSize(2);
    }

    @Test
    void shouldPublishADirectoryAndAStream() throws IOException {
        write("a.txt", "Some 1,500 soldiers left.");
        write("b.json", "[{\"id\":\"x\",\"body\":\"One.\"},{\"id\":\"y\",\"body\":\"Two.\"}]");
        write("ignored.png", "");
        try (Publisher publisher = Publisher.open(connection, CLOCK)) {
            assertThat(outcomes(publisher.publish(List.of(folder))))
                    .containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED, Outcome.PUBLISHED);
            byte[] stream = "{\"id\":\"x\",\"body\":\"One.\"}\n{\"id\":\"z\",\"body\":\"Three.\"}"
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(outcomes(publisher.publish(new ByteArrayInputStream(stream), "standard input")))
                    .containsExactly(Outcome.UNCHANGED, Outcome.PUBLISHED);
        }
    }

    @Test
    void shouldLeaveNothingVisibleOfATransactionThatDidNotCommit() throws IOException {
        Path file = write("a.txt", "Some 1,500 soldiers left.");
        connection.prepare();
        crashBeforeCommit("never seen");
        assertThat(new ArticleLog(connection).withUncommitted()).hasSize(1);

        assertThat(outcomes(publish(file))).containsExactly(Outcome.PUBLISHED);

        assertThat(log()).extracting(record -> record.value().getBody()).containsExactly("Some 1,500 soldiers left.");
    }

    @Test
    void shouldPublishWhatIsMissingAfterACrashBetweenTransactions() throws IOException {
        List<Path> files = IntStream.range(0, 600)
                .mapToObj(i -> write(i + ".txt", "Report " + i))
                .toList();
        try (Publisher publisher = Publisher.open(connection, CLOCK)) {
            publisher.publish(files.subList(0, 250));
        }
        crashBeforeCommit("never seen");
        PublishReport report = publish(files.toArray(Path[]::new));

        assertThat(report.count(Outcome.UNCHANGED)).isEqualTo(250);
        assertThat(report.count(Outcome.PUBLISHED)).isEqualTo(350);
        assertThat(log()).extracting(ArticleLog.Entry::key).hasSize(600).doesNotHaveDuplicates();
    }

    @Test
    void shouldFenceTheEarlierOfTwoProducersOfAFeed() throws IOException {
        connection.prepare();
        SchemaRegistry schemas = connection.schemaRegistry();
        Feed feed = feed("twice");
        Poll poll = Poll.of(ArticleFile.read(write("a.txt", "Some 1,500 soldiers left.")), Cursor.START);
        try (FeedPublisher earlier = FeedPublisher.open(connection, schemas, feed, CLOCK);
                FeedPublisher later = FeedPublisher.open(connection, schemas, feed, CLOCK)) {
            later.publish(poll, null);
            assertThatExceptionOfType(PublishException.class)
                    .isThrownBy(() -> earlier.publish(poll, null))
                    .matches(PublishException::fenced)
                    .withMessageContaining("twice");
        }
        assertThat(log()).hasSize(1);
    }

    @Test
    void shouldLetTwoPublishersTakeTurns() throws IOException {
        Path first = write("1.txt", "first");
        Path second = write("2.txt", "second");
        try (Publisher one = Publisher.open(connection, CLOCK);
                Publisher other = Publisher.open(connection, CLOCK)) {
            assertThat(outcomes(one.publish(List.of(first)))).containsExactly(Outcome.PUBLISHED);
            assertThat(outcomes(other.publish(List.of(first, second))))
                    .containsExactly(Outcome.UNCHANGED, Outcome.PUBLISHED);
            assertThat(outcomes(one.publish(List.of(second)))).containsExactly(Outcome.UNCHANGED);
        }
        assertThat(log()).hasSize(2);
    }

    /** The end of what is committed lies before the state until the broker ends the transaction that was left open. */
    @Test
    void shouldReadAStateBehindTheOpenTransactionOfAnotherFeed() {
        connection.prepare();
        SchemaRegistry schemas = connection.schemaRegistry();
        try (FeedPublisher publisher = FeedPublisher.open(connection, schemas, feed("ours"), CLOCK);
                KafkaProducer<String, byte[]> leftOpen = producer("open", SHORT_TIMEOUT)) {
            leftOpen.initTransactions();
            leftOpen.beginTransaction();
            String states = connection.topics().feedState().name();
            leftOpen.partitionsFor(states)
                    .forEach(
                            to -> leftOpen.send(new ProducerRecord<>(states, to.partition(), "other", new byte[] {1})));
            leftOpen.flush();
            publisher.fail("unreachable", new NextPoll(Instant.EPOCH, PollCause.OTHER, "a test"));

            assertThat(new FeedStates(connection, schemas)
                            .read("ours")
                            .get("ours")
                            .getLastError())
                    .isEqualTo("unreachable");
        }
    }

    private void crashBeforeCommit(String body) {
        Article article = ArticleRecords.article("crashed", body);
        try (KafkaProducer<String, byte[]> producer =
                producer(FeedTransactions.transactionalId(connection, Publisher.FEED), LONG_TIMEOUT)) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(
                    connection.topics().articles().name(), article.getId(), ArticleRecords.bytes(connection, article)));
            producer.flush();
        }
    }

    /** Closing it without a commit is what a killed process leaves behind. */
    private KafkaProducer<String, byte[]> producer(String transactionalId, Duration timeout) {
        Properties properties = connection.clientProperties();
        properties.put("transactional.id", transactionalId);
        properties.put("transaction.timeout.ms", Math.toIntExact(timeout.toMillis()));
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private PublishReport publish(Path... files) {
        try (Publisher publisher = Publisher.open(connection, CLOCK)) {
            return publisher.publish(List.of(files));
        }
    }

    private List<ArticleLog.Entry> log() {
        return new ArticleLog(connection).committed();
    }

    private static List<Outcome> outcomes(PublishReport report) {
        return report.articles().stream().map(ArticleReport::outcome).toList();
    }

    private static Feed feed(String id) {
        return Feed.newBuilder()
                .setId(id)
                .setKind("files")
                .setLocation("/")
                .setHeaders(Map.of())
                .build();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
