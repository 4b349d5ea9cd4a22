package dev.muster.app.order;

import dev.muster.app.corpus.Envelope;
import dev.muster.app.corpus.Item;
import dev.muster.app.oracle.Oracle;
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
import dev.muster.schema.Decision;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topics;
import dev.muster.streams.ClaimsTopology;
import dev.muster.streams.RejectingHandler;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology and the table, with the packs of the program. Both are opened once, as that takes longest, and emptied before each run. */
public final class Pipeline implements AutoCloseable {
    private static final Topics TOPICS = Topics.of(Topics.DEFAULT_PREFIX);
    private static final TableQuery ALL = TableQuery.troops().in(TableView.ALL);
    private static final TopicIdentity SOURCE =
            new TopicIdentity("cluster", TOPICS.claims().name(), "topic");

    private static final int MANY = 10_000;

    /** Remembers what it has read: the engine is a function, and takes most of the time. */
    public static final Oracle ORACLE = new Oracle(ClaimExtractor.over(Languages.fromClassPath()));

    private final ClaimStore store;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> articles;
    private final TestInputTopic<String, Decision> decisions;
    private final TestOutputTopic<String, Claim> claims;
    private final TestOutputTopic<byte[], byte[]> rejected;
    private final Envelope envelope;
    private final SchemaRegistry registry;
    private final Map<Item, ProducerRecord<byte[], byte[]>> sent = new HashMap<>();

    /** @param folder takes state and table; it has to be there */
    public Pipeline(Path folder) {
        registry = SchemaRegistry.inMemory();
        envelope = new Envelope(TOPICS, registry);
        store = ClaimStore.at("jdbc:sqlite:" + folder.resolve("table.db"));
        store.migrate();
        driver = new TopologyTestDriver(
                ClaimsTopology.of(TOPICS, registry, ORACLE::read).get(), settings(folder.resolve("streams")));
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        decisions = driver.createInputTopic(
                TOPICS.decisions().name(),
                new StringSerializer(),
                AvroSerde.of(Decision.class, registry).serializer());
        rejected = driver.createOutputTopic(
                TOPICS.rejected().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        claims = driver.createOutputTopic(
                TOPICS.claims().name(),
                new StringDeserializer(),
                AvroSerde.of(Claim.class, registry).deserializer());
    }

    private static Properties settings(Path state) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "orders");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RejectingHandler.class);
        settings.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                TOPICS.rejected().name());
        return settings;
    }

    /** The claims after these articles have arrived in this order, and no others: of each the newest record. */
    public Map<String, Claim> claims(List<Article> arriving) {
        return newest(records(arriving.stream()
                .map(article -> (Item) new Item.Version(article))
                .toList()));
    }

    /** Of each claim the newest record; null where it is gone. */
    public static Map<String, Claim> newest(List<KeyValue<String, Claim>> records) {
        Map<String, Claim> newest = new TreeMap<>();
        records.forEach(claim -> newest.compute(claim.key, (key, older) -> claim.value));
        return newest;
    }

    /** The records that come out after these have come in, and no others. */
    public List<KeyValue<String, Claim>> records(List<Item> arriving) {
        // What is not kept is a table of changes since the last commit: there is none.
        driver.getAllStateStores().entrySet().stream()
                .filter(store -> store.getValue().persistent())
                .map(Map.Entry::getKey)
                .forEach(this::empty);
        arriving.forEach(this::pipe);
        return claims.readKeyValuesToList();
    }

    /** The records that come out after one more has come in. */
    List<KeyValue<String, Claim>> more(Item arriving) {
        pipe(arriving);
        return claims.readKeyValuesToList();
    }

    /** The claims of a pipeline that is new, after these articles and then these decisions: of each the newest record. */
    Map<String, Claim> decided(List<Article> arriving, List<Decision> made) {
        arriving.forEach(article -> pipe(new Item.Version(article)));
        made.forEach(decision -> decisions.pipeInput(decision.getId(), decision));
        return newest(claims.readKeyValuesToList());
    }

    private void pipe(Item item) {
        ProducerRecord<byte[], byte[]> record = sent(item);
        articles.pipeInput(new TestRecord<>(record.key(), record.value(), Instant.ofEpochMilli(record.timestamp())));
    }

    /** The record of an item. */
    public ProducerRecord<byte[], byte[]> sent(Item item) {
        return sent.computeIfAbsent(item, envelope::record);
    }

    /** Reads the values of articles as they were sent. */
    public Deserializer<Article> decoder() {
        return AvroSerde.of(Article.class, registry).deserializer();
    }

    /** What was rejected since it was last asked. */
    public List<TestRecord<byte[], byte[]>> rejected() {
        return rejected.readRecordsToList();
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
    public List<Estimate> table(Map<String, Claim> claims) {
        fill(claims);
        return knownAt(null);
    }

    /** All rows of the table that was filled last, as known at a time; null for now. */
    public List<Estimate> knownAt(Instant time) {
        return store.table().read(ALL.knownAt(time)).estimates();
    }

    /** All claims of the table that was filled last, as known at a time. */
    List<StoredClaim> claimsKnownAt(Instant time) {
        return store.table().claims(ClaimQuery.first(MANY).at(new Moment(null, time)));
    }

    /** Fills the table as the consumer does: record by record in their order, so many together. */
    public void fill(List<KeyValue<String, Claim>> records, int together) {
        store.clear();
        store.offsets(SOURCE, List.of(0));
        for (int from = 0; from < records.size(); from += together) {
            int to = Math.min(records.size(), from + together);
            Map<String, ClaimChange> changes = new LinkedHashMap<>();
            records.subList(from, to).forEach(record -> changes.put(record.key, change(record)));
            store.apply(
                    new Batch(SOURCE, List.of(new OffsetStep(0, from, to)), List.copyOf(changes.values()), List.of()));
        }
    }

    private static ClaimChange change(KeyValue<String, Claim> record) {
        return record.value == null ? new ClaimChange.Delete(record.key) : new ClaimChange.Put(record.value);
    }

    private void fill(Map<String, Claim> claims) {
        List<KeyValue<String, Claim>> records = claims.entrySet().stream()
                .map(claim -> KeyValue.pair(claim.getKey(), claim.getValue()))
                .toList();
        fill(records, Math.max(1, records.size()));
    }

    /** Every row made from claims, as text: equal for equal tables. */
    String dump() {
        return store.dump();
    }

    /** Every point of the history of every row of the table that was filled last. */
    public List<Estimate> history() {
        List<String> keys = knownAt(null).stream().map(Estimate::key).toList();
        return store.table().histories(keys, Moment.NOW).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        driver.close();
        store.close();
    }
}
