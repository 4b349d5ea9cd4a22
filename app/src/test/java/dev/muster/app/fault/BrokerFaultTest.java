package dev.muster.app.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.app.broker.BrokerCluster;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerStage;
import dev.muster.schema.Connection;
import dev.muster.schema.Topic;
import dev.muster.streams.StreamsStage;
import dev.muster.testing.SmallDisk;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Brokers go away while the stages run, and come back. */
@Tag("process")
final class BrokerFaultTest {
    private static final int BROKERS = 3;
    private static final int BATCH = 20;
    private static final String BROKER = "broker";
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    /** Of the broker's disk: its folder takes less when it is new. */
    private static final int MEGABYTES = 96;

    /** The first leads articles, a second knows how far the streams have read; more than one with {@code -Dmuster.leaders}. */
    private static final int KILLS = Integer.getInteger("muster.leaders", 1);

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhenLeadersAreKilled() throws Exception {
        try (BrokerCluster cluster = BrokerCluster.start(folder.resolve("kafka"), BROKERS);
                EmbeddedRegistry registry = EmbeddedRegistry.start(cluster.bootstrapServers(), 0);
                StagesHere stages = new StagesHere(folder, to(cluster, registry))) {
            Connection connection = to(cluster, registry);
            ProducerStage producer = stages.producer(connection);
            StreamsStage streams = stages.streams(connection);
            ConsumerStage consumer = stages.consumer(connection);
            stages.write(0, BATCH);
            stages.awaitClaims(BATCH);
            for (int kill = 0; kill < KILLS; kill++) {
                int written = BATCH + kill * 2 * BATCH;
                int victim = victim(cluster, connection, kill);
                stages.write(written, written + BATCH);
                long begin = System.nanoTime();
                cluster.kill(victim);
                stages.write(written + BATCH, written + 2 * BATCH);
                stages.awaitClaims(written + 2 * BATCH);
                System.out.printf(
                        Locale.ROOT,
                        "broker %d killed; all claims there after %d ms%n",
                        victim,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
                cluster.restart(victim);
            }
            stages.awaitTable(stages.sqlite());
            StagesHere.awaitWell(producer::check);
            StagesHere.awaitWell(streams::check);
            StagesHere.awaitWell(consumer::check);
        }
    }

    /** A broker ends when it cannot write. What it had acknowledged is on the disk, and what it had not its clients send again. */
    @Test
    @Tag("demand")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void shouldLoseAndDoubleNothingWhenTheDiskOfTheBrokerIsFull() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("kafka"), MEGABYTES);
                BrokerCluster alone = BrokerCluster.start(disk.folder(), 1);
                EmbeddedRegistry registry = EmbeddedRegistry.start(alone.bootstrapServers(), 0);
                StagesHere stages = new StagesHere(folder, to(alone, registry))) {
            Connection connection = to(alone, registry);
            ProducerStage producer = stages.producer(connection);
            StreamsStage streams = stages.streams(connection);
            ConsumerStage consumer = stages.consumer(connection);
            stages.write(0, BATCH);
            stages.awaitClaims(BATCH);
            disk.fill(0);
            AtomicInteger written = new AtomicInteger(BATCH);
            StagesHere.patiently().until(() -> {
                stages.write(written.get(), written.addAndGet(BATCH));
                return !alone.isRunning(1);
            });
            StagesHere.awaitUnwell(producer::check, BROKER);
            StagesHere.awaitUnwell(streams::check, BROKER);
            StagesHere.patiently().until(() -> !consumer.check().ok());
            disk.free();
            alone.restart(1);
            stages.awaitClaims(written.get());
            stages.awaitTable(stages.sqlite());
            StagesHere.awaitWell(producer::check);
            StagesHere.awaitWell(streams::check);
            StagesHere.awaitWell(consumer::check);
        }
    }

    /** Where a topic lets a broker lead that does not have all records, those are gone whatever its readers do: what they can do is to say so. */
    @Test
    @Tag("demand")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void shouldSayWhichRecordsABrokerLostThatHadLedAlone() throws Exception {
        try (BrokerCluster cluster = BrokerCluster.start(folder.resolve("kafka"), BROKERS);
                EmbeddedRegistry registry = EmbeddedRegistry.start(cluster.bootstrapServers(), 0);
                StagesHere stages = new StagesHere(folder, to(cluster, registry))) {
            Connection connection = to(cluster, registry);
            createUnclean(connection, connection.topics().articles());
            createUnclean(connection, connection.topics().claims());
            stages.producer(connection);
            StreamsStage streams = stages.streams(connection);
            ConsumerStage consumer = stages.consumer(connection);
            stages.write(0, BATCH);
            stages.awaitClaims(BATCH);
            StagesHere.awaitWell(consumer::check);
            cluster.kill(SECOND);
            stages.write(BATCH, 2 * BATCH);
            stages.awaitClaims(2 * BATCH);
            StagesHere.patiently().until(() -> consumer.check().ok() && consumer.behind() == 0);
            cluster.kill(FIRST);
            cluster.startAgain(SECOND);
            StagesHere.awaitUnwell(streams::check, "has lost offsets");
            StagesHere.awaitUnwell(consumer::check, "has lost offsets");
            assertThat(streams.check().detail()).contains("publish those articles again");
            assertThat(consumer.check().detail()).contains("--reset-table");
            assertThatThrownBy(() -> stages.consumer(connection)).hasMessageContaining("--reset-table");
        }
    }

    /** With copies at two brokers, the first of which leads. */
    private static void createUnclean(Connection connection, Topic topic) throws Exception {
        Map<Integer, List<Integer>> copies = IntStream.range(0, topic.partitions())
                .boxed()
                .collect(Collectors.toMap(partition -> partition, partition -> List.of(FIRST, SECOND)));
        Map<String, String> config = new HashMap<>(topic.config());
        config.put(TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "true");
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "1");
        try (Admin admin = Admin.create(connection.clientProperties())) {
            admin.createTopics(List.of(new NewTopic(topic.name(), copies).configs(config)))
                    .all()
                    .get();
        }
    }

    private static int victim(BrokerCluster cluster, Connection connection, int kill) throws Exception {
        return kill % 2 == 0
                ? cluster.leader(
                        new TopicPartition(connection.topics().articles().name(), 0))
                : cluster.coordinator(connection.prefix() + "streams");
    }

    private static Connection to(BrokerCluster cluster, EmbeddedRegistry registry) {
        return new Connection(cluster.bootstrapServers(), registry.url(), "brokers.", Map.of());
    }
}
