package dev.muster.app.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.app.oracle.Arrival;
import dev.muster.app.oracle.Oracle;
import dev.muster.app.oracle.Prophecy;
import dev.muster.app.oracle.Row;
import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.RejectedRecord;
import dev.muster.schema.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Compares all that a Muster has made with what was given to it and with the oracle. Each invariant is a list of what breaks it, by its
 * name; all have to be empty. Not thread safe.
 */
public final class Invariants {
    private final Oracle oracle;
    private final Sent sent;
    private final boolean isByOtherRules;
    private final SortedMap<String, List<String>> found = new TreeMap<>();
    private Prophecy prophecy;

    /** Compares with what was sent, and with what follows from it. */
    public Invariants(Oracle oracle, Sent sent) {
        this(oracle, sent, false);
    }

    private Invariants(Oracle oracle, Sent sent, boolean isByOtherRules) {
        this.oracle = oracle;
        this.sent = sent;
        this.isByOtherRules = isByOtherRules;
    }

    /**
     * The same of articles that other rules than those of now had read first: what these read alike keeps the way on which it was read, and which
     * rules they were.
     */
    public static Invariants byOtherRules(Oracle oracle, Sent sent) {
        return new Invariants(oracle, sent, true);
    }

    /** What follows from the articles, as of the last check. */
    public Prophecy prophecy() {
        return prophecy;
    }

    /**
     * What is broken now, by name; empty where all hold.
     *
     * @param database JDBC URL of the table, of SQLite
     * @param scratch file of SQLite for a rebuilt table, which does not exist yet
     */
    public SortedMap<String, List<String>> broken(Connection connection, String database, Path scratch)
            throws Exception {
        try (AvroSerde<Article> serde = AvroSerde.of(Article.class, connection.schemaRegistry())) {
            return broken(Made.of(connection, database, scratch), serde.deserializer());
        }
    }

    SortedMap<String, List<String>> broken(Made made, Deserializer<Article> decoder) {
        found.clear();
        prophecy = oracle.of(articles(made, decoder));
        claims(made.claims());
        compare("rows", prophecy.table(), made.rows());
        compare("history", prophecy.history(), made.history());
        made.refused().forEach(refused -> add("claims refused by the table", refused));
        made.differences().forEach(difference -> add("rebuilt table not the live one", difference));
        if (made.behind() != 0) {
            add("lag", made.behind() + " offsets");
        }
        made.offsets().stream().filter(Made.Offset::isBehind).forEach(offset -> add("offsets behind", offset));
        made.offsets().stream().filter(Made.Offset::isAhead).forEach(offset -> add("offsets ahead", offset));
        return found;
    }

    private void add(String invariant, Object breach) {
        found.computeIfAbsent(invariant, name -> new ArrayList<>()).add(breach.toString());
    }

    /** Nothing lost, doubled or invented in the topic of articles; and the poison, and it alone, rejected once. */
    private List<Arrival> articles(Made made, Deserializer<Article> decoder) {
        Set<String> foreign = sent.names().keySet();
        Map<String, Integer> poison = sent.poisonNames();
        Map<String, Integer> logged = new HashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : made.articles()) {
            String name = Sent.name(record.key(), record.value());
            if (!poison.containsKey(name)) {
                Article article = decoder.deserialize(record.topic(), record.value());
                arrivals.add(arrival(record, article));
                name = foreign.contains(name) || article == null ? name : Sent.name(article);
            }
            logged.merge(name, 1, Integer::sum);
        }
        compare("articles", sent.names(), logged);
        int rejected = rejected(poison, made.rejected());
        long deletions =
                arrivals.stream().filter(arrival -> arrival.article() == null).count();
        long read = oracle.withClaims(arrivals) + oracle.withoutClaims(arrivals) + deletions;
        if (made.articles().size() != read + rejected) {
            add("conservation", made.articles().size() + " records, " + read + " read, " + rejected + " rejected");
        }
        return arrivals;
    }

    private static Arrival arrival(ConsumerRecord<byte[], byte[]> record, Article article) {
        if (article != null) {
            return Arrival.of(article);
        }
        ArticleKey key = ArticleKey.parse(new String(record.key(), UTF_8));
        return new Arrival(key.article(), key.feed(), null, Instant.ofEpochMilli(record.timestamp()));
    }

    private int rejected(Map<String, Integer> poison, List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Integer> rejected = new HashMap<>();
        Set<String> places = new HashSet<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            rejected.merge(Sent.name(record.key(), record.value()), 1, Integer::sum);
            RejectedRecord why = RejectedRecord.from(record.headers()).orElseThrow();
            if (!places.add(why.topic() + "-" + why.partition() + " " + why.offset())) {
                add("rejected twice", why);
            }
        }
        compare("rejected", poison, rejected);
        return places.size();
    }

    private void compare(String what, Map<String, Integer> expected, Map<String, Integer> counted) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(counted.keySet());
        for (String name : names) {
            int wanted = expected.getOrDefault(name, 0);
            int got = counted.getOrDefault(name, 0);
            if (got < wanted) {
                add(what + " lost", name);
            } else if (got > wanted) {
                add(what + (wanted == 0 ? " invented" : " doubled"), name);
            }
        }
    }

    /** The newest record of each claim against the oracle. */
    private void claims(Map<String, Claim> claims) {
        Set<String> ids = new TreeSet<>(prophecy.claims().keySet());
        ids.addAll(claims.keySet());
        ids.forEach(id -> compare(id, prophecy.claims().get(id), claims.get(id)));
    }

    private void compare(String id, Claim wanted, Claim got) {
        if (wanted == null || got == null) {
            add(wanted == null ? "claims invented" : "claims lost", id);
            return;
        }
        compare("status", id, wanted, got, Claim::getStatus);
        compare("mentions", id, wanted, got, Claim::getMentions);
        compare("outlets", id, wanted, got, Claim::getOutlets);
        compare("independent origins", id, wanted, got, Claim::getOrigins);
        compare("claims", id, wanted, got, isByOtherRules ? Invariants::withoutRules : claim -> claim);
    }

    /** With the very lists of the claim: those that Avro copies cannot be compared. */
    private static Claim withoutRules(Claim claim) {
        return Claim.newBuilder(claim)
                .setDecisions(claim.getDecisions())
                .setSources(withoutRules(claim.getSources()))
                .build();
    }

    private static List<Source> withoutRules(List<Source> sources) {
        return sources.stream()
                .map(source -> Source.newBuilder(source)
                        .setEvidence(source.getEvidence())
                        .setEarlier(withoutRules(source.getEarlier()))
                        .setTrace(List.of())
                        .setRules("")
                        .build())
                .toList();
    }

    private void compare(String field, String id, Claim wanted, Claim got, Function<Claim, Object> value) {
        if (!value.apply(wanted).equals(value.apply(got))) {
            add(field + " not the oracle's", id + ": " + value.apply(got) + " instead of " + value.apply(wanted));
        }
    }

    private void compare(String what, Collection<Row> wanted, Collection<Row> got) {
        Set<Row> expected = new HashSet<>(wanted);
        Set<Row> rows = new HashSet<>();
        got.stream().filter(row -> !rows.add(row)).forEach(row -> add(what + " doubled", row));
        rows.stream().filter(row -> !expected.contains(row)).forEach(row -> add(what + " invented", row));
        expected.stream().filter(row -> !rows.contains(row)).forEach(row -> add(what + " lost", row));
    }
}
