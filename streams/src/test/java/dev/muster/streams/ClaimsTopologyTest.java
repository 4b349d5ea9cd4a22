package dev.muster.streams;

import static dev.muster.streams.Articles.article;
import static dev.muster.streams.Articles.at;
import static dev.muster.streams.Articles.builder;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.extraction.Extraction;
import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.RejectedRecord;
import dev.muster.schema.Source;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsTopologyTest {
    private static final String NIS = "kr-nis says 1500 in Vladivostok.";
    private static final String HUR = "ua-hur says 12000 in Kursk.";

    @TempDir
    Path state;

    @Test
    void shouldDescribeItselfAsTheGoldenFileDoes() throws IOException {
        try (var file = getClass().getResourceAsStream("topology.txt")) {
            assertThat(TestStream.topology().describe().toString())
                    .as("the topology changed: rename nothing that has state, then replace topology.txt")
                    .isEqualTo(new String(file.readAllBytes(), UTF_8));
        }
    }

    @Test
    void shouldTakeChangesThatAnEarlierVersionKeyedByActor() {
        try (var stream = TestStream.in(state)) {
            var antara = Mentions.mention(Mentions.source("a", "Antara", 1, NIS));
            var tempo = Mentions.mention(Mentions.source("b", "Tempo", 2, NIS));
            stream.change("kr-nis", new MentionChange(antara.getClaimId(), "a", antara, null));
            stream.change(tempo.getClaimId(), new MentionChange(tempo.getClaimId(), "b", tempo, null));

            assertThat(stream.claim("kr-nis").getSources()).containsExactly(antara.getSource(), tempo.getSource());
        }
    }

    @Test
    void shouldRejectAClaimThatCannotBeToldUnderItsKeyAndTellTheOthers() {
        try (var stream = TestStream.in(state)) {
            var sound = Mentions.mention(Mentions.source("a", "Antara", 1, NIS));
            var unsound = Mention.newBuilder(Mentions.mention(Mentions.source("b", "Tempo", 2, NIS)))
                    .setClaimId("no claim")
                    .build();
            stream.change(unsound.getClaimId(), new MentionChange(unsound.getClaimId(), "b", unsound, null));
            stream.change(sound.getClaimId(), new MentionChange(sound.getClaimId(), "a", sound, null));

            assertThat(stream.claims().keySet()).containsExactly(sound.getClaimId());
            assertThat(stream.rejected()).singleElement().satisfies(rejected -> {
                assertThat(rejected.key()).asString(UTF_8).isEqualTo("no claim");
                assertThat(RejectedRecord.from(rejected.headers()).orElseThrow().topic())
                        .endsWith(ClaimsTopology.MENTIONS + "-repartition");
            });
        }
    }

    @Test
    void shouldMakeOneClaimOfWhatSeveralArticlesSay() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS, "The rest of it."));
            stream.publish(article("b", "Tempo", 2, "Something else first.", NIS));
            stream.publish(article("c", "Kompas", 3, NIS, HUR));

            var claims = stream.claims();
            assertThat(claims).hasSize(2);
            var claim = stream.claim("kr-nis");
            assertThat(claim.getMentions()).isEqualTo(3);
            assertThat(claim.getOutlets()).isEqualTo(3);
            assertThat(claim.getOrigins()).as("one sentence, word for word").isEqualTo(1);
            assertThat(claim.getSources()).extracting(Source::getArticleId).containsExactly("a", "b", "c");
            assertThat(claim.getFirstSeen()).isEqualTo(at(1));
            assertThat(claim.getLastSeen()).isEqualTo(at(3));
            assertThat(claim.getStatus()).isEqualTo(ClaimStatus.LIVE);
        }
    }

    @Test
    void shouldWithdrawAClaimThatTheNewVersionLeavesOut() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS));
            stream.publish(article("a", "Antara", 2, "kr-nis says 1300 in Vladivostok."));

            assertThat(stream.claims().values())
                    .extracting(claim -> claim.getQuantity().getBest(), claim -> claim.getStatus())
                    .containsExactlyInAnyOrder(tuple(1500L, ClaimStatus.WITHDRAWN), tuple(1300L, ClaimStatus.LIVE));
        }
    }

    @Test
    void shouldKeepAClaimAliveWhileAnotherArticleCarriesIt() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS));
            stream.publish(article("b", "Tempo", 1, NIS));
            stream.publish(article("a", "Antara", 2, "Nothing any more."));

            var claim = stream.claim("kr-nis");
            assertThat(claim.getStatus()).isEqualTo(ClaimStatus.LIVE);
            assertThat(claim.getMentions()).isEqualTo(1);
            assertThat(claim.getSources()).extracting(Source::getWithdrawnAt).containsExactly(at(2), null);
        }
    }

    @Test
    void shouldWithdrawAtOnceWhenTheLaterVersionCameFirst() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 2, HUR));
            stream.publish(article("a", "Antara", 1, NIS));

            assertThat(stream.claim("kr-nis").getStatus()).isEqualTo(ClaimStatus.WITHDRAWN);
            assertThat(stream.claim("ua-hur").getStatus()).isEqualTo(ClaimStatus.LIVE);
        }
    }

    @Test
    void shouldSayNothingAboutARecordThatComesTwice() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS));
            assertThat(stream.newClaimRecords()).isEqualTo(1);
            stream.publish(article("a", "Antara", 1, NIS));
            assertThat(stream.newClaimRecords()).isZero();
        }
    }

    @Test
    void shouldWithdrawTheClaimsOfADeletedArticleUntilItIsPublishedAgain() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS));
            stream.send("a".getBytes(UTF_8), null, at(2));
            assertThat(stream.claim("kr-nis").getStatus()).isEqualTo(ClaimStatus.WITHDRAWN);
            assertThat(stream.claim("kr-nis").getSources().get(0).getWithdrawnAt())
                    .isEqualTo(at(2));

            stream.publish(article("a", "Antara", 3, NIS));
            assertThat(stream.claim("kr-nis").getStatus()).isEqualTo(ClaimStatus.LIVE);
            assertThat(stream.rejected()).isEmpty();
        }
    }

    /** Four feeds tell less than the one in the middle, and one of them is read again after that; the log keeps one record of each. */
    @Test
    void shouldSayTheSameOfAnArticleInFiveFeedsInAnyOrderAndOfWhatCompactionLeaves() {
        var arrivals = new ArrayList<Article>();
        arrivals.add(carried("full", 3, NIS, HUR, "And so on, for some lines more."));
        List.of("a", "b", "c", "d").forEach(feed -> arrivals.add(carried(feed, arrivals.size(), "To be read.")));
        arrivals.add(carried("d", 9, NIS));
        var expected = liveAfter("ordered", arrivals);
        assertThat(expected).hasSize(2);
        long seed = Seeds.next();
        var random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(arrivals, random);
            assertThat(liveAfter("shuffled-" + round, arrivals))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
        arrivals.removeIf(
                article -> article.getFeed().equals("d") && article.getBody().equals("To be read."));
        assertThat(liveAfter("compacted", arrivals)).isEqualTo(expected);
    }

    private static Article carried(String feed, int hour, String... lines) {
        return Articles.builder("a", "Antara", hour, lines).setFeed(feed).build();
    }

    private Map<String, Claim> liveAfter(String name, List<Article> arrivals) {
        try (var stream = TestStream.in(state.resolve(name))) {
            arrivals.forEach(article -> stream.send(
                    ArticleKey.of(article).toString().getBytes(UTF_8),
                    TestStream.encode(article),
                    article.getFetchedAt()));
            assertThat(stream.rejected()).isEmpty();
            var claims = stream.claims();
            claims.values().removeIf(claim -> claim.getStatus() == ClaimStatus.WITHDRAWN);
            return claims;
        }
    }

    @Test
    void shouldWithdrawWhatOneFeedSaidWhenItsRecordIsDeleted() {
        try (var stream = TestStream.in(state)) {
            stream.publish(carried("one", 1, NIS));
            stream.publish(carried("two", 2, HUR));
            stream.send("a/two".getBytes(UTF_8), null, at(3));

            assertThat(stream.claim("kr-nis").getStatus()).isEqualTo(ClaimStatus.LIVE);
            assertThat(stream.claim("ua-hur").getStatus()).isEqualTo(ClaimStatus.WITHDRAWN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void shouldRejectPoisonWithItsCoordinatesAndGoOn(
            String kind, byte[] key, byte[] value, String stage, String errorClass, String reason) {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("good-1", "Antara", 1, NIS));
            stream.send(key, value, at(7));
            stream.publish(article("good-2", "Tempo", 2, HUR));

            var rejected = stream.rejected();
            assertThat(rejected).hasSize(1);
            assertThat(rejected.get(0).key())
                    .isEqualTo(
                            key == null
                                    ? null
                                    : Arrays.copyOf(key, Math.min(key.length, RejectedRecord.MAX_KEY_BYTES)));
            assertThat(rejected.get(0).value()).isEqualTo(value);
            var why = RejectedRecord.from(rejected.get(0).headers()).orElseThrow();
            assertThat(why.topic()).isEqualTo("muster.articles");
            assertThat(why.partition()).isZero();
            assertThat(why.offset()).isEqualTo(1);
            assertThat(why.timestamp()).isEqualTo(at(7));
            assertThat(why.stage()).isEqualTo("streams/" + stage);
            assertThat(why.errorClass()).contains(errorClass);
            assertThat(why.message()).contains(reason);
            assertThat(stream.claims()).hasSize(2);
        }
    }

    static Stream<Arguments> poison() {
        var good = article("a", "Antara", 1, NIS);
        var bytes = TestStream.encode(good);
        var key = "a".getBytes(UTF_8);
        var none = new byte[0];
        var random = new byte[200];
        new Random(4).nextBytes(random);
        return Stream.of(
                poison("no value at all", key, none, "validate", "UndecodableRecordException", "too few"),
                poison("random bytes", key, random, "validate", "UndecodableRecordException", "starts with byte"),
                poison("truncated", key, Arrays.copyOf(bytes, bytes.length / 2), "validate", "Undecodable", "no whole"),
                poison(
                        "a string of 2 GB, by its length",
                        key,
                        hugeString(bytes),
                        "validate",
                        "Undecodable",
                        "no whole"),
                poison("unknown schema", key, new byte[] {0, 9, 9, 9, 9, 1}, "validate", "Undecodable", "schema"),
                poison("no key", null, bytes, "validate", "PoisonException", "no key"),
                poison("blank key", " ".getBytes(UTF_8), bytes, "validate", "PoisonException", "blank"),
                poison("key that is no UTF-8", new byte[] {-1, -2}, bytes, "validate", "MalformedInput", "UTF-8"),
                poison("another key", "b".getBytes(UTF_8), bytes, "validate", "PoisonException", "id is a"),
                poison(builder("a", "x", 1, " \n "), "validate", "PoisonException", "no text"),
                poison(
                        builder("a", "x", 1, "x".repeat(5_000_000)),
                        "validate",
                        "PoisonException",
                        "5000000 characters"),
                poison(
                        "a key beyond measure",
                        new byte[300_000],
                        bytes,
                        "validate",
                        "PoisonException",
                        "key has 300000"),
                poison(builder("a", "x", 1, NIS).setTitle("x".repeat(9_000)), "validate", "Poison", "title has 9000"),
                poison(builder("a", "x", 1, NIS).setContentHash(""), "validate", "PoisonException", "content hash"),
                poison(builder("a", "x", 1, NIS).setFetchedAt(Instant.EPOCH), "validate", "Poison", "fetched at 1970"),
                poison(builder("a", "x", 1, NIS).setPublishedAt(at(80)), "validate", "Poison", "published later"),
                poison(builder("a", "x", 1, NIS, "boom"), "read", "IllegalStateException", "the engine broke"),
                poison(builder("a", "x", 1, NIS, "cast"), "read", "ClassCastException", "for another"),
                poison(builder("a", "x", 1, NIS, "deep"), "read", "StackOverflowError", "StackOverflow"));
    }

    /** A good header, and an id that says it is two gigabytes long. */
    private static byte[] hugeString(byte[] good) {
        var bytes = Arrays.copyOf(good, 20);
        System.arraycopy(new byte[] {-32, -1, -1, -1, 15}, 0, bytes, 5, 5);
        return bytes;
    }

    private static Arguments poison(Article.Builder article, String stage, String errorClass, String reason) {
        return poison(reason, "a".getBytes(UTF_8), TestStream.encode(article.build()), stage, errorClass, reason);
    }

    private static Arguments poison(
            String kind, byte[] key, byte[] value, String stage, String errorClass, String reason) {
        return Arguments.of(kind, key, value, stage, errorClass, reason);
    }

    @Test
    void shouldCutARejectedValueThatNoRecordCouldHold() {
        try (var stream = TestStream.in(state)) {
            var huge = new byte[RejectedRecord.MAX_VALUE_BYTES + 5];
            Arrays.fill(huge, (byte) 7);
            stream.send("a".getBytes(UTF_8), huge, at(1));

            var rejected = stream.rejected().get(0);
            assertThat(rejected.value()).hasSize(RejectedRecord.MAX_VALUE_BYTES);
            assertThat(RejectedRecord.from(rejected.headers()).orElseThrow().message())
                    .endsWith("(here are the first " + RejectedRecord.MAX_VALUE_BYTES + " of the " + huge.length
                            + " bytes of its value)");
        }
    }

    @Test
    void shouldSurviveAnyDamageToARecord() {
        long seed = Seeds.next();
        var random = new Random(seed);
        var good = TestStream.encode(
                builder("a", "Antara", 1, NIS, HUR).setOrigin("AFP").build());
        try (var stream = TestStream.in(state)) {
            for (int round = 0; round < 500; round++) {
                var damaged = damaged(good, random);
                assertThatCode(() -> stream.send("a".getBytes(UTF_8), damaged, at(1)))
                        .as("seed %d: %s", seed, Arrays.toString(damaged))
                        .doesNotThrowAnyException();
            }
            assertThat(stream.rejected()).isNotEmpty();
            stream.publish(article("b", "Tempo", 1, "us-dod says 10000 in Kursk."));
            assertThat(stream.claim("us-dod").getMentions()).isEqualTo(1);
        }
    }

    /** A record with some bytes changed, and at times cut short. */
    private static byte[] damaged(byte[] good, Random random) {
        var bytes = Arrays.copyOf(good, random.nextBoolean() ? good.length : random.nextInt(good.length));
        for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    @Test
    void shouldRejectAnArticleWhoseClaimsTakeTooMuch() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("big", "Antara", 1, claims(450, "\u571f".repeat(1_000))));
            stream.publish(article("a", "Antara", 1, NIS));

            assertThat(RejectedRecord.from(stream.rejected().get(0).headers())
                            .orElseThrow()
                            .message())
                    .contains("450 claims")
                    .contains("at most " + StateLimit.MAX_BYTES);
            assertThat(stream.claims()).hasSize(1);
        }
    }

    @Test
    void shouldReadAnArticleThatHoldsVeryManyClaims() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("many", "Antara", 1, claims(2_000, "Kursk")));

            assertThat(stream.claims()).hasSize(2_000);
            assertThat(stream.rejected()).isEmpty();
        }
    }

    @Test
    void shouldRejectAnArticleThatIsTooMuchToRead() {
        var reason = "The article is too much to read: at 6000 sentences";
        var lines = new LineReader();
        var engine = ArticleReader.over(text -> text.body().equals("too much")
                ? new Extraction(text.lang(), LineReader.RULES, List.of(), reason)
                : lines.read(builder("x", "Antara", 1, text.body()).build()));
        try (var stream = TestStream.in(state, engine)) {
            stream.publish(article("much", "Antara", 1, "too much"));
            stream.publish(article("a", "Antara", 1, NIS));

            var rejected = stream.rejected();
            assertThat(rejected).hasSize(1);
            var why = RejectedRecord.from(rejected.get(0).headers()).orElseThrow();
            assertThat(why.stage()).isEqualTo("streams/" + ArticleReading.NODE);
            assertThat(why.message()).isEqualTo(reason);
            assertThat(stream.claims()).hasSize(1);
        }
    }

    /** A broker refuses what is written an hour or more in its future, which would stop the streams. */
    @Test
    void shouldWriteNothingInTheFutureWhateverTheClocksOfThoseWhoWriteArticles() {
        var now = Clock.systemUTC().instant();
        var ahead = now.plus(Duration.ofDays(1));
        var article = builder("a", "Antara", 1, NIS).setFetchedAt(ahead).setPublishedAt(ahead);
        try (var stream = TestStream.in(state)) {
            stream.send("a".getBytes(UTF_8), TestStream.encode(article.build()), ahead);
            assertThat(stream.claim("kr-nis").getLastSeen()).isEqualTo(ahead.truncatedTo(ChronoUnit.MILLIS));
            stream.send("a".getBytes(UTF_8), null, ahead.plusSeconds(1));
            assertThat(stream.claim("kr-nis").getStatus())
                    .as("a deletion is as late as its record says")
                    .isEqualTo(ClaimStatus.WITHDRAWN);
            assertThat(stream.latestTimestamp())
                    .isBeforeOrEqualTo(Clock.systemUTC().instant());
        }
    }

    @Test
    void shouldTellWhichArticleTakesLongToRead() {
        var now = new AtomicLong(Long.MAX_VALUE - 1);
        var watch = new ReadingWatch(now::get);
        long start = watch.start();
        now.addAndGet(ReadingWatch.LONG.toNanos());
        assertThat(watch.end(start, article("a", "Antara", 1, NIS))).isFalse();
        now.incrementAndGet();
        assertThat(watch.end(start, article("a", "Antara", 1, NIS))).isTrue();
    }

    private static String[] claims(int number, String place) {
        return IntStream.range(0, number)
                .mapToObj(figure -> "kr-nis says " + figure + " in " + place)
                .toArray(String[]::new);
    }

    @Test
    void shouldCountArticlesByWhatBecameOfThem() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS));
            stream.publish(article("b", "Antara", 1, "No figures today."));
            stream.publish(article("c", "Antara", 1, "None here."));
            stream.publish(builder("d", "Antara", 1, NIS).setLang("xx").build());

            assertThat(stream.metric("with-claims-total")).isEqualTo(1);
            assertThat(stream.metric("without-claims-total")).isEqualTo(2);
            assertThat(stream.metric("unread-total")).isEqualTo(1);
        }
    }

    @Test
    void shouldEndInTheSameClaimsWhateverTheOrder() {
        long seed = Seeds.next();
        var random = new Random(seed);
        var arrivals = new ArrayList<>(arrivals());
        var expected = claimsOf(arrivals, "in-order");
        for (int round = 0; round < 30; round++) {
            Collections.shuffle(arrivals, random);
            var twice = new ArrayList<>(arrivals);
            twice.addAll(random.nextInt(twice.size()), arrivals.subList(0, random.nextInt(arrivals.size())));

            assertThat(claimsOf(twice, "round-" + round))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    private SortedMap<String, String> claimsOf(List<Article> articles, String directory) {
        try (var stream = TestStream.in(state.resolve(directory))) {
            articles.forEach(stream::publish);
            return stream.finalBytes();
        }
    }

    private static List<Article> arrivals() {
        var dod = "us-dod says 10000 in Kursk.";
        return List.of(
                article("a", "Antara", 1, NIS),
                article("a", "Antara", 2, NIS, HUR),
                article("a", "Antara", 3, "kr-nis says 1300 in Vladivostok."),
                article("a", "Antara", 4, NIS, HUR),
                article("b", "Tempo", 1, "Reuters has it.", NIS),
                builder("b", "Tempo", 5, dod).setOrigin("Reuters").build(),
                article("c", "Kompas", 2, HUR, dod),
                builder("c", "Kompas", 2, HUR).setPublishedAt(at(1)).build(),
                article("d", "Detik", 9, dod, NIS),
                article("e", "BBC", 9, "Nothing."),
                article("e", "BBC", 8, dod, "kr-nis says 1500 in Vladivostok, it is said."));
    }

    @Test
    void shouldKeepNoMoreOfAPageThatSaysSomethingElseAtEachFetch() {
        try (var stream = TestStream.in(state)) {
            int before = stream.metrics();
            for (int hour = 0; hour < ArticleHistory.MAX_VERSIONS + 20; hour++) {
                stream.publish(
                        article("a", "Outlet", hour, "x-actor-" + hour + " says " + (100 + hour) + " in Kursk."));
            }

            assertThat(stream.entries(VersionComparison.STORE)).isEqualTo(1);
            assertThat(stream.entries(ClaimStores.READ)).isEqualTo(ArticleHistory.MAX_VERSIONS);
            assertThat(stream.claims()).hasSize(ArticleHistory.MAX_VERSIONS);
            assertThat(stream.metrics()).isEqualTo(before);
        }
    }

    @Test
    void shouldKeepOneEntryForEachArticleOfAClaimHoweverOftenItComes() {
        int articles = ListedSources.MAX_SOURCES + 20;
        try (var stream = TestStream.in(state)) {
            for (int number = 0; number < articles; number++) {
                stream.publish(article("a" + number, "Outlet " + number, number, NIS));
                stream.publish(article("a" + number, "Outlet " + number, number, NIS));
            }

            assertThat(stream.entries(ClaimStores.READ)).isEqualTo(articles);
            assertThat(stream.claim("kr-nis").getMentions()).isEqualTo(articles);
            assertThat(stream.claim("kr-nis").getSources()).hasSize(ListedSources.MAX_SOURCES);
        }
    }
}
