package dev.muster.app.order;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.OffsetStep;
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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;

/** The topology and the table, with the packs of the program; each run starts from nothing. */
final class Pipeline implements AutoCloseable {
    private static final Topics TOPICS = Topics.of(Topics.DEFAULT_PREFIX);
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);
    private static final TopicIdentity SOURCE =
            new TopicIdentity("cluster", TOPICS.claims().name(), "topic");

    private final SchemaRegistry registry = SchemaRegistry.inMemory();
    private final AvroSerde<Article> articles = AvroSerde.of(Article.class, registry);
    private final AvroSerde<Claim> claims = AvroSerde.of(Claim.class, registry);
    private final ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
    private final Path folder;
    private final ClaimStore store;
    private int runs;

    Pipeline(Path folder) {
        this.folder = folder;
        this.store = ClaimStore.at("jdbc:sqlite:" + folder.resolve("table.db"));
        store.migrate();
    }

    /** The claims after these articles have arrived in this order: of each the newest record. */
    Map<String, Claim> claims(List<Article> arriving) {
        return newest(folder.resolve("run-" + runs++), arriving);
    }

    /** The table that claims fill. */
    List<Estimate> table(Map<String, Claim> claims) {
        List<ClaimChange> changes =
                claims.values().stream().<ClaimChange>map(ClaimChange.Put::new).toList();
        store.clear();
        store.offsets(SOURCE, List.of(0));
        store.apply(new Batch(SOURCE, List.of(new OffsetStep(0, 0, changes.size())), changes, List.of()));
        return store.table().read(ALL).estimates();
    }

    private Map<String, Claim> newest(Path run, List<Article> arriving) {
        Map<String, Claim> newest = new TreeMap<>();
        ClaimsTopology topology = ClaimsTopology.of(TOPICS, registry, extractor);
        try (TopologyTestDriver driver = new TopologyTestDriver(topology.get(), settings(run))) {
            var input =
                    driver.createInputTopic(TOPICS.articles().name(), new StringSerializer(), articles.serializer());
            var output =
                    driver.createOutputTopic(TOPICS.claims().name(), new StringDeserializer(), claims.deserializer());
            arriving.forEach(article -> input.pipeInput(article.getId(), article));
            for (KeyValue<String, Claim> claim : output.readKeyValuesToList()) {
                newest.put(claim.key, claim.value);
            }
        }
        return newest;
    }

    private static Properties settings(Path run) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "orders");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, run.toString());
        return settings;
    }

    @Override
    public void close() {
        store.close();
    }
}
