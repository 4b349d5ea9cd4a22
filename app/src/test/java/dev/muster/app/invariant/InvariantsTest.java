package dev.muster.app.invariant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.app.corpus.Corpus;
import dev.muster.app.corpus.Item;
import dev.muster.app.oracle.Arrival;
import dev.muster.app.oracle.Row;
import dev.muster.app.order.Pipeline;
import dev.muster.schema.Article;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.RejectedRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damages what a Muster has made, a little and on purpose: the invariant that is meant for it finds it, and no other does. */
final class InvariantsTest {
    private static final long SEED = 20241018;
    private static final int RECORDS = 150;
    private static final String STATUS = "status not the oracle's";
    private static final String CLAIMS = "claims not the oracle's";

    @TempDir
    private static Path folder;

    private static Pipeline pipeline;
    private static Corpus corpus;
    private static Sent sent;
    private static Made sound;

    @BeforeAll
    static void make() {
        corpus = Corpus.of(SEED, RECORDS);
        pipeline = new Pipeline(folder);
        List<KeyValue<String, Claim>> claims = pipeline.records(corpus.items());
        pipeline.fill(claims, RECORDS);
        List<ProducerRecord<byte[], byte[]>> records =
                corpus.items().stream().map(pipeline::sent).toList();
        sent = new Sent(
                records,
                corpus.poison().stream().map(item -> pipeline.sent(item)).toList(),
                List.of());
        List<ConsumerRecord<byte[], byte[]>> rejected = new ArrayList<>();
        pipeline.rejected()
                .forEach(record ->
                        rejected.add(logged(rejected.size(), 0, record.key(), record.value(), record.headers())));
        sound = new Made(
                logged(records),
                rejected,
                new TreeMap<>(Pipeline.newest(claims)),
                pipeline.knownAt(null).stream().map(Row::of).toList(),
                pipeline.history().stream().map(Row::of).toList(),
                List.of(),
                List.of(),
                0,
                List.of(
                        new Made.Offset("streams", 0, records.size(), records.size() + 1, records.size()),
                        new Made.Offset("table", 0, claims.size(), claims.size() + 1, claims.size() + 1)));
    }

    @AfterAll
    static void close() {
        pipeline.close();
    }

    private static List<ConsumerRecord<byte[], byte[]>> logged(List<ProducerRecord<byte[], byte[]>> records) {
        List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
        records.forEach(record ->
                log.add(logged(log.size(), record.timestamp(), record.key(), record.value(), new RecordHeaders())));
        return log;
    }

    private static ConsumerRecord<byte[], byte[]> logged(
            long offset, long timestamp, byte[] key, byte[] value, Headers headers) {
        return new ConsumerRecord<>(
                "topic", 0, offset, timestamp, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }

    @Test
    void shouldFindNothingBrokenWhereNothingIs() {
        assertThat(broken(sound)).isEmpty();
        assertThat(sound.claims().values()).extracting(Claim::getStatus).contains(ClaimStatus.LIVE);
        assertThat(sound.rows()).isNotEmpty();
        assertThat(sound.rejected()).hasSameSizeAs(corpus.poison());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void shouldFindTheDamageAndNothingElse(String damage, UnaryOperator<Made> damaging, Set<String> expected) {
        assertThat(broken(damaging.apply(sound)).keySet()).as("seed %d", SEED).isEqualTo(expected);
    }

    private static SortedMap<String, List<String>> broken(Made made) {
        return new Invariants(Pipeline.ORACLE, sent).broken(made, pipeline.decoder());
    }

    static List<Arguments> damages() {
        return List.of(
                articles("an article less", log -> log.remove(silent()), "articles lost"),
                articles("an article twice", log -> log.add(log.get(silent())), "articles doubled"),
                articles("an article more", log -> log.add(other(log.get(silent()))), "articles invented"),
                rejected("a rejected record less", log -> log.remove(0), "rejected lost", "conservation"),
                rejected("one rejected twice", log -> log.add(log.get(0)), "rejected doubled", "rejected twice"),
                rejected(
                        "a sound one rejected",
                        log -> log.add(wrongly(log.get(0))),
                        "rejected invented",
                        "conservation"),
                claims("a claim less", claims -> claims.remove(claims.firstKey()), "claims lost"),
                claims("a claim more", claims -> claims.put("x/0", claims.get(live())), "claims invented"),
                claim("another status", claim -> claim.setStatus(ClaimStatus.WITHDRAWN), STATUS, CLAIMS),
                claim(
                        "a mention doubled",
                        claim -> claim.setMentions(claim.getMentions() + 1),
                        "mentions not the oracle's",
                        CLAIMS),
                claim(
                        "an outlet more",
                        claim -> claim.setOutlets(claim.getOutlets() + 1),
                        "outlets not the oracle's",
                        CLAIMS),
                claim(
                        "an origin more",
                        claim -> claim.setOrigins(claim.getOrigins() + 1),
                        "independent origins not the oracle's",
                        CLAIMS),
                claim(
                        "seen later",
                        claim -> claim.setLastSeen(claim.getLastSeen().plusMillis(1)),
                        CLAIMS),
                rows("a row less", rows -> rows.remove(0), "rows lost"),
                rows("a row twice", rows -> rows.add(rows.get(0)), "rows doubled"),
                rows("a row changed", rows -> rows.set(0, changed(rows.get(0))), "rows lost", "rows invented"),
                history("a point less", points -> points.remove(0), "history lost"),
                history("a point twice", points -> points.add(points.get(0)), "history doubled"),
                history(
                        "a point changed",
                        points -> points.set(0, changed(points.get(0))),
                        "history lost",
                        "history invented"),
                of(
                        "a claim refused",
                        made -> table(made, List.of("refused"), List.of(), 0),
                        "claims refused by the table"),
                of(
                        "a row otherwise rebuilt",
                        made -> table(made, List.of(), List.of("row"), 0),
                        "rebuilt table not the live one"),
                of("a record not read yet", made -> table(made, List.of(), List.of(), 1), "lag"),
                of("streams one record behind", made -> read(made, 0, -1), "offsets behind"),
                of("a table two offsets behind", made -> read(made, 1, -2), "offsets behind"),
                of("streams ahead", made -> read(made, 0, 2), "offsets ahead"),
                of("a table ahead", made -> read(made, 1, 1), "offsets ahead"));
    }

    private static Arguments of(String damage, UnaryOperator<Made> damaging, String... expected) {
        return Arguments.of(damage, damaging, Set.of(expected));
    }

    private static <T> List<T> damaged(List<T> sound, Consumer<List<T>> damage) {
        List<T> damaged = new ArrayList<>(sound);
        damage.accept(damaged);
        return damaged;
    }

    private static Arguments articles(
            String name, Consumer<List<ConsumerRecord<byte[], byte[]>>> damage, String... expected) {
        return of(
                name,
                made -> made(
                        damaged(made.articles(), damage), made.rejected(), made.claims(), made.rows(), made.history()),
                expected);
    }

    private static Arguments rejected(
            String name, Consumer<List<ConsumerRecord<byte[], byte[]>>> damage, String... expected) {
        return of(
                name,
                made -> made(
                        made.articles(), damaged(made.rejected(), damage), made.claims(), made.rows(), made.history()),
                expected);
    }

    private static Arguments claims(String name, Consumer<SortedMap<String, Claim>> damage, String... expected) {
        return of(
                name,
                made -> {
                    SortedMap<String, Claim> damaged = new TreeMap<>(made.claims());
                    damage.accept(damaged);
                    return made(made.articles(), made.rejected(), damaged, made.rows(), made.history());
                },
                expected);
    }

    private static Arguments claim(String name, Consumer<Claim.Builder> damage, String... expected) {
        return claims(
                name,
                claims -> {
                    Claim.Builder changed = Claim.newBuilder(claims.get(live()));
                    damage.accept(changed);
                    claims.put(live(), changed.build());
                },
                expected);
    }

    private static Arguments rows(String name, Consumer<List<Row>> damage, String... expected) {
        return of(
                name,
                made -> made(
                        made.articles(), made.rejected(), made.claims(), damaged(made.rows(), damage), made.history()),
                expected);
    }

    private static Arguments history(String name, Consumer<List<Row>> damage, String... expected) {
        return of(
                name,
                made -> made(
                        made.articles(), made.rejected(), made.claims(), made.rows(), damaged(made.history(), damage)),
                expected);
    }

    private static Made made(
            List<ConsumerRecord<byte[], byte[]>> articles,
            List<ConsumerRecord<byte[], byte[]>> rejected,
            SortedMap<String, Claim> claims,
            List<Row> rows,
            List<Row> history) {
        return new Made(articles, rejected, claims, rows, history, List.of(), List.of(), 0, sound.offsets());
    }

    private static Made table(Made made, List<String> refused, List<String> differences, long behind) {
        return new Made(
                made.articles(),
                made.rejected(),
                made.claims(),
                made.rows(),
                made.history(),
                refused,
                differences,
                behind,
                made.offsets());
    }

    private static Made read(Made made, int reader, long further) {
        List<Made.Offset> offsets = damaged(made.offsets(), all -> {
            Made.Offset known = all.get(reader);
            all.set(
                    reader,
                    new Made.Offset(
                            known.reader(),
                            known.partition(),
                            known.behindLast(),
                            known.end(),
                            known.next() + further));
        });
        return new Made(
                made.articles(),
                made.rejected(),
                made.claims(),
                made.rows(),
                made.history(),
                List.of(),
                List.of(),
                0,
                offsets);
    }

    /** Where the log holds an article that comes once and says nothing: without it all else is as it was. */
    private static int silent() {
        for (int at = 0; at < corpus.items().size(); at++) {
            if (corpus.items().get(at) instanceof Item.Version version && isSilent(version.article())) {
                return at;
            }
        }
        throw new AssertionError("no article without claims that comes once; seed " + SEED);
    }

    private static boolean isSilent(Article article) {
        long records = corpus.arrivals().stream()
                .filter(arrival -> arrival.id().equals(article.getId()))
                .count();
        return records == 1 && Pipeline.ORACLE.withoutClaims(List.of(Arrival.of(article))) == 1;
    }

    private static String live() {
        return sound.claims().values().stream()
                .filter(claim -> claim.getStatus() == ClaimStatus.LIVE)
                .map(Claim::getId)
                .findFirst()
                .orElseThrow();
    }

    /** The same article under a key that nobody sent it by. */
    private static ConsumerRecord<byte[], byte[]> other(ConsumerRecord<byte[], byte[]> article) {
        byte[] key = "another/feed".getBytes(UTF_8);
        return logged(RECORDS, article.timestamp(), key, article.value(), new RecordHeaders());
    }

    /** A record that was no poison, from a place of its own. */
    private static ConsumerRecord<byte[], byte[]> wrongly(ConsumerRecord<byte[], byte[]> rejected) {
        Headers headers = new RecordHeaders(rejected.headers().toArray());
        headers.remove(RejectedRecord.OFFSET);
        headers.add(RejectedRecord.OFFSET, Integer.toString(2 * RECORDS).getBytes(UTF_8));
        return logged(RECORDS, 0, new byte[] {1}, new byte[] {2}, headers);
    }

    private static Row changed(Row row) {
        return new Row(
                row.row(),
                row.actorName(),
                row.figure(),
                row.statedOn(),
                row.publishedAt(),
                row.mentions() + 1,
                row.outlets(),
                row.origins(),
                row.claim(),
                row.claims());
    }
}
