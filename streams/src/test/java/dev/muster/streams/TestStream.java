package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.Decision;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topics;
import dev.muster.schema.internal.MentionChange;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology with the properties of the stage, under the driver of Kafka Streams. */
final class TestStream implements AutoCloseable {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.inMemory();
    private static final Connection CONNECTION = Connection.to("localhost:1", "http://localhost:1");
    private static final Topics TOPICS = CONNECTION.topics();
    private static final AvroSerde<Article> ARTICLES = AvroSerde.of(Article.class, REGISTRY);
    private static final AvroSerde<Decision> DECISIONS = AvroSerde.of(Decision.class, REGISTRY);
    private static final AvroSerde<Claim> CLAIMS = AvroSerde.of(Claim.class, REGISTRY);

    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> articles;
    private final TestInputTopic<byte[], byte[]> decisions;
    private final TestInputTopic<byte[], byte[]> rereads;
    private final TestOutputTopic<String, byte[]> claims;
    private final TestOutputTopic<byte[], byte[]> rejected;
    private final SortedMap<String, byte[]> last = new TreeMap<>();
    private final List<StreamsObserver.Writing> told = new ArrayList<>();
    private long latestTimestamp;

    private TestStream(Path state, ArticleReader reader) {
        var properties = StreamsProperties.of(CONNECTION, StreamsSettings.in(state));
        driver = new TopologyTestDriver(
                topology(reader, new StreamsObserver() {
                    @Override
                    public void wrote(Writing writing) {
                        told.add(writing);
                    }
                }),
                properties);
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        decisions = driver.createInputTopic(
                TOPICS.decisions().name(), new ByteArraySerializer(), new ByteArraySerializer());
        rereads =
                driver.createInputTopic(TOPICS.rereads().name(), new ByteArraySerializer(), new ByteArraySerializer());
        claims =
                driver.createOutputTopic(TOPICS.claims().name(), new StringDeserializer(), new ByteArrayDeserializer());
        rejected = driver.createOutputTopic(
                TOPICS.rejected().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static TestStream in(Path state) {
        return new TestStream(state, new LineReader());
    }

    /** The same with another reader, which may come to read otherwise. */
    static TestStream in(Path state, ArticleReader reader) {
        return new TestStream(state, reader);
    }

    static Topology topology() {
        return topology(new LineReader());
    }

    private static Topology topology(ArticleReader reader) {
        return topology(reader, StreamsObserver.NONE);
    }

    private static Topology topology(ArticleReader reader, StreamsObserver observer) {
        return new ClaimsTopology(
                        TOPICS,
                        REGISTRY,
                        reader,
                        new ArticleRules(StreamsSettings.DEFAULT_MAX_BODY),
                        new CommitPace(StreamsSettings.DEFAULT_COMMIT_INTERVAL),
                        observer)
                .get();
    }

    /** What the observer was told of the claims, in order. */
    List<StreamsObserver.Writing> told() {
        return told;
    }

    static byte[] encode(Article article) {
        return ARTICLES.serializer().serialize(TOPICS.articles().name(), article);
    }

    void publish(Article article) {
        send(article.getId().getBytes(UTF_8), encode(article), article.getFetchedAt());
    }

    void readAgain(Article article, String rules) {
        var headers = new RecordHeaders().add(ArticleRereading.RULES, rules.getBytes(UTF_8));
        rereads.pipeInput(
                new TestRecord<>(article.getId().getBytes(UTF_8), encode(article), headers, article.getFetchedAt()));
    }

    void decide(Decision decision) {
        sendDecision(
                decision.getId().getBytes(UTF_8),
                DECISIONS.serializer().serialize(TOPICS.decisions().name(), decision),
                decision.getAt());
    }

    /** A change on its way to the claims, under any key. */
    void change(String key, MentionChange change) {
        var name = StreamsProperties.applicationId(CONNECTION) + "-" + ClaimsTopology.MENTIONS + "-repartition";
        driver.createInputTopic(
                        name,
                        Serdes.String().serializer(),
                        StateSerde.of(MentionChange.class).serializer())
                .pipeInput(key, change);
    }

    void sendDecision(byte[] key, byte[] value, Instant timestamp) {
        decisions.pipeInput(new TestRecord<>(key, value, timestamp));
    }

    void send(byte[] key, byte[] value, Instant timestamp) {
        articles.pipeInput(new TestRecord<>(key, value, timestamp));
    }

    /** Reads what has come; the number of records. */
    int newClaimRecords() {
        var records = claims.readRecordsToList();
        for (var claim : records) {
            latestTimestamp = Math.max(latestTimestamp, claim.timestamp());
            if (claim.value() == null) {
                last.remove(claim.key());
            } else {
                last.put(claim.key(), claim.value());
            }
        }
        return records.size();
    }

    /** The latest timestamp of a record of claims, of those that were read. */
    Instant latestTimestamp() {
        return Instant.ofEpochMilli(latestTimestamp);
    }

    /** The last record of every claim, by key. */
    SortedMap<String, Claim> claims() {
        newClaimRecords();
        var decoded = new TreeMap<String, Claim>();
        last.forEach((key, value) -> decoded.put(
                key, CLAIMS.deserializer().deserialize(TOPICS.claims().name(), value)));
        return decoded;
    }

    /** The only claim of an actor. */
    Claim claim(String actor) {
        var found = claims().values().stream()
                .filter(claim -> claim.getActor().getId().equals(actor))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("not one claim of " + actor + " but " + found);
        }
        return found.get(0);
    }

    /** The last record of every claim, byte for byte, in hex digits. */
    SortedMap<String, String> finalBytes() {
        newClaimRecords();
        var bytes = new TreeMap<String, String>();
        last.forEach((key, value) -> bytes.put(key, HexFormat.of().formatHex(value)));
        return bytes;
    }

    List<TestRecord<byte[], byte[]>> rejected() {
        return rejected.readRecordsToList();
    }

    /** Number of entries of a store. */
    int entries(String store) {
        int entries = 0;
        try (var all = driver.getKeyValueStore(store).all()) {
            for (; all.hasNext(); all.next()) {
                entries++;
            }
        }
        return entries;
    }

    /** Number of records that came into a topic of the topology's own since it was last asked; its name without the application's. */
    int written(String topic) {
        var name = StreamsProperties.applicationId(CONNECTION) + "-" + topic;
        return driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .size();
    }

    /** Number of metrics of the topology, its stores and clients. */
    int metrics() {
        return driver.metrics().size();
    }

    /** Sum of the metrics of a name's end, over all tasks. */
    double metric(String nameEnd) {
        return driver.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().group().equals("stream-article-metrics"))
                .filter(entry -> entry.getKey().name().equals(nameEnd))
                .mapToDouble(entry -> (Double) entry.getValue().metricValue())
                .sum();
    }

    @Override
    public void close() {
        driver.close();
    }
}
