package dev.muster.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topics;
import dev.muster.streams.BoundedRocksDb;
import dev.muster.streams.ClaimsTopology;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The topology and a table of SQLite, in folders of their own, that one load fills. */
final class LoadRun implements AutoCloseable {
    private static final String APPLICATION = "bounds";
    private static final Topics TOPICS = Topics.of(Topics.DEFAULT_PREFIX);
    private static final TopicIdentity TOPIC =
            new TopicIdentity("cluster", TOPICS.claims().name(), "topic");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Topics of the topology's own, whose records the driver keeps until they are read. */
    private static final List<String> KEPT = List.of("mentions-by-actor-repartition", "moved-by-actor-repartition");

    private final Load load;
    private final Random random;
    private final Path folder;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> articles;
    private final TestOutputTopic<byte[], byte[]> claims;
    private final List<TestOutputTopic<byte[], byte[]>> kept;
    private final AvroSerde<Article> articleSerde;
    private final AvroSerde<Claim> claimSerde;
    private final ClaimStore store;
    private final String database;
    private int made;
    private int marked;
    private long offset;
    private long streamsNanos;
    private long tableNanos;

    LoadRun(Load load, Path folder, long seed) {
        SchemaRegistry registry = SchemaRegistry.inMemory();
        this.load = load;
        this.folder = folder;
        random = new Random(seed);
        articleSerde = AvroSerde.of(Article.class, registry);
        claimSerde = AvroSerde.of(Claim.class, registry);
        driver = new TopologyTestDriver(
                ClaimsTopology.of(TOPICS, registry, Load::read).get(), properties());
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        claims = output(TOPICS.claims().name());
        kept = Stream.concat(KEPT.stream(), kept(driver).map(store -> store.name() + "-changelog"))
                .map(name -> output(APPLICATION + "-" + name))
                .toList();
        database = "jdbc:sqlite:" + folder.resolve("table.db");
        store = ClaimStore.at(database);
        store.migrate();
        store.offsets(TOPIC, List.of(0));
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        return properties;
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Lets so many articles come in, and counts the processor time that they take. */
    void take(int number) {
        List<KeyValue<byte[], byte[]>> arriving = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Article article = load.article(made++, random);
            byte[] value = articleSerde.serializer().serialize(TOPICS.articles().name(), article);
            arriving.add(KeyValue.pair(article.getId().getBytes(UTF_8), value));
        }
        streamsNanos += time(() -> arriving.forEach(article -> articles.pipeInput(article.key, article.value)));
        kept.forEach(TestOutputTopic::readRecordsToList);
        List<KeyValue<byte[], byte[]>> told = claims.readKeyValuesToList();
        tableNanos += time(() -> write(told));
    }

    private void write(List<KeyValue<byte[], byte[]>> told) {
        Map<String, ClaimChange> changes = new LinkedHashMap<>();
        told.forEach(record -> changes.put(
                new String(record.key, UTF_8),
                new ClaimChange.Put(
                        claimSerde.deserializer().deserialize(TOPICS.claims().name(), record.value))));
        store.apply(new Batch(
                TOPIC,
                List.of(new OffsetStep(0, offset, offset + told.size())),
                List.copyOf(changes.values()),
                List.of()));
        offset += told.size();
    }

    private static long time(Runnable work) {
        long start = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    Load load() {
        return load;
    }

    /** Forgets what was measured until now. */
    void mark() {
        streamsNanos = 0;
        tableNanos = 0;
        marked = made;
    }

    /** What was measured since the last mark. */
    Cost cost() {
        double measured = (double) (made - marked) * Load.CLAIMS;
        double all = (double) made * Load.CLAIMS;
        return new Cost(
                streamsNanos / measured,
                tableNanos / measured,
                DiskUse.of(folder.resolve("state")) / all,
                DiskUse.of(folder) / all,
                driver.metrics().size());
    }

    /** Counts what there is now, one by one. */
    Held held() {
        long entries = kept(driver).mapToLong(LoadRun::entries).sum();
        try (Connection connection = DriverManager.getConnection(database)) {
            return new Held(
                    entries,
                    count(connection, "count(*)", "claim"),
                    count(connection, "count(DISTINCT actor_id)", "claim"),
                    count(connection, "count(*)", "latest_estimate"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<StateStore> kept(TopologyTestDriver driver) {
        return driver.getAllStateStores().values().stream().filter(StateStore::persistent);
    }

    private static long entries(StateStore store) {
        long counted = 0;
        try (KeyValueIterator<?, ?> all = ((KeyValueStore<?, ?>) store).all()) {
            for (; all.hasNext(); all.next()) {
                counted++;
            }
        }
        return counted;
    }

    private static long count(Connection connection, String what, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + what + " FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * What streams and table hold.
     *
     * @param entries of all stores of the streams
     * @param claims of the table
     * @param actors who make those claims
     * @param rows that show somebody's latest figure
     */
    record Held(long entries, long claims, long actors, long rows) {}

    /**
     * What a claim costs.
     *
     * @param streams processor time, in nanoseconds
     * @param table the same
     * @param state bytes of the streams' state on disk
     * @param disk bytes of state and table
     * @param series metrics that the streams have
     */
    record Cost(double streams, double table, double state, double disk, int series) {
        double all() {
            return streams + table;
        }
    }

    @Override
    public void close() {
        driver.close();
        store.close();
    }
}
