package dev.muster.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.app.local.LocalLog;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.testing.TopicLog;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two producers share the feeds; one of them ends, or stands still, between a fetch and its commit. */
@Tag("process")
final class SharedFeedsProcessTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> FEEDS =
            IntStream.range(0, 12).mapToObj(number -> "feed-" + number).toList();
    private static final int ARTICLES = FEEDS.size() * CountingFeeds.ITEMS;

    private static final AtomicInteger RUNS = new AtomicInteger();

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();
    private CountingFeeds feeds;
    private HoldingRegistry holding;
    private Connection connection;

    @BeforeEach
    void start() throws Exception {
        feeds = opened(new CountingFeeds());
        connection = LOG.connection("shared-" + RUNS.incrementAndGet() + ".");
        holding = opened(new HoldingRegistry(connection.registry()));
    }

    @AfterEach
    void stopAll() throws Exception {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    @Test
    void shouldLoseAndDoubleNothingWhenAProducerIsKilledBetweenFetchAndCommit() throws Exception {
        MusterProcess held = startTwoOfWhichOneIsHeld();
        int written = articles(log().written()).size();

        held.kill();

        awaitAllArticles();
        assertThat(written)
                .as("articles written, but not committed, come on top")
                .isGreaterThan(0);
        assertThat(articles(log().written())).hasSizeGreaterThan(ARTICLES);
        assertNothingLostOrDoubled();
    }

    @Test
    void shouldLetNothingBeCommittedByAProducerThatWasThoughtDead() throws Exception {
        MusterProcess held = startTwoOfWhichOneIsHeld();

        held.pause();
        awaitAllArticles();
        holding.release();
        held.resume();

        awaitShares(2);
        held.awaitOutput("go to another producer");
        assertThat(held.stop()).as(held.output()).isZero();
        awaitShares(1);
        assertNothingLostOrDoubled();
    }

    /** The one that is held has fetched, has written articles, and waits before it commits. */
    private MusterProcess startTwoOfWhichOneIsHeld() throws Exception {
        MusterProcess held = producer(holding.url());
        held.awaitOutput("runs on");
        producer(connection.registry()).awaitOutput("runs on");
        awaitShares(2);
        holding.arm();
        FEEDS.forEach(this::add);
        await().atMost(PATIENCE).until(holding::isHolding);
        await().atMost(PATIENCE)
                .until(() -> articles(log().written()).size()
                        > articles(log().committedSoFar()).size());
        assertThat(articles(log().committedSoFar())).hasSizeLessThan(ARTICLES);
        return held;
    }

    private MusterProcess producer(String registry) {
        return opened(MusterProcess.start(
                folder,
                "producer",
                "--allow-host",
                "127.0.0.1",
                "--bootstrap-server",
                connection.bootstrapServers(),
                "--prefix",
                connection.prefix(),
                "--registry",
                registry));
    }

    /** Waits until so many producers have the partitions of the feeds between them. */
    private void awaitShares(int producers) {
        try (Admin admin = Admin.create(connection.clientProperties())) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> shares(admin),
                            shares -> shares.size() == producers
                                    && shares.stream()
                                                    .mapToInt(Integer::intValue)
                                                    .sum()
                                            == connection.topics().feeds().partitions()
                                    && !shares.contains(0));
        }
    }

    private List<Integer> shares(Admin admin) throws Exception {
        String group = connection.prefix() + "producer";
        return admin.describeConsumerGroups(List.of(group)).describedGroups().get(group).get().members().stream()
                .map(MemberDescription::assignment)
                .map(assignment -> assignment.topicPartitions().size())
                .toList();
    }

    private void add(String id) {
        Feed feed = Feed.newBuilder()
                .setId(id)
                .setKind("rss")
                .setLocation(feeds.address(id))
                .setInterval("PT1H")
                .setHeaders(Map.of())
                .build();
        try (AvroSerde<Feed> serde = AvroSerde.of(Feed.class, connection.schemaRegistry());
                KafkaProducer<String, Feed> producer = new KafkaProducer<>(
                        connection.clientProperties(), new StringSerializer(), serde.serializer())) {
            producer.send(new ProducerRecord<>(connection.topics().feeds().name(), id, feed));
        }
    }

    private void awaitAllArticles() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(articles(log().committedSoFar())).hasSizeGreaterThanOrEqualTo(ARTICLES));
    }

    private void assertNothingLostOrDoubled() {
        assertThat(articles(log().settled())).hasSize(ARTICLES).doesNotHaveDuplicates();
        assertThat(feeds.requests()).hasSize(FEEDS.size());
        assertThat(feeds.requests().values())
                .allMatch(requests -> requests <= 2)
                .contains(1);
    }

    /** Ids of the articles in the log, in its order. */
    private TopicLog log() {
        return new TopicLog(connection, connection.topics().articles().name());
    }

    private static List<String> articles(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> ArticleKey.parse(new String(record.key(), StandardCharsets.UTF_8))
                        .article())
                .toList();
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.add(part);
        return part;
    }
}
