package dev.muster.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.app.corpus.Corpus;
import dev.muster.app.corpus.Envelope;
import dev.muster.app.invariant.Invariants;
import dev.muster.app.invariant.Sent;
import dev.muster.app.local.LocalLog;
import dev.muster.app.oracle.Oracle;
import dev.muster.app.process.Stages.Stage;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Topic;
import dev.muster.testing.TopicLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two built versions of Muster run at once, on one log and one table, while a corpus goes through them. {@code bench/upgrade} builds both and names their
 * folders by the properties {@code muster.older} and {@code muster.newer}.
 */
@Tag("process")
@Tag("demand")
final class UpgradeProcessTest {
    private static final long SEED = Long.getLong("muster.seed", System.nanoTime());
    private static final int RECORDS = Integer.getInteger("muster.records", 600);
    private static final int FILES = 150;
    private static final int PARTS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** What an older one says of what a newer one wrote, in its log and as its health. */
    private static final String WAITS = "start that version here too";

    private static final String REFUSES = "a newer Muster made";

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    private Connection connection;
    private List<ProducerRecord<byte[], byte[]>> records;
    private Sent sent;
    private int parts;
    private int checks;

    @BeforeEach
    void makeCorpus() throws Exception {
        connection = LOG.connection("upgrade-" + System.nanoTime() + ".");
        connection.prepare();
        KillsProcessTest.keepEveryVersion(connection);
        Corpus corpus = Corpus.of(SEED, RECORDS);
        Envelope envelope = new Envelope(connection.topics(), connection.schemaRegistry());
        records = KillsProcessTest.sendable(corpus.items(), envelope);
        sent = new Sent(
                records,
                KillsProcessTest.sendable(corpus.poison(), envelope),
                IntStream.range(0, FILES).mapToObj(GeneratedArticles::body).toList());
    }

    /** The newer one knows a version of state, of claims and of the table that the older one does not. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhenUpgradedPutBackAndUpgradedAgain() throws Exception {
        Invariants invariants = new Invariants(new Oracle(ClaimExtractor.over(Languages.fromClassPath())), sent);
        try (Stages older = new Stages(home("muster.older"), "older-state", folder, connection);
                Stages newer = new Stages(home("muster.newer"), "newer-state", folder, connection)) {
            start(older);
            arrive();
            awaitCarried();
            start(newer);
            arrive();
            awaitSaid(older, Stage.CONSUMER, REFUSES);
            stop(older);
            awaitCarried();
            awaitWell(newer);

            older.start(Stage.PRODUCER);
            older.start(Stage.STREAMS);
            arrive();
            stop(newer);
            arrive();
            awaitSaid(older, Stage.STREAMS, WAITS);
            assertThat(older.isWell(Stage.STREAMS)).isFalse();
            older.start(Stage.CONSUMER);
            assertThat(older.get(Stage.CONSUMER).exitCode()).isNotZero();
            assertThat(older.get(Stage.CONSUMER).output()).contains(REFUSES);

            start(newer);
            stop(older, Stage.PRODUCER, Stage.STREAMS);
            arrive();
            awaitWell(newer);
            awaitInvariants(invariants, newer);
            stop(newer);
        }
    }

    /** The older one is of the past. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhenUpgradedFromAnEarlierState() throws Exception {
        Invariants invariants =
                Invariants.byOtherRules(new Oracle(ClaimExtractor.over(Languages.fromClassPath())), sent);
        try (Stages older = new Stages(home("muster.older"), "older-state", folder, connection);
                Stages newer = new Stages(MusterProcess.root(), "newer-state", folder, connection)) {
            start(older);
            arrive();
            awaitCarried();
            stop(older, Stage.CONSUMER);
            start(newer);
            arrive();
            awaitWell(newer);
            stop(older, Stage.PRODUCER, Stage.STREAMS);
            while (parts < PARTS) {
                arrive();
            }
            awaitCarried();
            assertThat(newer.run("reprocess")).isZero();
            awaitInvariants(invariants, newer);
            stop(newer);
        }
    }

    private static Path home(String property) {
        return Path.of(System.getProperty(property, MusterProcess.root().toString()));
    }

    private void start(Stages stages) {
        for (Stage stage : Stage.values()) {
            stages.start(stage);
        }
        for (Stage stage : Stage.values()) {
            stages.awaitStart(stage);
        }
    }

    private void stop(Stages stages, Stage... some) {
        for (Stage stage : some.length == 0 ? Stage.values() : some) {
            assertThat(stages.get(stage).stop()).as(stages.get(stage).output()).isZero();
        }
    }

    private void awaitWell(Stages stages) {
        await().atMost(PATIENCE).until(() -> EnumSet.allOf(Stage.class).stream().allMatch(stages::isWell));
    }

    private void awaitSaid(Stages stages, Stage stage, String words) {
        await(words).atMost(PATIENCE).until(() -> stages.get(stage).output().contains(words));
    }

    /** Lets the next part of all come in. */
    private void arrive() throws Exception {
        int from = parts++;
        Properties properties = connection.clientProperties();
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_MESSAGE_BYTES);
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> foreign =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            records.subList(records.size() * from / PARTS, records.size() * parts / PARTS)
                    .forEach(record -> answers.add(foreign.send(record)));
        }
        for (Future<RecordMetadata> answer : answers) {
            answer.get();
        }
        GeneratedArticles.write(folder.resolve("watched"), FILES * from / PARTS, FILES * parts / PARTS);
    }

    /** Waits until each file that came in has its claim. */
    private void awaitCarried() {
        int files = FILES * parts / PARTS;
        await("claims of " + files + " files")
                .atMost(PATIENCE)
                .until(() -> carried().size() == files);
    }

    private Set<String> carried() throws Exception {
        Set<String> outlets = new HashSet<>();
        try (AvroSerde<Claim> serde = AvroSerde.of(Claim.class, connection.schemaRegistry())) {
            Deserializer<Claim> decoder = serde.deserializer();
            for (ConsumerRecord<byte[], byte[]> record :
                    new TopicLog(connection, connection.topics().claims().name()).settled()) {
                decoder.deserialize(record.topic(), record.value()).getSources().stream()
                        .map(source -> String.valueOf(source.getOutlet()))
                        .filter(outlet -> outlet.startsWith("Wire "))
                        .forEach(outlets::add);
            }
        }
        return outlets;
    }

    private void awaitInvariants(Invariants invariants, Stages stages) {
        long begin = System.nanoTime();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(
                                invariants.broken(connection, stages.database(), folder.resolve("rebuilt-" + checks++)))
                        .as("what is broken, seed %d", SEED)
                        .isEmpty());
        System.out.printf(
                Locale.ROOT,
                "seed %d: %d records, %d files, %d claims, %d rows through two versions; lost 0, doubled 0, invented 0; even after %d s%n",
                SEED,
                records.size(),
                FILES,
                invariants.prophecy().claims().size(),
                invariants.prophecy().table().size(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
    }
}
