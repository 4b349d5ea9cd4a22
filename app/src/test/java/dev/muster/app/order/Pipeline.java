package dev.muster.app.order;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimQuery;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Moment;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topics;
import dev.muster.streams.ClaimsTopology;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The topology and the table, with the packs of the program. Both are opened once, as that takes longest, and emptied before each run. */
final class Pipeline implements AutoCloseable {
    private static final Topics TOPICS = Topics.of(Topics.DEFAULT_PREFIX);
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);
    private static final TopicIdentity SOURCE =
            new TopicIdentity("cluster", TOPICS.claims().name(), "topic");

    private static final int MANY = 10_000;

    private final ClaimStore store;
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Article> articles;
    private final TestOutputTopic<String, Claim> claims;

    Pipeline(Path folder) {
        SchemaRegistry registry = SchemaRegistry.inMemory();
        ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
        store = ClaimStore.at("jdbc:sqlite:" + folder.resolve("table.db"));
        store.migrate();
        driver = new TopologyTestDriver(
                ClaimsTopology.of(TOPICS, registry, extractor).get(), settings(folder.resolve("streams")));
        articles = driver.createInputTopic(
                TOPICS.articles().name(),
                new StringSerializer(),
                AvroSerde.of(Article.class, registry).serializer());
        claims = driver.createOutputTopic(
                TOPICS.claims().name(),
                new StringDeserializer(),
                AvroSerde.of(Claim.class, registry).deserializer());
    }

    private static Properties settings(Path state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "orders");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        return settings;
    }

    /** The claims after these articles have arrived in this order, and no others: of each the newest record. */
    Map<String, Claim> claims(List<Article> arriving) {
        driver.getAllStateStores().keySet().forEach(this::empty);
        arriving.forEach(article -> articles.pipeInput(article.getId(), article));
        Map<String, Claim> newest = new TreeMap<>();
        claims.readKeyValuesToList().forEach(claim -> newest.compute(claim.key, (key, older) -> claim.value));
        return newest;
    }

    private void empty(String name) {
        KeyValueStore<Object, Object> state = driver.getKeyValueStore(name);
        List<Object> keys = new ArrayList<>();
        try (KeyValueIterator<Object, Object> all = state.all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(state::delete);
    }

    /** The table that claims fill. */
    List<Estimate> table(Map<String, Claim> claims) {
        fill(claims);
        return knownAt(null);
    }

    /** All rows of the table that was filled last, as known at a time; null for now. */
    List<Estimate> knownAt(Instant time) {
        return store.table().read(ALL.knownAt(time)).estimates();
    }

    /** All claims of the table that was filled last, as known at a time. */
    List<StoredClaim> claimsKnownAt(Instant time) {
        return store.table().claims(ClaimQuery.first(MANY).at(new Moment(null, time)));
    }

    private void fill(Map<String, Claim> claims) {
        List<ClaimChange> changes =
                claims.values().stream().<ClaimChange>map(ClaimChange.Put::new).toList();
        store.clear();
        store.offsets(SOURCE, List.of(0));
        store.apply(new Batch(SOURCE, List.of(new OffsetStep(0, 0, changes.size())), changes, List.of()));
    }

    @Override
    public void close() {
        driver.close();
        store.close();
    }
}
