package dev.muster.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.RejectedRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over one broker; articles are written in transactions, some of them aborted, so that offsets have gaps. */
final class TailCommandTest {
    private static final int ARTICLES = 300;
    private static final int ABORTED_EVERY = 7;
    private static final long FIRST_TIME = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;
    private static Connection connection;
    private static final List<String> WRITTEN = new ArrayList<>();

    private final Shell shell = new Shell();

    @BeforeAll
    static void fill() {
        broker = EmbeddedBroker.start(folder, 0);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
        connection = Connection.to(broker.bootstrapServers(), registry.url());
        connection.prepare();
        writeArticles();
        writeOthers();
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    private static void writeArticles() {
        var serializer =
                AvroSerde.of(Article.class, connection.schemaRegistry()).serializer();
        String topic = connection.topics().articles().name();
        try (var producer = producer("articles")) {
            producer.initTransactions();
            for (int i = 0; i < ARTICLES; i++) {
                String id = "article-" + i;
                boolean aborted = i % ABORTED_EVERY == 0;
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(
                        topic, null, FIRST_TIME + i, id, serializer.serialize(topic, article(id))));
                if (aborted) {
                    producer.flush();
                    producer.abortTransaction();
                } else {
                    producer.commitTransaction();
                    WRITTEN.add(id);
                }
            }
        }
    }

    private static void writeOthers() {
        String claims = connection.topics().claims().name();
        Headers headers = new RejectedRecord("muster.articles", 3, 77, Instant.EPOCH, "streams", "SomeError", "no text")
                .headers();
        try (var producer = producer("others")) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(claims, "kr-nis/0123456789abcdef", null));
            producer.send(new ProducerRecord<>(claims, "kr-nis-2/0123456789abcdef", null));
            producer.send(new ProducerRecord<>(claims, "ua-hur/0123456789abcdef", new byte[] {7}));
            String rejected = connection.topics().rejected().name();
            producer.send(new ProducerRecord<>(rejected, 0, "k", new byte[] {0, 1, (byte) 0xff}, headers));
            producer.send(new ProducerRecord<>(rejected, 0, "t", "plain\ntext".getBytes(StandardCharsets.UTF_8)));
            producer.commitTransaction();
        }
    }

    private static KafkaProducer<String, byte[]> producer(String transactionalId) {
        Properties settings = connection.clientProperties();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static Article article(String id) {
        return Article.newBuilder()
                .setId(id)
                .setFeed("test")
                .setBody("Тіло статті “" + id + "”")
                .setPublishedAt(Instant.parse("2024-10-18T00:00:00Z"))
                .setFetchedAt(Instant.parse("2024-10-18T01:02:03.004Z"))
                .setContentHash("hash")
                .build();
    }

    @Test
    void shouldPrintEverythingThatIsCommittedFromTheBeginning() {
        assertThat(tail("articles", "--from-beginning", "--no-follow")).isZero();

        assertThat(ids()).containsExactlyInAnyOrderElementsOf(WRITTEN);
    }

    @Test
    void shouldPrintExactlyTheLastOverAllPartitionsByTime() {
        assertThat(tail("articles", "--last", "100")).isZero();

        assertThat(ids()).isEqualTo(WRITTEN.subList(WRITTEN.size() - 100, WRITTEN.size()));
    }

    @Test
    void shouldPrintAllWhenMoreAreAskedForThanThereAre() {
        assertThat(tail("articles", "--last", "100000")).isZero();

        assertThat(ids()).isEqualTo(WRITTEN);
    }

    @Test
    void shouldPrintValuesAsPlainJson() {
        tail("articles", "--last", "1");

        assertThat(shell.out())
                .contains("\"body\":\"Тіло статті “article-299”\"")
                .contains("\"publishedAt\":\"2024-10-18T00:00:00Z\"")
                .contains("\"fetchedAt\":\"2024-10-18T01:02:03.004Z\"")
                .contains("\"url\":null");
    }

    @Test
    void shouldPrintTheClaimsOfOneActorOnly() {
        assertThat(tail("claims", "--from-beginning", "--no-follow", "--actor", "kr-nis"))
                .isZero();

        assertThat(shell.out().strip()).isEqualTo("{\"key\":\"kr-nis/0123456789abcdef\",\"value\":null}");
    }

    @Test
    void shouldNameARecordThatCannotBeDecodedAndGoOn() {
        assertThat(tail("claims", "--from-beginning", "--no-follow")).isZero();

        assertThat(shell.out().lines()).hasSize(2);
        assertThat(shell.err()).contains("partition ", "offset ", "cannot be decoded");
    }

    @Test
    void shouldPrintRejectedRecordsWithTheirReason() {
        assertThat(tail("rejected", "--last", "2")).isZero();

        assertThat(shell.out().lines().toList().get(0))
                .contains("\"key\":\"k\"", "\"rejected.offset\":\"77\"", "no text", "\"valueBase64\":\"AAH/\"");
        assertThat(shell.out().lines().toList().get(1)).contains("\"value\":\"plain\\ntext\"");
    }

    @Test
    void shouldPrintNothingOfAnEmptyTopic() {
        assertThat(tail("feeds", "--last", "5")).isZero();
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void shouldNameTheTopicThatDoesNotExist() {
        assertThat(tail("articles", "--prefix", "other.")).isEqualTo(MusterCommand.NOT_FOUND);
        assertThat(shell.err()).contains("other.articles", "muster topics create");
    }

    @Test
    void shouldSayThatTheTopicsAreAsTheyShouldBe() {
        assertThat(run("topics", "check")).isZero();
        assertThat(shell.out()).contains("muster.articles");
    }

    private int tail(String... words) {
        List<String> line = new ArrayList<>(List.of("tail"));
        line.addAll(List.of(words));
        return run(line.toArray(String[]::new));
    }

    private int run(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--bootstrap-server", broker.bootstrapServers(), "--registry", registry.url()));
        return shell.run(line.toArray(String[]::new));
    }

    private List<String> ids() {
        return shell.out()
                .lines()
                .map(line -> line.replaceFirst(".*?\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
