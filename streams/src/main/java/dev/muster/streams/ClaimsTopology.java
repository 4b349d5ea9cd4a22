package dev.muster.streams;

import dev.muster.extraction.ArticleText;
import dev.muster.extraction.Extraction;
import dev.muster.schema.Article;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Decision;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topic;
import dev.muster.schema.Topics;
import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import dev.muster.schema.internal.MovedMention;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The flow from articles to claims: validate, read, compare with the article's other versions; then by actor: deduplicate. Articles
 * that are to be read again join there. Decisions join before that, in every partition; what they make other actors' claims goes to those
 * actors' partitions once more. What cannot be processed leaves through {@link RejectingHandler}.
 *
 * <p>What it writes is a function of the articles and decisions alone: neither clock nor stream time nor the order of arrival goes into
 * it.
 */
public final class ClaimsTopology implements Supplier<Topology> {
    static final String ARTICLES_SOURCE = "articles-source";
    static final String REREADS_SOURCE = "rereads-source";
    static final String DECISIONS_SOURCE = "decisions-source";
    static final String CLAIMS_SINK = "claims-sink";

    /** Repartition topic: claim id to changes of mentions, and actor id to decisions; partitioned by actor. */
    static final String MENTIONS = "mentions-by-actor";

    /** Repartition topic: actor id to mentions that decisions make that actor's. */
    static final String MOVES = "moved-by-actor";

    /** Table of the claims that have changed since the last commit. It forgets them then, and is kept nowhere: what is known of them is in other stores. */
    static final String CHANGED = "changed-claims";

    private static final String[] CLAIM_STORES = {ClaimStores.READ, ClaimStores.MOVED, ClaimStores.DECISIONS};

    private static final Map<String, String> CHANGELOG =
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topic.MAX_MESSAGE_BYTES));

    private final Topics topics;
    private final Serde<Article> articleSerde;
    private final Serde<Claim> claimSerde;
    private final Serde<Decision> decisionSerde;
    private final ArticleReader reader;
    private final ArticleRules rules;
    private final CommitPace pace;
    private final StreamsObserver observer;

    ClaimsTopology(
            Topics topics,
            SchemaRegistry registry,
            ArticleReader reader,
            ArticleRules rules,
            CommitPace pace,
            StreamsObserver observer) {
        this.topics = Objects.requireNonNull(topics, "topics");
        this.articleSerde = AvroSerde.of(Article.class, registry);
        this.claimSerde = AvroSerde.of(Claim.class, registry);
        this.decisionSerde = AvroSerde.of(Decision.class, registry);
        this.reader = Objects.requireNonNull(reader, "reader");
        this.rules = Objects.requireNonNull(rules, "rules");
        this.pace = Objects.requireNonNull(pace, "pace");
        this.observer = Objects.requireNonNull(observer, "observer");
    }

    /**
     * The flow as the stage runs it with its usual settings: for running it without a broker.
     *
     * @param registry knows the schemas of the articles that come in, and gets those of the claims that go out
     * @param engine what reads the articles, {@code extractor::extract} as a rule; a function that any thread may call
     */
    public static ClaimsTopology of(Topics topics, SchemaRegistry registry, Function<ArticleText, Extraction> engine) {
        return new ClaimsTopology(
                topics,
                registry,
                ArticleReader.over(engine),
                new ArticleRules(StreamsSettings.DEFAULT_MAX_BODY),
                new CommitPace(StreamsSettings.DEFAULT_COMMIT_INTERVAL),
                StreamsObserver.NONE);
    }

    /** The topology, built anew each time. */
    @Override
    public Topology get() {
        var builder = new StreamsBuilder();
        builder.addStateStore(store(VersionComparison.STORE, ArticleState.class));
        builder.addStateStore(store(ClaimStores.READ, Mention.class));
        builder.addStateStore(store(ClaimStores.MOVED, MovedMention.class));
        builder.addStateStore(store(ClaimStores.DECISIONS, Decision.class));
        var mentions = mentions(builder).merge(rereads(builder), Named.as("all-mentions"));
        writeClaims(byActor(mentions.merge(decisions(builder), Named.as("mentions-and-decisions"))));
        return builder.build();
    }

    private static KStream<byte[], byte[]> source(StreamsBuilder builder, Topic topic, String name) {
        return builder.stream(
                topic.name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withTimestampExtractor(new RecordTimestamp())
                        .withName(name));
    }

    private KStream<String, MentionChange> mentions(StreamsBuilder builder) {
        var topic = topics.articles().name();
        return source(builder, topics.articles(), ARTICLES_SOURCE)
                .process(
                        () -> new ArticleValidation(topic, articleSerde.deserializer(), rules),
                        Named.as(ArticleValidation.NODE))
                .process(() -> new ArticleReading(reader, observer), Named.as(ArticleReading.NODE))
                .process(VersionComparison::new, Named.as(VersionComparison.NODE), VersionComparison.STORE);
    }

    private KStream<String, MentionChange> rereads(StreamsBuilder builder) {
        var topic = topics.rereads().name();
        return source(builder, topics.rereads(), REREADS_SOURCE)
                .process(
                        () -> new ArticleValidation(topic, articleSerde.deserializer(), rules),
                        Named.as(ArticleValidation.NODE_OF_REREADS))
                .process(() -> new ArticleRereading(reader), Named.as(ArticleRereading.NODE), VersionComparison.STORE);
    }

    private KStream<String, MentionChange> decisions(StreamsBuilder builder) {
        var topic = topics.decisions().name();
        return source(builder, topics.decisions(), DECISIONS_SOURCE)
                .process(
                        () -> new DecisionValidation(topic, decisionSerde.deserializer()),
                        Named.as(DecisionValidation.NODE));
    }

    private KStream<String, MentionChange> byActor(KStream<String, MentionChange> mentions) {
        KStream<String, MentionChange> committed =
                mentions.processValues(() -> new PromptCommit<>(pace), Named.as("commit-mentions"));
        return committed.repartition(Repartitioned.<String, MentionChange>as(MENTIONS)
                .withKeySerde(Serdes.String())
                .withValueSerde(StateSerde.of(MentionChange.class))
                .withStreamPartitioner(new DecisionBroadcast()));
    }

    private void writeClaims(KStream<String, MentionChange> mentions) {
        var further = pace.further();
        var changes = mentions.processValues(ClaimDeduplication::new, Named.as(ClaimDeduplication.NODE), CLAIM_STORES)
                .processValues(() -> new PromptCommit<String, ClaimOutput>(further), Named.as("commit-claims"));
        onceACommit(changes.filter((key, output) -> output.isOf(key), Named.as("own-claim")))
                .merge(
                        atOnce(changes.filterNot((key, output) -> output.isOf(key), Named.as("other-claims"))),
                        Named.as("own-and-other-claims"))
                .merge(moved(changes, further), Named.as("all-claims"))
                .process(ClaimTelling::new, Named.as(ClaimTelling.NODE), CLAIM_STORES)
                .peek((id, claim) -> observer.wrote(writing(claim)), Named.as("count-claims"))
                .to(
                        topics.claims().name(),
                        Produced.with(Serdes.String(), claimSerde)
                                .withStreamPartitioner(new ActorPartitioner())
                                .withName(CLAIMS_SINK));
    }

    /**
     * By Kafka's cache of a table, which hands on what has changed with the commit, or before where it is full: a claim that many articles carry is
     * made of all of them, and written with them, once for all that came meanwhile.
     */
    private static KStream<String, Integer> onceACommit(KStream<String, ClaimOutput> changes) {
        return changes.mapValues(ClaimOutput::decisions, Named.as("decisions-known"))
                .groupByKey(Grouped.with(Serdes.String(), Serdes.Integer()))
                .reduce(
                        Math::max,
                        Named.as("once-a-commit"),
                        Materialized.<String, Integer>as(ForgetfulStore.named(CHANGED))
                                .withKeySerde(Serdes.String())
                                .withValueSerde(Serdes.Integer())
                                .withLoggingDisabled()
                                .withCachingEnabled())
                .toStream(Named.as("claims-of-a-commit"));
    }

    /** What a decision changes, and changes that an earlier version keyed by actor. */
    private static KStream<String, Integer> atOnce(KStream<String, ClaimOutput> changes) {
        return changes.flatMap(
                (key, output) -> output.claims().stream()
                        .map(id -> KeyValue.pair(id, output.decisions()))
                        .toList(),
                Named.as("claims-at-once"));
    }

    private static StreamsObserver.Writing writing(Claim claim) {
        if (claim == null) {
            return StreamsObserver.Writing.REMOVED;
        }
        return switch (claim.getStatus()) {
            case LIVE -> StreamsObserver.Writing.LIVE;
            case WITHDRAWN -> StreamsObserver.Writing.WITHDRAWN;
            case REJECTED -> StreamsObserver.Writing.REJECTED;
            case REPLACED -> StreamsObserver.Writing.REPLACED;
        };
    }

    private static KStream<String, Integer> moved(KStream<String, ClaimOutput> changes, CommitPace pace) {
        return changes.flatMap(
                        (key, output) -> output.moves().stream()
                                .map(move -> KeyValue.pair(ClaimId.actor(move.getClaimId()), move))
                                .toList(),
                        Named.as("moves-told"))
                .repartition(Repartitioned.<String, MovedMention>as(MOVES)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(StateSerde.of(MovedMention.class)))
                .process(MovedMentions::new, Named.as(MovedMentions.NODE), CLAIM_STORES)
                .processValues(() -> new PromptCommit<String, Integer>(pace), Named.as("commit-moved"));
    }

    private static <T extends SpecificRecord> StoreBuilder<KeyValueStore<String, T>> store(
            String name, Class<T> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), StateSerde.of(values))
                .withLoggingEnabled(CHANGELOG)
                .withCachingDisabled();
    }
}
