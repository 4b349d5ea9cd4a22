package dev.muster.consumer.table;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store promises, whatever database it keeps. Each database runs it in a class of its own. */
abstract class ClaimStoreContract {
    /** Tables of all versions from the tenth on that hold what claims tell; each after those that it refers to. */
    private static final List<String> FILLED = List.of(
            "claim", "claim_source", "evidence", "claim_decision", "estimate_history", "latest_estimate", "actor");

    static final TopicIdentity TOPIC = new TopicIdentity("cluster-a", "muster.claims", "topic-1");
    private static final TopicIdentity ARTICLES = new TopicIdentity("cluster-a", "articles", "topic-2");
    private static final List<Integer> PARTITIONS = List.of(0, 1);

    private ClaimStore store;
    private long next;

    /** JDBC URL of a database without tables. */
    abstract String emptyDatabase();

    /** JDBC URL of a database with the tables of now, and nothing in them. */
    abstract String newDatabase();

    @BeforeEach
    void open() {
        store = ClaimStore.at(newDatabase());
        next = store.offsets(TOPIC, PARTITIONS).get(0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldShowTheFigureOfAClaim() {
        Claim claim =
                claim().force("KP", ForceKind.SPECIAL_FORCES).said("2024-10-18").build();
        TableChange change = put(claim);
        Estimate row = onlyRow();
        assertThat(row.claim()).isEqualTo(claim.getId());
        assertThat(row.figure()).isEqualTo(new Figure(1500L, 1500L, 1500L, Qualifier.EXACT, Unit.PERSONS));
        assertThat(row.force()).isEqualTo(new Force("KP", "North Korea", ForceKind.SPECIAL_FORCES));
        assertThat(row.place()).isEqualTo(new Place("Russian Far East", "RU"));
        assertThat(row.statedOn()).isEqualTo("2024-10-18");
        assertThat(change.estimates()).containsExactly(row.key());
    }

    @Test
    void shouldKnowAllFeedsOfAnArticleInWhateverOrderTheyCame() {
        List<Article> versions = new ArrayList<>(List.of(
                article("full", 1, "The whole text, at some length, with all that it says."),
                article("teaser", 2, "The whole text …"),
                article("other", 3, "Another edition of the whole text, at that length."),
                article("other", 2, "The whole text …"),
                article("late", 4, "Read more")));
        Collections.shuffle(versions, new Random(7));
        write(versions);
        StoredArticle told = store.table().article("article").orElseThrow();
        assertThat(told.feeds()).containsExactly("full", "late", "other", "teaser");
        assertThat(told.feed()).isEqualTo("other");
        assertThat(told.author()).isEqualTo("Author of other");
        Collections.reverse(versions);
        store.side().rewind("articles");
        write(versions);
        assertThat(store.table().article("article")).contains(told);
    }

    @Test
    void shouldForgetAnArticleFeedByFeed() {
        write(List.of(article("one", 1, "One text"), article("two", 2, "Two texts")));
        delete("article/two");
        assertThat(store.table().article("article").orElseThrow().feeds()).containsExactly("one");
        delete("article");
        assertThat(store.table().article("article")).isEmpty();
    }

    private static Article article(String feed, int hour, String body) {
        return Article.newBuilder()
                .setId("article")
                .setFeed(feed)
                .setAuthor("Author of " + feed)
                .setBody(body)
                .setPublishedAt(Instant.EPOCH)
                .setFetchedAt(Instant.EPOCH.plusSeconds(hour))
                .setContentHash(Integer.toString(body.hashCode()))
                .build();
    }

    private void write(List<Article> versions) {
        List<ArticleRecord> records = new ArrayList<>();
        versions.forEach(article -> records.add(new ArticleRecord(ArticleKey.of(article), article, 0, records.size())));
        store.side().writeArticles(ARTICLES, new TreeMap<>(Map.of(0, (long) records.size())), records);
    }

    private void delete(String key) {
        store.side()
                .writeArticles(
                        ARTICLES,
                        new TreeMap<>(Map.of(0, 9L)),
                        List.of(new ArticleRecord(ArticleKey.parse(key), null, 0, 8)));
    }

    @Test
    void shouldKeepEveryFieldOfAClaimWithItsEvidence() {
        Claim claim = claim().said("2024-10-18")
                .againAs("And once more.")
                .said("2024-10-19")
                .build();
        put(claim);
        StoredClaim stored = store.table().claim(claim.getId()).orElseThrow();
        assertThat(stored.sources()).hasSize(2);
        ClaimSource first = stored.sources().get(0);
        Source given = claim.getSources().get(0);
        assertThat(first.evidence())
                .containsExactly(
                        new ClaimSource.Quote(
                                given.getEvidence().get(0).getText(),
                                10,
                                given.getEvidence().get(0).getEnd()),
                        new ClaimSource.Quote("And once more.", 100, 114));
        assertThat(first.trace()).isEqualTo(given.getTrace());
        assertThat(first.speaker()).isEqualTo("Cho Tae-yong");
        assertThat(first.publishedAt()).isEqualTo(given.getPublishedAt());
        assertThat(stored.firstSeen()).isEqualTo(claim.getFirstSeen());
    }

    @Test
    void shouldKeepWhatWasDecidedAndLetNoRowShowWhatARejectionTookAway() {
        Claim read = claim().said("2024-10-18").build();
        Decision rejection = decision(read, "kr-nis/0", DecisionKind.REJECT, "2024-10-20T08:00:00Z");
        Instant decidedAt = rejection.getAt();
        Decision correction = Decision.newBuilder(rejection)
                .setId("kr-nis/1")
                .setKind(DecisionKind.CORRECT)
                .setQuantity(read.getQuantity())
                .setTo(read.getActor())
                .build();
        Source source = Source.newBuilder(read.getSources().get(0))
                .setWithdrawnAt(decidedAt)
                .build();
        put(Claim.newBuilder(read)
                .setStatus(ClaimStatus.REJECTED)
                .setSources(List.of(source))
                .setDecisions(List.of(rejection, correction))
                .setReplacedBy("kr-nis/2")
                .build());

        assertThat(rows(TableQuery.troops())).isEmpty();
        assertThat(rows(TableQuery.troops().knownAt(decidedAt.minusMillis(1)))).hasSize(1);
        StoredClaim stored = store.table().claim(read.getId()).orElseThrow();
        assertThat(stored.status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(stored.replacedBy()).isEqualTo("kr-nis/2");
        assertThat(stored.decisions()).extracting(StoredDecision::author).containsExactly("Ana", "Ana");
        assertThat(stored.decisions().get(0).figure()).isNull();
        assertThat(stored.decisions().get(1).figure()).isEqualTo(stored.figure());
        assertThat(stored.decisions().get(1).to()).isEqualTo(stored.actor());
        assertThat(stored.decisions().get(1).at()).isEqualTo(decidedAt);
    }

    @Test
    void shouldMarkARowWithWhatWasDecidedUntilItIsUndone() {
        Claim read = claim().said("2024-10-18").build();
        Decision correction = decision(read, "kr-nis/1", DecisionKind.CORRECT, "2024-10-20T08:00:00Z");
        Decision acceptance = decision(read, "kr-nis/2", DecisionKind.ACCEPT, "2024-10-21T08:00:00Z");
        Decision undoing = Decision.newBuilder(decision(read, "kr-nis/3", DecisionKind.UNDO, "2024-10-22T08:00:00Z"))
                .setUndoes(acceptance.getId())
                .build();
        put(Claim.newBuilder(read)
                .setDecisions(List.of(correction, acceptance, undoing))
                .build());

        assertThat(decided(TableQuery.troops())).containsExactly(DecisionKind.CORRECT);
        assertThat(decided(TableQuery.troops().knownAt(undoing.getAt().minusMillis(1))))
                .containsExactly(DecisionKind.ACCEPT);
        assertThat(decided(TableQuery.troops().knownAt(acceptance.getAt().minusMillis(1))))
                .containsExactly(DecisionKind.CORRECT);
        assertThat(decided(TableQuery.troops().knownAt(correction.getAt().minusMillis(1))))
                .isEmpty();
    }

    private List<DecisionKind> decided(TableQuery query) {
        assertThat(rows(query)).hasSize(1);
        return rows(query).get(0).decided();
    }

    private static Decision decision(Claim claim, String id, DecisionKind kind, String at) {
        AvroTrust.establish();
        return Decision.newBuilder()
                .setId(id)
                .setKind(kind)
                .setActor(claim.getActor().getId())
                .setClaim(claim.getId())
                .setAuthor("Ana")
                .setReason("Twice the same.")
                .setAt(Instant.parse(at))
                .build();
    }

    @Test
    void shouldShowTheNewestStatement() {
        put(
                claim().exactly(3000).said("2024-10-23").build(),
                claim().exactly(1500).said("2024-10-18").build());
        assertThat(onlyRow().figure().best()).isEqualTo(3000);
    }

    @Test
    void shouldGiveTiesToTheNewerPublicationThenToTheLargerId() {
        Claim early =
                claim().exactly(1).said("2024-10-18", "2024-10-18T06:00:00Z").build();
        Claim late =
                claim().exactly(2).said("2024-10-18", "2024-10-18T09:00:00Z").build();
        put(late, early);
        assertThat(onlyRow().claim()).isEqualTo(late.getId());
        Claim same =
                claim().exactly(3).said("2024-10-18", "2024-10-18T09:00:00Z").build();
        put(same);
        String larger = late.getId().compareTo(same.getId()) > 0 ? late.getId() : same.getId();
        assertThat(onlyRow().claim()).isEqualTo(larger);
    }

    @Test
    void shouldReplaceAClaimBySameId() {
        put(claim().said("2024-10-18").build());
        put(claim().said("2024-10-18").said("2024-10-20").build());
        assertThat(onlyRow().statedOn()).isEqualTo("2024-10-20");
        assertThat(onlyRow().origins()).isEqualTo(2);
    }

    @Test
    void shouldFallBackToTheFormerFigureWhenAClaimIsWithdrawn() {
        put(
                claim().exactly(1500).said("2024-10-18").build(),
                claim().exactly(3000).said("2024-10-23").build());
        put(claim().exactly(3000).said("2024-10-23").withdrawn().build());
        assertThat(onlyRow().figure().best()).isEqualTo(1500);
    }

    @Test
    void shouldDropTheRowWhenItsLastClaimIsDeleted() {
        Claim claim = claim().said("2024-10-18").build();
        put(claim);
        TableChange change = apply(new ClaimChange.Delete(claim.getId()));
        assertThat(rows(TableQuery.troops())).isEmpty();
        assertThat(change.estimates()).hasSize(1);
        assertThat(store.dump()).isEmpty();
    }

    @Test
    void shouldIgnoreTheDeletionOfAClaimItDoesNotKnow() {
        assertThat(apply(new ClaimChange.Delete("kr-nis/0000")).estimates()).isEmpty();
    }

    @Test
    void shouldNeverFillARowFromADenialOrWhatIsUnconfirmed() {
        put(claim().stance(Stance.DENIED).said("2024-10-18").build());
        put(claim().stance(Stance.UNCONFIRMED).said("2024-10-18").build());
        assertThat(rows(TableQuery.troops())).isEmpty();
        assertThat(store.table().disputed(TableQuery.troops(), 10)).hasSize(2);
    }

    @Test
    void shouldNeverFillARowFromAClaimWithoutAFigure() {
        put(claim().figure(null, null, null, Qualifier.VAGUE).said("2024-10-18").build());
        assertThat(rows(TableQuery.troops())).isEmpty();
    }

    @Test
    void shouldNeverFillARowFromAFlowOfAPeriod() {
        put(claim().measure(Measure.CASUALTIES)
                .saidOfPeriod("2024-10-18", "2024-10-17", "2024-10-18")
                .build());
        assertThat(rows(TableQuery.troops())).isEmpty();
    }

    @Test
    void shouldFillARowFromARunningTotalAndFromAStateOfAPeriod() {
        put(claim().measure(Measure.CASUALTIES)
                .saidOfPeriod("2024-10-18", "2024-10-17", null)
                .build());
        put(claim().measure(Measure.DEPLOYED)
                .saidOfPeriod("2024-10-18", "2024-10-08", "2024-10-13")
                .build());
        assertThat(rows(TableQuery.troops())).hasSize(2);
    }

    @Test
    void shouldLeaveOutSourcesThatWithdrewTheClaim() {
        put(claim().said("2024-10-18")
                .saidUntil("2024-10-21T00:00:00Z", "2024-10-20")
                .build());
        assertThat(onlyRow().statedOn()).isEqualTo("2024-10-18");
    }

    @Test
    void shouldTellTheTableOfAnEarlierDay() {
        put(
                claim().exactly(1500).said("2024-10-18").build(),
                claim().exactly(3000).said("2024-10-23").build());
        assertThat(asOf("2024-10-17")).isEmpty();
        assertThat(asOf("2024-10-18"))
                .singleElement()
                .satisfies(row -> assertThat(row.figure().best()).isEqualTo(1500));
        assertThat(asOf("2024-10-22"))
                .singleElement()
                .satisfies(row -> assertThat(row.figure().best()).isEqualTo(1500));
        assertThat(asOf("2024-10-23"))
                .singleElement()
                .satisfies(row -> assertThat(row.figure().best()).isEqualTo(3000));
    }

    @Test
    void shouldTellTheTableAsItWasKnown() {
        Claim wrong = claim().exactly(30000)
                .saidUntil("2024-10-25T08:00:00Z", "2024-10-23")
                .withdrawn()
                .build();
        Claim first = claim().exactly(1500).said("2024-10-18").build();
        put(wrong, first, claim().exactly(3000).said("2024-10-26").build());
        assertThat(figuresKnownAt("2024-10-18T11:59:59Z")).isEmpty();
        assertThat(figuresKnownAt("2024-10-18T12:00:00Z")).containsExactly(1500L);
        assertThat(figuresKnownAt("2024-10-23T12:00:00Z")).containsExactly(30000L);
        assertThat(figuresKnownAt("2024-10-25T08:00:00Z")).containsExactly(1500L);
        assertThat(figuresKnownAt("2024-10-26T12:00:00Z")).containsExactly(3000L);
        Moment then = new Moment(null, Instant.parse("2024-10-24T00:00:00Z"));
        assertThat(store.table().claim(wrong.getId(), then).orElseThrow().status())
                .isEqualTo(ClaimStatus.LIVE);
        assertThat(store.table().claim(wrong.getId()).orElseThrow().status()).isEqualTo(ClaimStatus.WITHDRAWN);
        assertThat(store.table().history(onlyRow().key(), then)).hasSize(2);
        assertThat(store.table().claims(ClaimQuery.first(10).at(then))).hasSize(2);
    }

    @Test
    void shouldHoldBothTimesAtOnce() {
        put(
                claim().exactly(1500).said("2024-10-18").build(),
                claim().exactly(3000).said("2024-10-23").build());
        Instant known = Instant.parse("2024-10-24T00:00:00Z");
        TableQuery query = TableQuery.troops().knownAt(known);
        assertThat(rows(query)).extracting(row -> row.figure().best()).containsExactly(3000L);
        assertThat(rows(query.asOf(LocalDate.parse("2024-10-20"))))
                .extracting(row -> row.figure().best())
                .containsExactly(1500L);
    }

    @Test
    void shouldTellTheEarlierWordsOfAnArticle() {
        Claim now = claim().said("2024-10-20").build();
        Source source = now.getSources().get(0);
        Source before = claim().said("2024-10-18").build().getSources().get(0);
        before.put("articleId", source.getArticleId());
        source.put("since", Instant.parse("2024-10-20T12:00:00Z"));
        source.put("firstSeen", before.getFirstSeen());
        source.put("earlier", List.of(before));
        put(now);
        assertThat(rows(TableQuery.troops().knownAt(Instant.parse("2024-10-19T00:00:00Z"))))
                .singleElement()
                .satisfies(row -> assertThat(row.statedOn()).isEqualTo("2024-10-18"));
        assertThat(onlyRow().statedOn()).isEqualTo("2024-10-20");
        assertThat(store.table().claim(now.getId()).orElseThrow().sources()).hasSize(1);
    }

    private List<Long> figuresKnownAt(String time) {
        return rows(TableQuery.troops().knownAt(Instant.parse(time))).stream()
                .map(row -> row.figure().best())
                .toList();
    }

    @Test
    void shouldPageThroughRowsInEveryOrderAtEveryMoment() {
        put(new RandomClaims(7).make(80).toArray(Claim[]::new));
        List<Moment> moments = List.of(
                Moment.NOW,
                new Moment(LocalDate.parse(TestClaims.day(3)), null),
                new Moment(null, Instant.parse(TestClaims.day(4) + "T12:00:00Z")));
        for (Moment moment : moments) {
            for (String order : Order.names().toList()) {
                if (moment.knownAt() == null || !order.contains("origins")) {
                    TableQuery query = TableQuery.troops().at(moment).sorted(Order.of(order));
                    assertThat(pages(query))
                            .as("%s %s", moment, order)
                            .isEqualTo(rows(query))
                            .isNotEmpty();
                }
            }
        }
    }

    private List<Estimate> pages(TableQuery query) {
        List<Estimate> all = new ArrayList<>();
        String next = null;
        do {
            TableSnapshot page = store.table().read(query.page(next, 3));
            all.addAll(page.estimates());
            next = page.next();
        } while (next != null);
        return all;
    }

    @Test
    void shouldRefuseACursorThatIsNone() {
        for (String cursor : List.of("x", "!!", "bnVsbA", "WyItc3RhdGVkT24iLCJhIl0", "WyJmaWd1cmUiLCJhIiwiYiJd")) {
            assertThatThrownBy(() -> rows(TableQuery.troops().page(cursor, 3)))
                    .as(cursor)
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("after");
        }
    }

    @Test
    void shouldFilterByKindUnitConflictSubjectAndWords() {
        put(
                claim().place("Kursk Oblast", "RU").said("2024-10-18").build(),
                claim().actor("x-wagner", "Wagner")
                        .force("ML", ForceKind.MERCENARIES)
                        .place("Mali", "ML")
                        .said("2024-10-18")
                        .build());
        assertThat(actors(TableQuery.troops().with(Filter.KIND, "mercenaries"))).containsExactly("x-wagner");
        assertThat(actors(TableQuery.troops().with(Filter.UNIT, "persons"))).hasSize(2);
        assertThat(actors(TableQuery.troops().with(Filter.CONFLICT, "russias-war-on-ukraine")))
                .containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().with(Filter.CONFLICT, "malis-war")))
                .containsExactly("x-wagner");
        assertThat(actors(TableQuery.troops().with(Filter.Q, "KOREA kursk"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().with(Filter.Q, "korea mali"))).isEmpty();
        String subject = rows(TableQuery.troops().actor("kr-nis")).get(0).subject();
        assertThat(actors(TableQuery.troops().with(Filter.SUBJECT, subject))).containsExactly("kr-nis");
        assertThat(store.table().actors(null, null, 10))
                .extracting(ActorSummary::id)
                .containsExactly("kr-nis", "x-wagner");
        assertThat(store.table().actors("wag", null, 10)).singleElement().satisfies(actor -> {
            assertThat(actor.claims()).isEqualTo(1);
            assertThat(actor.estimates()).isEqualTo(1);
        });
        assertThatThrownBy(() -> rows(TableQuery.troops().with(Filter.CONFLICT, "war")))
                .hasMessageContaining("malis-war");
    }

    @Test
    void shouldRememberEveryDayOnWhichAFigureWasRepeated() {
        put(
                claim().exactly(1500).said("2024-10-18").said("2024-11-02").build(),
                claim().exactly(3000).said("2024-10-23").build());
        assertThat(asOf("2024-10-20"))
                .singleElement()
                .satisfies(row -> assertThat(row.figure().best()).isEqualTo(1500));
        List<Estimate> history = store.table().history(onlyRow().key());
        assertThat(history)
                .extracting(Estimate::statedOn)
                .containsExactly(LocalDate.of(2024, 10, 18), LocalDate.of(2024, 10, 23), LocalDate.of(2024, 11, 2));
        assertThat(history).extracting(point -> point.figure().best()).containsExactly(1500L, 3000L, 1500L);
    }

    @Test
    void shouldCountAllWhoSayTheSameNumberHoweverTheyHedgeIt() {
        Claim exact = claim().saidBy("Antara", null, "2024-10-18").build();
        Claim about = claim().figure(1500L, 1500L, 1500L, Qualifier.ABOUT)
                .saidBy("Tempo", null, "2024-10-18")
                .saidBy("Detik", "Antara", "2024-10-18")
                .build();
        Claim atLeast = claim().figure(1500L, 1500L, null, Qualifier.AT_LEAST)
                .saidBy("Antara", null, "2024-10-18")
                .build();
        put(exact, about, atLeast);
        Estimate row = onlyRow();
        assertThat(row.claims())
                .containsExactlyElementsOf(new TreeSet<>(List.of(exact.getId(), about.getId(), atLeast.getId())));
        assertThat(row.claims()).contains(row.claim());
        assertThat(row.mentions()).as("one article with two hedges is one").isEqualTo(3);
        assertThat(row.outlets()).isEqualTo(3);
        assertThat(row.origins()).as("a copy of Antara's is Antara's").isEqualTo(2);
    }

    @Test
    void shouldCountFiguresWithTheSameBoundsAsOneNumber() {
        Claim range = claim().figure(8000L, null, 10000L, Qualifier.RANGE)
                .saidBy("Antara", null, "2024-10-18")
                .build();
        Claim vague = claim().figure(8000L, null, 10000L, Qualifier.VAGUE)
                .saidBy("Tempo", null, "2024-10-18")
                .build();
        Claim bounded = claim().figure(8000L, 9000L, 10000L, Qualifier.RANGE)
                .saidBy("Detik", null, "2024-10-17")
                .build();
        Claim open = claim().figure(8000L, null, null, Qualifier.AT_LEAST)
                .saidBy("Kompas", null, "2024-10-17")
                .build();
        put(range, vague, bounded, open);
        assertThat(onlyRow().claims()).containsExactlyInAnyOrder(range.getId(), vague.getId());
        assertThat(onlyRow().mentions()).isEqualTo(2);
    }

    @Test
    void shouldCountOnlyWhatGivesTheRowItsNumber() {
        Claim killed = killed("Antara", Qualifier.EXACT).build();
        put(
                killed,
                killed("Tempo", Qualifier.ABOUT).stance(Stance.DENIED).build(),
                killed("Detik", Qualifier.AT_LEAST).withdrawn().build(),
                killed("Kompas", Qualifier.ABOUT).exactly(1600).build(),
                killed("Suara", Qualifier.EXACT).place("Kursk Oblast", "RU").build(),
                claim().measure(Measure.KILLED)
                        .figure(1500L, 1500L, 1500L, Qualifier.AT_MOST)
                        .saidOfPeriod("2024-10-18", "2024-10-17", "2024-10-18")
                        .build());
        Estimate row = rows(TableQuery.troops()).stream()
                .filter(estimate -> estimate.claim().equals(killed.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(row.claims()).containsExactly(killed.getId());
        assertThat(List.of(row.mentions(), row.outlets(), row.origins())).containsExactly(1, 1, 1);
    }

    private static TestClaims killed(String outlet, Qualifier hedge) {
        return claim().measure(Measure.KILLED)
                .figure(1500L, 1500L, 1500L, hedge)
                .saidBy(outlet, null, hedge == Qualifier.EXACT ? "2024-10-18" : "2024-10-17");
    }

    @Test
    void shouldCountWhoHadSaidANumberByADay() {
        Claim exact = claim().saidBy("Antara", null, "2024-10-18")
                .saidBy("Antara", null, "2024-11-02")
                .build();
        Claim about = claim().figure(1500L, 1500L, 1500L, Qualifier.ABOUT)
                .saidBy("Tempo", null, "2024-10-25")
                .build();
        put(exact, about);
        assertThat(store.table().history(onlyRow().key()))
                .extracting(
                        Estimate::mentions,
                        Estimate::origins,
                        point -> point.claims().size())
                .containsExactly(tuple(1, 1, 1), tuple(2, 2, 2), tuple(3, 2, 2));
        assertThat(asOf("2024-10-20"))
                .singleElement()
                .satisfies(row -> assertThat(row.claims()).containsExactly(exact.getId()));
        assertThat(onlyRow().mentions()).isEqualTo(3);
    }

    @Test
    void shouldCountAnewWhenAnotherClaimOfTheNumberGoes() {
        Claim exact = claim().saidBy("Antara", null, "2024-10-18").build();
        TestClaims about = claim().figure(1500L, 1500L, 1500L, Qualifier.ABOUT).saidBy("Tempo", null, "2024-10-18");
        TestClaims atLeast =
                claim().figure(1500L, 1500L, null, Qualifier.AT_LEAST).saidBy("Detik", null, "2024-10-18");
        put(exact, about.build(), atLeast.build());
        put(about.withdrawn().build());
        assertThat(onlyRow().origins()).isEqualTo(2);
        apply(new ClaimChange.Delete(atLeast.build().getId()));
        assertThat(onlyRow().origins()).isEqualTo(1);
        assertThat(onlyRow().claims()).containsExactly(exact.getId());
    }

    @Test
    void shouldNotForgetTheArticlesThatAClaimDoesNotList() {
        put(
                claim().saidBy("Antara", null, "2024-10-18").mentionedBy(350).build(),
                claim().figure(1500L, 1500L, 1500L, Qualifier.ABOUT)
                        .saidBy("Tempo", null, "2024-10-18")
                        .build());
        assertThat(onlyRow().mentions()).isEqualTo(350);
        assertThat(onlyRow().origins()).isEqualTo(350);
    }

    @Test
    void shouldFindTheClaimsThatHedgeTheSameNumberOtherwise() {
        Claim exact = claim().saidBy("Antara", null, "2024-10-18").build();
        Claim about = claim().figure(1500L, 1500L, 1500L, Qualifier.ABOUT)
                .saidBy("Tempo", null, "2024-10-18")
                .build();
        Claim denied = claim().stance(Stance.DENIED).said("2024-10-18").build();
        put(exact, about, denied, claim().exactly(3000).said("2024-10-18").build());
        assertThat(store.table().hedgedOtherwise(exact.getId(), Moment.NOW))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(about.getId());
                    assertThat(found.sources()).extracting(ClaimSource::outlet).containsExactly("Tempo");
                });
        assertThat(store.table().hedgedOtherwise(denied.getId(), Moment.NOW)).isEmpty();
    }

    @Test
    void shouldNameArmedGroups() {
        put(
                claim().force("x-islamic-state", ForceKind.FIGHTERS)
                        .said("2024-10-18")
                        .build(),
                claim().force("x-m23", ForceKind.FIGHTERS).said("2024-10-17").build(),
                claim().force("lb-hezbollah", ForceKind.FIGHTERS)
                        .said("2024-10-16")
                        .build(),
                claim().force("x-wagner", ForceKind.MERCENARIES)
                        .said("2024-10-15")
                        .build(),
                claim().actor("x-wagner", "Wagner Group").said("2024-10-14").build());
        assertThat(rows(TableQuery.troops()))
                .extracting(row -> row.force().name())
                .containsExactly("Islamic State", "M23", "Hezbollah", "Wagner Group", "North Korea");
    }

    @Test
    void shouldKeepRowsApartByForceMeasureUnitAndPlace() {
        put(
                claim().said("2024-10-18").build(),
                claim().force("KP", ForceKind.OFFICERS).said("2024-10-18").build(),
                claim().force("CN", ForceKind.TROOPS).said("2024-10-18").build(),
                claim().measure(Measure.PRESENT).said("2024-10-18").build(),
                claim().place("Kursk Oblast", "RU").said("2024-10-18").build(),
                claim().place(null, null).said("2024-10-18").build(),
                claim().actor("ua-hur", "HUR").said("2024-10-18").build(),
                claim().materiel("KP", Unit.SHELLS, Measure.SUPPLIED)
                        .said("2024-10-18")
                        .build());
        assertThat(rows(TableQuery.troops())).hasSize(7);
        assertThat(rows(TableQuery.troops().in(TableView.MATERIEL))).hasSize(1);
        assertThat(rows(TableQuery.troops().in(TableView.ALL))).hasSize(8);
    }

    @Test
    void shouldFilterByActorForcePlaceAndMeasure() {
        put(
                claim().said("2024-10-18").build(),
                claim().actor("un", "United Nations")
                        .force("x-wagner", ForceKind.MERCENARIES)
                        .place("Åland 100%", "FI")
                        .measure(Measure.PRESENT)
                        .said("2024-10-18")
                        .build());
        assertThat(actors(TableQuery.troops().actor("kr-nis"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().actor("INTELLIGENCE serv"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().actor("un"))).containsExactly("un");
        assertThat(actors(TableQuery.troops().force("kp"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().force("North Korea"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().force("mercenaries"))).containsExactly("un");
        assertThat(actors(TableQuery.troops().force("x-wagner"))).containsExactly("un");
        assertThat(actors(TableQuery.troops().place("far east"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().place("ru"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().place("Russia"))).containsExactly("kr-nis");
        assertThat(actors(TableQuery.troops().place("ÅLAND"))).containsExactly("un");
        assertThat(actors(TableQuery.troops().place("100%"))).containsExactly("un");
        assertThat(actors(TableQuery.troops().place("1_0"))).isEmpty();
        assertThat(actors(TableQuery.troops().measure("present"))).containsExactly("un");
        assertThat(actors(TableQuery.troops().actor("' OR 1=1 --"))).isEmpty();
    }

    /** Whichever index serves them: all filters, alone and in pairs, each in all orders and at all moments, give what comparing row by row gives. */
    @Test
    void shouldFindWhatEveryRowComparedByItselfGives() {
        put(manyActors().toArray(Claim[]::new));
        List<Moment> moments = List.of(
                Moment.NOW,
                new Moment(LocalDate.parse("2024-10-12"), null),
                new Moment(null, Instant.parse("2024-10-14T13:30:00Z")),
                new Moment(LocalDate.parse("2024-10-12"), Instant.parse("2024-10-14T13:30:00Z")));
        List<String> sorts = List.of("-statedOn", "figure", "actor");
        for (int at = 0; at < moments.size(); at++) {
            for (int by = 0; by < sorts.size(); by++) {
                TableQuery all = TableQuery.troops()
                        .in(TableView.ALL)
                        .at(moments.get(at))
                        .sorted(Order.of(sorts.get(by)));
                List<Estimate> rows = rows(all);
                assertThat(rows).isNotEmpty();
                List<TableQuery> queries = filtered(all);
                // Each filter meets each moment and each order, but not each of their pairs.
                for (int i = (at + by) % sorts.size(); i < queries.size(); i += sorts.size()) {
                    TableQuery query = queries.get(i);
                    assertThat(inPages(query))
                            .as("%s", query)
                            .isEqualTo(rows.stream()
                                    .filter(row -> fits(row, query))
                                    .map(Estimate::key)
                                    .toList());
                }
            }
        }
    }

    private static List<Claim> manyActors() {
        List<Claim> claims = new ArrayList<>(new RandomClaims(5).make(150));
        for (int i = 0; i < 230; i++) {
            claims.add(claim().actor("x-institute-" + i, "Institute " + i)
                    .place(i % 7 == 0 ? "Kursk Oblast" : i % 3 == 0 ? null : "Mali", i % 7 == 0 ? "RU" : "ML")
                    .force(i % 5 == 0 ? "x-wagner" : "KP", i % 2 == 0 ? ForceKind.OFFICERS : ForceKind.TROOPS)
                    .exactly(100 + i % 40)
                    .said(TestClaims.day(i % 9))
                    .build());
        }
        return claims;
    }

    private static List<TableQuery> filtered(TableQuery all) {
        List<TableQuery> queries = new ArrayList<>();
        for (String words :
                List.of("institute", "17", "institute kursk", "wagner", "north russia", "off", "nowhere", "-")) {
            TableQuery query = words.equals("-") ? all : all.with(Filter.Q, words);
            queries.addAll(List.of(
                    query,
                    query.force("x-wagner"),
                    query.place("RU"),
                    query.measure("DEPLOYED"),
                    query.actor("kr-nis"),
                    query.actor("institute-1").place("mali")));
        }
        return queries;
    }

    private static boolean fits(Estimate row, TableQuery query) {
        String all = String.join(
                        " ",
                        row.actor().id(),
                        row.actor().name(),
                        Objects.toString(row.force().country()),
                        row.force().name(),
                        Objects.toString(row.force().kind(), "").replace('_', ' '),
                        row.measure().name().replace('_', ' '),
                        row.figure().unit().name(),
                        Objects.toString(row.place().name(), ""),
                        Objects.toString(Countries.name(row.place().country()), ""))
                .toLowerCase(Locale.ROOT);
        String words = Objects.toString(query.get(Filter.Q), "");
        String place = query.place();
        String actor = query.actor();
        return Stream.of(words.split(" ")).allMatch(all::contains)
                && (query.force() == null || query.force().equals(row.force().country()))
                && (query.measure() == null
                        || query.measure().equals(row.measure().name()))
                && (place == null
                        || Countries.code(place)
                                .filter(code -> code.equals(row.place().country()))
                                .isPresent()
                        || Objects.toString(row.place().name(), "")
                                .toLowerCase(Locale.ROOT)
                                .contains(place))
                && (actor == null
                        || row.actor().id().equals(actor)
                        || actor.startsWith("institute") && row.actor().id().contains(actor));
    }

    private List<String> inPages(TableQuery query) {
        List<String> keys = new ArrayList<>();
        TableSnapshot page = store.table().read(query.page(null, 60));
        page.estimates().forEach(row -> keys.add(row.key()));
        while (page.next() != null) {
            page = store.table().read(query.page(page.next(), 60));
            page.estimates().forEach(row -> keys.add(row.key()));
        }
        return keys;
    }

    /** A statement dated after the fetch of its article, as of an author's slip. */
    @Test
    void shouldKnowWhatWasDatedAheadOfItsFetch() {
        put(
                claim().said("2024-10-18").build(),
                claim().exactly(3000).said("2031-01-01", "2024-10-19T12:00:00Z").build());
        Instant before = Instant.parse("2024-10-18T23:00:00Z");
        Instant after = Instant.parse("2024-10-20T23:00:00Z");
        assertThat(rows(TableQuery.troops().knownAt(before)))
                .extracting(row -> row.figure().best())
                .containsExactly(1500L);
        assertThat(rows(TableQuery.troops().knownAt(after)))
                .extracting(row -> row.figure().best())
                .containsExactly(3000L);
    }

    @Test
    void shouldGiveTheNewestClaimsFirst() {
        for (int i = 1; i <= 9; i++) {
            put(claim().exactly(i).said("2024-10-0" + (i * 7 % 9 + 1)).build());
        }
        assertThat(store.table().newestClaims(ClaimQuery.first(3)))
                .extracting(claim -> claim.statedOn().toString())
                .containsExactly("2024-10-09", "2024-10-08", "2024-10-07");
        Moment then = new Moment(LocalDate.parse("2024-10-05"), null);
        assertThat(store.table().newestClaims(ClaimQuery.first(3).at(then)))
                .extracting(claim -> claim.statedOn().toString())
                .containsExactly("2024-10-05", "2024-10-04", "2024-10-03");
    }

    @Test
    void shouldFindOtherHedgesAsTheyWereKnownThen() {
        Claim exact = claim().saidBy("Antara", null, "2024-10-18").build();
        put(
                exact,
                claim().figure(1500L, 1500L, 1500L, Qualifier.ABOUT)
                        .saidBy("Tempo", null, "2024-10-25")
                        .build());
        Moment before = new Moment(LocalDate.parse("2024-10-20"), null);
        assertThat(store.table().hedgedOtherwise(exact.getId(), before)).isEmpty();
        assertThat(store.table().hedgedOtherwise(exact.getId(), Moment.NOW)).hasSize(1);
    }

    @Test
    void shouldFindDisagreementsSubjectBySubject() {
        put(
                claim().said("2024-10-18").said("2024-10-16").build(),
                claim().exactly(3000).said("2024-10-14").build(),
                claim().actor("ua-hur", "HUR").exactly(12000).said("2024-10-19").build(),
                claim().actor("ru-kremlin", "Kremlin")
                        .stance(Stance.DENIED)
                        .said("2024-10-18")
                        .build(),
                claim().exactly(700).measure(Measure.KILLED).said("2024-10-18").build());
        List<Dispute> all = disputes(null, 100);
        assertThat(all)
                .extracting(Dispute::kind)
                .containsExactly(
                        Disagreement.Kind.CONTRADICTED, Disagreement.Kind.CONTRADICTED, Disagreement.Kind.REVISED);
        assertThat(disputes(null, 1)).isEqualTo(all);
        assertThat(disputes(Disagreement.Kind.REVISED, 1)).isEqualTo(all.subList(2, 3));
        assertThat(store.table()
                        .disputes(
                                new DisputeQuery(all.get(0).subject(), null, null, 100),
                                new Moment(LocalDate.parse("2024-10-15"), null))
                        .disputes())
                .isEmpty();
        assertThatThrownBy(() -> store.table().disputes(new DisputeQuery(null, null, "x", 1), Moment.NOW))
                .isInstanceOf(QueryException.class);
    }

    private List<Dispute> disputes(Disagreement.Kind kind, int limit) {
        List<Dispute> found = new ArrayList<>();
        String after = null;
        do {
            DisputeQuery.Page page = store.table().disputes(new DisputeQuery(null, kind, after, limit), Moment.NOW);
            assertThat(page.disputes()).hasSizeLessThanOrEqualTo(limit);
            found.addAll(page.disputes());
            after = page.next();
        } while (after != null);
        return found;
    }

    @Test
    void shouldNameAFilterThatMeansNothing() {
        assertThatThrownBy(() -> rows(TableQuery.troops().force("Noth Korea!")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Noth Korea!")
                .hasMessageContaining("SPECIAL_FORCES");
        assertThatThrownBy(() -> rows(TableQuery.troops().measure("sent"))).hasMessageContaining("DEPLOYED");
    }

    @Test
    void shouldPageThroughClaims() {
        for (int i = 1; i <= 5; i++) {
            put(claim().exactly(i).said("2024-10-18").said("2024-10-1" + i).build());
        }
        List<StoredClaim> first = store.table().claims(claimsAfter(null, 3));
        List<StoredClaim> second = store.table().claims(claimsAfter(first.get(2).id(), 3));
        assertThat(first).hasSize(3).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
        assertThat(first)
                .allSatisfy(claim -> assertThat(store.table().claim(claim.id())).contains(claim));
    }

    @Test
    void shouldKeepTextThatADatabaseCannotHold() {
        Claim claim = claim().saidInWords("2024-10-18", "A NUL \0 and an emoji 🪖 'quoted'")
                .build();
        put(claim);
        assertThat(store.table()
                        .claim(claim.getId())
                        .orElseThrow()
                        .sources()
                        .get(0)
                        .evidence()
                        .get(0)
                        .text())
                .isEqualTo("A NUL \ufffd and an emoji 🪖 'quoted'");
    }

    @Test
    void shouldBeEqualToTheLastByteWhateverTheOrder() {
        long seed = System.nanoTime();
        System.out.println("shouldBeEqualToTheLastByteWhateverTheOrder: seed " + seed);
        Random random = new Random(seed);
        RandomClaims claims = new RandomClaims(seed);
        List<Claim> log = new ArrayList<>(claims.make(60));
        for (int i = 0; i < 60; i++) {
            log.add(claims.make("#" + random.nextInt(60)));
        }
        put(log.toArray(Claim[]::new));
        String filled = store.dump();
        assertThat(filled).contains("latest_estimate ", "estimate_history ", "evidence ");
        List<Claim> latest = new ArrayList<>(newest(log));
        for (int round = 0; round < 3; round++) {
            store.clear();
            next = store.offsets(TOPIC, PARTITIONS).get(0);
            Collections.shuffle(latest, random);
            putInBatches(latest, random);
            assertThat(store.dump()).as("seed %d, round %d", seed, round).isEqualTo(filled);
        }
    }

    /** It is kept by what each batch adds and takes away, so it has to be what all claims together say. */
    @Test
    void shouldKeepOfEachActorAndSubjectWhatItsClaimsSay() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomClaims claims = new RandomClaims(seed);
        for (int batch = 0; batch < 40; batch++) {
            Map<String, ClaimChange> changes = new TreeMap<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                Claim claim = claims.make("#" + random.nextInt(12));
                changes.put(
                        claim.getId(),
                        random.nextInt(3) == 0 ? new ClaimChange.Delete(claim.getId()) : new ClaimChange.Put(claim));
            }
            apply(changes.values().toArray(ClaimChange[]::new));
            assertThat(store.<List<String>>read(handle ->
                            handle.createQuery("""
                            SELECT id FROM actor a
                            WHERE claims <> (SELECT COUNT(*) FROM claim WHERE actor_id = a.id)
                              OR estimates <> (SELECT COUNT(*) FROM latest_estimate WHERE actor_id = a.id)
                              OR name <> (SELECT MIN(actor_name) FROM claim WHERE actor_id = a.id)
                              OR folded <> (SELECT MIN(actor_folded) FROM claim WHERE actor_id = a.id AND actor_name = a.name)
                              OR first_on <> (SELECT MIN(stated_on) FROM claim WHERE actor_id = a.id)
                              OR last_on <> (SELECT MAX(stated_on) FROM claim WHERE actor_id = a.id)
                              OR claims = 0
                            UNION ALL
                            SELECT DISTINCT actor_id FROM claim WHERE actor_id NOT IN (SELECT id FROM actor)
                            UNION ALL
                            SELECT id FROM subject s
                            WHERE claims <> (SELECT COUNT(*) FROM claim WHERE subject = s.id)
                              OR estimates <> (SELECT COUNT(*) FROM latest_estimate WHERE subject = s.id)
                              OR claims = 0
                            UNION ALL
                            SELECT DISTINCT subject FROM claim WHERE subject NOT IN (SELECT id FROM subject)""").mapTo(String.class).list()))
                    .as("actors and subjects whose row is not what their claims say, seed %d, batch %d", seed, batch)
                    .isEmpty();
        }
    }

    @Test
    void shouldCompareRowByRowWithATableOfSqlite(@TempDir Path folder) {
        List<Claim> claims = new RandomClaims(1).make(40);
        put(claims.toArray(Claim[]::new));
        try (ClaimStore other = ClaimStore.at("jdbc:sqlite:" + folder.resolve("other.db"))) {
            other.migrate();
            other.offsets(TOPIC, PARTITIONS);
            other.apply(new Batch(TOPIC, List.of(new OffsetStep(0, 0, 40)), puts(claims), List.of()));
            TableComparison alike = store.hold(table -> table.compare(other, 9));
            assertThat(alike.different()).as(alike.toString()).isZero();
            assertThat(alike.rows()).isEqualTo(store.dump().lines().count());
            Claim gone = claims.get(7);
            apply(new ClaimChange.Delete(gone.getId()));
            assertThat(store.<TableComparison>hold(table -> table.compare(other, 9))
                            .first())
                    .anySatisfy(
                            difference -> assertThat(difference).hasToString("claim " + gone.getId() + ": is missing"));
        }
    }

    @Test
    void shouldFillTheTableAnewOrLeaveIt() {
        put(new RandomClaims(2).make(30).toArray(Claim[]::new));
        String before = store.dump();
        Batch batch = new Batch(
                TOPIC,
                List.of(new OffsetStep(1, 0, 9)),
                puts(List.of(claim().said("2024-10-18").build())),
                List.of());
        assertThatThrownBy(() -> store.rebuild(TOPIC, PARTITIONS, batches -> {
                    batches.accept(batch);
                    throw new IllegalStateException("the broker is away");
                }))
                .hasMessageContaining("away");
        assertThat(store.dump()).isEqualTo(before);
        store.rebuild(TOPIC, PARTITIONS, batches -> batches.accept(batch));
        assertThat(rows(TableQuery.troops())).hasSize(1);
        assertThat(store.offsets(TOPIC, PARTITIONS)).isEqualTo(Map.of(0, 0L, 1, 9L));
    }

    @Test
    void shouldMakeTheSameTableWhicheverCallOfTheDatabaseFails() {
        List<Claim> claims = new RandomClaims(3).make(6);
        put(claims.toArray(Claim[]::new));
        String expected = store.dump();
        FailingCalls calls = new FailingCalls();
        try (ClaimStore failing = new ClaimStore(Database.at(emptyDatabase(), calls::around))) {
            failing.migrate();
            failing.offsets(TOPIC, PARTITIONS);
            int number = 0;
            do {
                failing.clear();
                calls.failAt(++number, number % 2 == 0);
                writeLikeTheLoop(failing, puts(claims), calls);
                assertThat(failing.dump()).as("call %d failed", number).isEqualTo(expected);
            } while (calls.hasFailed());
            assertThat(number).as("calls that failed, one in each round").isGreaterThan(100);
        }
    }

    /** In two batches; after a failure from the offsets that the database tells. */
    private static void writeLikeTheLoop(ClaimStore store, List<ClaimChange> changes, FailingCalls calls) {
        long offset = 0;
        while (offset < changes.size()) {
            try {
                offset = store.offsets(TOPIC, PARTITIONS).get(0);
                for (; offset < changes.size(); offset += 3) {
                    List<ClaimChange> batch = changes.subList((int) offset, (int) offset + 3);
                    store.apply(new Batch(TOPIC, List.of(new OffsetStep(0, offset, offset + 3)), batch, List.of()));
                }
            } catch (DatabaseException failed) {
                assertThat(failed.refusesData()).isFalse();
                assertThat(calls.hasFailed()).as(failed.toString()).isTrue();
            }
        }
    }

    private static List<ClaimChange> puts(List<Claim> claims) {
        return claims.stream().<ClaimChange>map(ClaimChange.Put::new).toList();
    }

    @Test
    void shouldWriteOffsetsWithTheRows() {
        put(claim().said("2024-10-18").build());
        assertThat(store.offsets(TOPIC, PARTITIONS)).isEqualTo(Map.of(0, next, 1, 0L));
        assertThat(store.table().position()).isEqualTo(next);
    }

    @Test
    void shouldWriteNeitherRowsNorOffsetsOfABatchThatFails() {
        put(claim().said("2024-10-18").build());
        String before = store.dump();
        Claim good = claim().exactly(7).said("2024-10-19").build();
        RejectedClaim impossible = new RejectedClaim(0, 9, null, null, null);
        Batch batch = new Batch(
                TOPIC,
                List.of(new OffsetStep(0, next, next + 2)),
                List.of(new ClaimChange.Put(good)),
                List.of(impossible));
        assertThatThrownBy(() -> store.apply(batch))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        refused -> assertThat(refused.refusesData()).isTrue());
        assertThat(store.dump()).isEqualTo(before);
        assertThat(store.offsets(TOPIC, PARTITIONS)).containsEntry(0, next);
    }

    @Test
    void shouldFenceAWriterWhoseOffsetsAreOld() {
        try (ClaimStore other = ClaimStore.at(sameDatabase())) {
            other.apply(batch(claim().said("2024-10-18").build()));
            String before = store.dump();
            assertThatThrownBy(() -> store.apply(
                            batch(claim().exactly(9).said("2024-10-19").build())))
                    .isInstanceOf(FencedException.class)
                    .hasMessageContaining("another consumer");
            assertThat(store.dump()).isEqualTo(before);
        }
    }

    @Test
    void shouldFenceAWriterWhoseTableWasEmptied() {
        put(claim().said("2024-10-18").build());
        store.clear();
        assertThatThrownBy(() -> put(claim().exactly(9).said("2024-10-19").build()))
                .isInstanceOf(FencedException.class);
        assertThat(store.offsets(TOPIC, PARTITIONS)).containsEntry(0, 0L);
    }

    @Test
    void shouldNoticeThatTheTopicWasMadeAgain() {
        TopicIdentity again = new TopicIdentity("cluster-a", "muster.claims", "topic-2");
        assertThatThrownBy(() -> store.offsets(again, PARTITIONS))
                .isInstanceOf(TopicChangedException.class)
                .hasMessageContaining("topic-1")
                .hasMessageContaining("topic-2")
                .hasMessageContaining("--reset-table");
        store.clear();
        assertThat(store.offsets(again, PARTITIONS)).containsEntry(0, 0L);
    }

    @Test
    void shouldMigrateAgainWithoutLoss() {
        put(claim().said("2024-10-18").build());
        store.migrate();
        assertThat(rows(TableQuery.troops())).hasSize(1);
    }

    @Test
    void shouldFillTheTableOfAnEarlierVersionAgain() {
        try (ClaimStore old = ClaimStore.at(emptyDatabase())) {
            migrateTo(1, sameDatabase());
            Jdbi.create(sameDatabase()).useHandle(handle -> {
                handle.execute(
                        "INSERT INTO claim VALUES ('a/1', 'a/2', 'a', 'A', 'a', 'ASSERTED', 'KP', 'TROOPS', 'DEPLOYED', 1, 1, 1,"
                                + " 'EXACT', 'PERSONS', NULL, NULL, NULL, 'LIVE', '2024-10-18', 0, 0, 0, 1, 1, 1)");
                handle.execute("INSERT INTO estimate_history VALUES ('a/2', '2024-10-18', 'a/1', 0)");
                handle.execute("INSERT INTO topic_offset VALUES ('muster.claims', 0, 'cluster-a', 'topic-1', 7)");
            });
            old.migrate();
            assertThat(old.dump()).isEmpty();
            assertThat(old.offsets(TOPIC, PARTITIONS)).isEqualTo(Map.of(0, 0L, 1, 0L));
        }
    }

    @Test
    void shouldUpgradeTheTableOfEveryEarlierVersion() {
        put(claim().said("2024-10-18").build());
        String expected = store.dump();
        int newest = Jdbi.create(sameDatabase())
                .withHandle(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM flyway_schema_history WHERE version IS NOT NULL")
                        .mapTo(Integer.class)
                        .one());
        for (int version = 1; version < newest; version++) {
            try (ClaimStore old = ClaimStore.at(emptyDatabase())) {
                migrateTo(version, sameDatabase());
                old.migrate();
                old.offsets(TOPIC, PARTITIONS);
                old.apply(new Batch(
                        TOPIC,
                        List.of(new OffsetStep(0, 0, 1)),
                        List.of(new ClaimChange.Put(claim().said("2024-10-18").build())),
                        List.of()));
                assertThat(old.dump()).as("from version %d", version).isEqualTo(expected);
            }
        }
    }

    /** Of the tenth version, whose rows are the same in other tables and indexes. */
    @Test
    void shouldUpgradeAFilledTableWithoutReadingItsTopicAgain() {
        long seed = System.nanoTime();
        put(new RandomClaims(seed).make(40).toArray(Claim[]::new));
        String expected = store.dump();
        List<Estimate> shown = rows(TableQuery.troops());
        Jdbi filled = Jdbi.create(sameDatabase());
        try (ClaimStore old = ClaimStore.at(emptyDatabase())) {
            migrateTo(10, sameDatabase());
            Jdbi.create(sameDatabase())
                    .useTransaction(to -> filled.useHandle(from -> FILLED.forEach(table -> copy(table, from, to))));
            old.migrate();
            assertThat(old.dump()).as("seed %d", seed).isEqualTo(expected);
            assertThat(old.table().read(TableQuery.troops()).estimates()).isEqualTo(shown);
        }
    }

    private static void copy(String table, Handle from, Handle to) {
        from.createQuery("SELECT * FROM " + table).mapToMap().forEach(read -> {
            Map<String, Object> row = new TreeMap<>(read);
            row.keySet()
                    .removeAll(
                            table.equals("claim_source")
                                    ? List.of("sentence", "start_offset", "end_offset")
                                    : List.of());
            String columns = String.join(", ", row.keySet());
            String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
            to.createUpdate("INSERT INTO " + table + " (" + columns + ") VALUES (" + values + ")")
                    .bindMap(row)
                    .execute();
            if (table.equals("claim_source")) {
                to.createUpdate(
                                "INSERT INTO evidence VALUES (:claim_id, :source_no, 0, :sentence, :start_offset, :end_offset)")
                        .bindMap(read)
                        .execute();
            }
        });
    }

    @Test
    void shouldTakeATopicThatWasCutOffForAnother() {
        store.disown(TOPIC);
        assertThatThrownBy(() -> store.offsets(TOPIC, List.of(0)))
                .isInstanceOf(TopicChangedException.class)
                .hasMessageContaining("before it was cut off")
                .hasMessageContaining("--reset-table");
        store.clear();
        assertThat(store.offsets(TOPIC, List.of(0))).containsEntry(0, 0L);
    }

    @Test
    void shouldRefuseTheTableOfALaterVersion() {
        store.migrate();
        Jdbi.create(sameDatabase())
                .useHandle(
                        handle -> handle.execute(
                                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                                        + " execution_time, success) VALUES (999, '999', 'to come', 'SQL', 'V999__to_come.sql', 1, 'x', 1, (1 = 1))"));
        assertThatThrownBy(store::migrate)
                .isInstanceOf(NewerTableException.class)
                .hasMessageContaining("999")
                .hasMessageContaining("Start that Muster again");
        assertThatThrownBy(() -> put(claim().said("2024-10-18").build())).isInstanceOf(NewerTableException.class);
        try (Table table = Table.open(sameDatabase())) {
            assertThat(table.read(TableQuery.troops()).estimates()).isEmpty();
        }
    }

    private static void migrateTo(int version, String url) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:dev/muster/consumer/table/migration")
                .placeholders(Dialect.of(url).columnTypes())
                .target(Integer.toString(version))
                .load()
                .migrate();
    }

    @Test
    void shouldOpenTheTableForReadingOnly() {
        put(claim().said("2024-10-18").build());
        try (Table table = Table.open(sameDatabase())) {
            assertThat(table.read(TableQuery.troops()).estimates()).hasSize(1);
        }
    }

    /** JDBC URL of the database that the store is in. */
    abstract String sameDatabase();

    private TableChange put(Claim... claims) {
        return apply(newest(List.of(claims)).stream().map(ClaimChange.Put::new).toArray(ClaimChange[]::new));
    }

    private TableChange apply(ClaimChange... changes) {
        long expected = next;
        TableChange change = store.apply(new Batch(
                TOPIC, List.of(new OffsetStep(0, expected, expected + changes.length)), List.of(changes), List.of()));
        next = expected + changes.length;
        return change;
    }

    private Batch batch(Claim claim) {
        return new Batch(
                TOPIC, List.of(new OffsetStep(0, next, next + 1)), List.of(new ClaimChange.Put(claim)), List.of());
    }

    private void putInBatches(List<Claim> claims, Random random) {
        int from = 0;
        while (from < claims.size()) {
            int to = Math.min(claims.size(), from + 1 + random.nextInt(20));
            put(claims.subList(from, to).toArray(Claim[]::new));
            from = to;
        }
    }

    private static List<Claim> newest(List<Claim> log) {
        Map<String, Claim> newest = new LinkedHashMap<>();
        log.forEach(claim -> newest.put(claim.getId(), claim));
        return List.copyOf(newest.values());
    }

    private List<Estimate> rows(TableQuery query) {
        return store.table().read(query).estimates();
    }

    private List<Estimate> asOf(String day) {
        return rows(TableQuery.troops().asOf(LocalDate.parse(day)));
    }

    private List<String> actors(TableQuery query) {
        return rows(query).stream().map(row -> row.actor().id()).toList();
    }

    private Estimate onlyRow() {
        assertThat(rows(TableQuery.troops())).hasSize(1);
        return rows(TableQuery.troops()).get(0);
    }

    private static ClaimQuery claimsAfter(String id, int limit) {
        return ClaimQuery.first(limit).after(id);
    }
}
