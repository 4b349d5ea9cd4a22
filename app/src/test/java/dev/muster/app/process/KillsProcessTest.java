package dev.muster.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.app.corpus.Corpus;
import dev.muster.app.corpus.Envelope;
import dev.muster.app.corpus.Item;
import dev.muster.app.invariant.Invariants;
import dev.muster.app.invariant.Sent;
import dev.muster.app.local.LocalLog;
import dev.muster.app.oracle.Oracle;
import dev.muster.app.oracle.Prophecy;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Connection;
import dev.muster.schema.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Producer, streams and consumer are killed at random while a corpus goes through them; afterwards every invariant holds. The number of
 * kills is the property {@code muster.kills}, the seed {@code muster.seed}, the size of the corpus {@code muster.records}; {@code bench/kills}
 * and {@code bench/corpus} run it at length.
 */
@Tag("process")
final class KillsProcessTest {
    private static final int KILLS = Integer.getInteger("muster.kills", 60);
    private static final long SEED = Long.getLong("muster.seed", System.nanoTime());

    /** Records and files that come in for each kill, so that there is work until the last. */
    private static final int RECORDS_A_KILL = (Integer.getInteger("muster.records", 12 * KILLS) + KILLS - 1) / KILLS;

    private static final int FILES_A_KILL = 5;
    private static final int LONGEST_LIFE_MS = 1_000;

    /** One round in so many waits until all are well, so that work gets done between the kills. */
    private static final int ONE_CALM_IN = 6;

    /** One victim in so many may die before it has started. */
    private static final int ONE_UNREADY_IN = 2;

    /** What a corpus takes on a busy machine, and five minutes for all else. */
    private static final Duration PATIENCE =
            Duration.ofMinutes(5).plus(Duration.ofMillis(100L * KILLS * RECORDS_A_KILL));

    private static final Duration LOOK = Duration.ofMillis(100);

    /** Longer than any corpus is old. */
    private static final Duration UNCOMPACTED = Duration.ofDays(100 * 365);

    @RegisterExtension
    static final LocalLog LOG = new LocalLog();

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final Map<Stages.Stage, Integer> kills = new EnumMap<>(Stages.Stage.class);
    private final Recoveries recoveries = new Recoveries();
    private List<ProducerRecord<byte[], byte[]>> records;
    private int sent;
    private int checks;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void shouldLoseDoubleAndInventNothingWhenKilledAtRandom() throws Exception {
        Corpus corpus = Corpus.of(SEED, KILLS * RECORDS_A_KILL);
        Connection connection = LOG.connection("kills.");
        connection.prepare();
        keepEveryVersion(connection);
        Envelope envelope = new Envelope(connection.topics(), connection.schemaRegistry());
        records = sendable(corpus.items(), envelope);
        long begin = System.nanoTime();
        try (Stages stages = new Stages(folder, connection);
                CountWatch watch = new CountWatch(stages.page());
                KafkaProducer<byte[], byte[]> foreign = new KafkaProducer<>(
                        foreign(connection), new ByteArraySerializer(), new ByteArraySerializer())) {
            killAtRandom(stages, foreign);
            List<String> bodies = IntStream.range(0, KILLS * FILES_A_KILL)
                    .mapToObj(GeneratedArticles::body)
                    .toList();
            Invariants invariants = new Invariants(
                    new Oracle(ClaimExtractor.over(Languages.fromClassPath())),
                    new Sent(records, sendable(corpus.poison(), envelope), bodies));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(invariants.broken(
                                    connection, stages.database(), folder.resolve("rebuilt-" + checks++)))
                            .as("what is broken, seed %d", SEED)
                            .isEmpty());
            assertNoCountFell(watch, invariants.prophecy());
            report(invariants.prophecy(), watch, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** A compacted topic takes nothing without a key: the broker refuses it, and the batch that it is in. */
    static List<ProducerRecord<byte[], byte[]>> sendable(Collection<? extends Item> items, Envelope envelope) {
        return items.stream()
                .map(envelope::record)
                .filter(record -> record.key() != null)
                .toList();
    }

    /** The oracle reads the log, so that has to keep the versions that newer ones replace. */
    static void keepEveryVersion(Connection connection) throws Exception {
        ConfigResource articles = new ConfigResource(
                ConfigResource.Type.TOPIC, connection.topics().articles().name());
        ConfigEntry lag =
                new ConfigEntry(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, Long.toString(UNCOMPACTED.toMillis()));
        try (Admin admin = Admin.create(connection.clientProperties())) {
            admin.incrementalAlterConfigs(Map.of(articles, List.of(new AlterConfigOp(lag, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static Properties foreign(Connection connection) {
        Properties properties = connection.clientProperties();
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_MESSAGE_BYTES);
        return properties;
    }

    private void killAtRandom(Stages stages, KafkaProducer<byte[], byte[]> foreign) throws Exception {
        Set<Stages.Stage> down = EnumSet.allOf(Stages.Stage.class);
        int killed = 0;
        while (killed < KILLS) {
            down.forEach(stages::start);
            if (random.nextInt(ONE_CALM_IN) == 0) {
                awaitHealth(stages, down);
            }
            arrive(stages.watched(), foreign, killed + down.size());
            down = victims(KILLS - killed);
            down.forEach(victim -> kill(stages, victim));
            killed += down.size();
        }
        down.forEach(stages::start);
        arrive(stages.watched(), foreign, KILLS);
        awaitHealth(stages, down);
    }

    /** At any moment: while it starts, joins its group or restores its state, or while it works. */
    private void kill(Stages stages, Stages.Stage victim) {
        if (random.nextInt(ONE_UNREADY_IN) > 0) {
            stages.awaitStart(victim);
        }
        stages.get(victim).live(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)));
        stages.get(victim).kill();
        kills.merge(victim, 1, Integer::sum);
    }

    /** Waits until all are well, and notes how long those took that have just been started. */
    private void awaitHealth(Stages stages, Set<Stages.Stage> started) {
        long begin = System.nanoTime();
        Set<Stages.Stage> unwell = EnumSet.allOf(Stages.Stage.class);
        await("all are well").atMost(PATIENCE).pollInterval(LOOK).until(() -> {
            Set<Stages.Stage> well = EnumSet.copyOf(unwell);
            well.removeIf(stage -> !stages.isWell(stage));
            unwell.removeAll(well);
            well.retainAll(started);
            well.forEach(stage -> recoveries.add(stage.name(), begin));
            return unwell.isEmpty();
        });
        if (started.size() == Stages.Stage.values().length) {
            recoveries.add("all three at once", begin);
        }
    }

    /** One, two or all three. */
    private Set<Stages.Stage> victims(int most) {
        List<Stages.Stage> stages = new ArrayList<>(List.of(Stages.Stage.values()));
        Collections.shuffle(stages, random);
        return EnumSet.copyOf(stages.subList(0, Math.min(most, 1 + random.nextInt(stages.size()))));
    }

    /** Lets all come in that is due by a kill. */
    private void arrive(Path watched, KafkaProducer<byte[], byte[]> foreign, int kill) throws Exception {
        int due = Math.max(sent, Math.min(KILLS, kill));
        int end = due == KILLS ? records.size() : due * RECORDS_A_KILL;
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        records.subList(Math.min(end, sent * RECORDS_A_KILL), Math.min(end, records.size()))
                .forEach(record -> answers.add(foreign.send(record)));
        for (Future<RecordMetadata> answer : answers) {
            answer.get();
        }
        GeneratedArticles.write(watched, sent * FILES_A_KILL, due * FILES_A_KILL);
        sent = due;
    }

    /** A count falls only where an article says something else than before. */
    private static void assertNoCountFell(CountWatch watch, Prophecy prophecy) {
        assertThat(watch.looks()).as("tables seen").isPositive();
        assertThat(watch.falls())
                .as("counts that fell without a revision, seed %d", SEED)
                .allMatch(fall -> Stream.of(fall.before(), fall.after())
                        .flatMap(row -> row.claims().stream())
                        .anyMatch(claim -> prophecy.revised().getOrDefault(claim, false)));
    }

    private void report(Prophecy prophecy, CountWatch watch, Duration time) {
        System.out.printf(
                Locale.ROOT,
                "kills %s, seed %d: %d records, %d files, %d claims, %d rows, table seen %d times, %d s; lost 0, doubled 0, invented 0%n",
                kills,
                SEED,
                records.size(),
                KILLS * FILES_A_KILL,
                prophecy.claims().size(),
                prophecy.table().size(),
                watch.looks(),
                time.toSeconds());
        recoveries.print();
    }
}
