package dev.muster.schema;

import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Carrier;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.MentionChange;
import dev.muster.schema.internal.MovedMention;
import dev.muster.schema.internal.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Of every schema one record with every field set and one with as few as it allows. */
final class Records {
    private static final Instant PUBLISHED = Instant.parse("2024-10-18T08:30:00Z");
    private static final Instant FETCHED = Instant.parse("2024-10-18T08:31:07.250Z");
    private static final LocalDate STATED_ON = LocalDate.parse("2024-10-18");

    static {
        AvroTrust.establish();
    }

    private Records() {}

    /** All of them. */
    static Stream<SpecificRecord> all() {
        return Stream.of(
                article(),
                claim(),
                decision(),
                sparseDecision(),
                feed(),
                feedState(),
                seenItem(),
                sparseSeenItem(),
                alert(),
                sparseAlert(),
                sparseArticle(),
                sparseClaim(),
                sparseFeed(),
                sparseFeedState(),
                articleState(),
                sparseArticleState(),
                mention(),
                sparseMention(),
                mentionChange(),
                movedMention(),
                sparseMovedMention(),
                sparseMentionChange());
    }

    static Article article() {
        return Article.newBuilder()
                .setId("5f1c8a3e-2d4b-3c6f-9a10-0b1c2d3e4f50")
                .setFeed("files")
                .setOutlet("Muster Gazette")
                .setUrl("https://news.example/1")
                .setTitle("Brigade on the move – 1.500 pasukan")
                .setBody("The ministry said 1,500 soldiers had left.\nΔ 兵 𝟙")
                .setLang("en")
                .setPublishedAt(PUBLISHED)
                .setFetchedAt(FETCHED)
                .setModifiedAt(FETCHED)
                .setContentHash("ab".repeat(32))
                .setOrigin("Example Wire")
                .setAuthor("Ana Example, Budi Example")
                .build();
    }

    static Claim claim() {
        return Claim.newBuilder()
                .setId("kr-nis/0123456789abcdef")
                .setActor(new Actor("kr-nis", "National Intelligence Service"))
                .setStance(Stance.ASSERTED)
                .setForce(new Force("KP", ForceKind.SPECIAL_FORCES))
                .setMeasure(Measure.DEPLOYED)
                .setQuantity(new Quantity(1500L, 1500L, null, Qualifier.AT_LEAST, Unit.PERSONS))
                .setPlace(new Place("Russian Far East", "RU"))
                .setStatus(ClaimStatus.LIVE)
                .setStatedOn(STATED_ON)
                .setPublishedAt(PUBLISHED)
                .setFirstSeen(FETCHED)
                .setLastSeen(FETCHED)
                .setMentions(1)
                .setOutlets(1)
                .setOrigins(1)
                .setSources(List.of(source()))
                .setDecisions(List.of(decision()))
                .setReplacedBy("us-dod/0011223344556677")
                .build();
    }

    static Decision decision() {
        return DecisionId.identified(Decision.newBuilder()
                .setId("")
                .setKind(DecisionKind.CORRECT)
                .setActor("kr-nis")
                .setClaim("kr-nis/0011223344556677")
                .setTo(new Actor("us-dod", "Department of Defense"))
                .setQuantity(new Quantity(1300L, 1300L, 1300L, Qualifier.EXACT, Unit.PERSONS))
                .setUndoes("kr-nis/7766554433221100")
                .setAuthor("Ana Lyst")
                .setReason("The sentence says thirteen hundred.")
                .setAt(FETCHED)
                .build());
    }

    static Decision sparseDecision() {
        return Decision.newBuilder()
                .setId("x/0")
                .setKind(DecisionKind.OTHER)
                .setActor("x")
                .setAuthor("")
                .setReason("")
                .setAt(FETCHED)
                .build();
    }

    private static Source source() {
        return Source.newBuilder()
                .setArticleId(article().getId())
                .setFeed("files")
                .setOutlet("Muster Gazette")
                .setUrl("https://news.example/1")
                .setTitle("Brigade on the move")
                .setLang("en")
                .setPublishedAt(PUBLISHED)
                .setFirstSeen(FETCHED)
                .setLastSeen(FETCHED)
                .setWithdrawnAt(FETCHED.plusSeconds(60))
                .setOrigin("Example Wire")
                .setSpeaker("Kim Example")
                .setStatedOn(STATED_ON)
                .setAsOfFrom(STATED_ON.minusDays(10))
                .setAsOfTo(STATED_ON.minusDays(5))
                .setEvidence(List.of(new Evidence("More than 1,500 soldiers had left.", 0, 34)))
                .setConfidence(0.75)
                .setTrace(List.of("measures.tsv:12", "attribution"))
                .setRules("1")
                .setReadAs("us-dod/0011223344556677")
                .build();
    }

    static Feed feed() {
        return Feed.newBuilder()
                .setId("gazette")
                .setKind("rss")
                .setLocation("https://news.example/feed")
                .setLanguage("en")
                .setOutlet("Muster Gazette")
                .setInterval("PT15M")
                .setHeaders(Map.of("Accept-Language", "en"))
                .setEnabled(false)
                .setPages("never")
                .build();
    }

    static FeedState feedState() {
        return FeedState.newBuilder()
                .setFeed("gazette")
                .setEtag("\"v1\"")
                .setLastModified("Fri, 18 Oct 2024 08:30:00 GMT")
                .setSeen(Map.of(article().getId(), "ab".repeat(32)))
                .setLastPoll(FETCHED)
                .setLastSuccess(PUBLISHED)
                .setLastError("HTTP 503")
                .setStreak(-2)
                .setNextPoll(FETCHED.plusSeconds(900))
                .setNextPollReason("interval of the feed")
                .setNextPollCause(PollCause.OWN_INTERVAL)
                .setRecord("cd".repeat(32))
                .setMovedTo("https://news.example/moved")
                .setGone(true)
                .setLastErrorAt(FETCHED)
                .setAnswers(300L)
                .setUnchanged(280L)
                .setArrivals(List.of(FETCHED, PUBLISHED))
                .setArticlesADay(12.5)
                .setTtlSeconds(1800L)
                .setSkipHours(List.of(2, 3))
                .setSkipDays(List.of("SUNDAY"))
                .setProblems(List.of("malformed XML: elements that are not closed"))
                .setPagesLeft(7)
                .build();
    }

    static SeenItem seenItem() {
        return new SeenItem("gazette", "item:" + article().getId(), "ab".repeat(32));
    }

    static SeenItem sparseSeenItem() {
        return new SeenItem("f", "", "");
    }

    static Alert alert() {
        return Alert.newBuilder(sparseAlert())
                .setKind(AlertKind.CONFLICT)
                .setSaid(Said.newBuilder(said())
                        .setSentence("More than 1,500 soldiers had left.")
                        .setLang("en")
                        .setOutlet("Muster Gazette")
                        .setTitle("Brigade on the move")
                        .setUrl("https://news.example/1")
                        .build())
                .setAgainst(said())
                .build();
    }

    static Alert sparseAlert() {
        return Alert.newBuilder()
                .setId("0123456789abcdef0123456789abcdef")
                .setRule("more-than-a-thousand")
                .setKind(AlertKind.FIRST_FIGURE)
                .setText("First figure.")
                .setKnownAt(FETCHED)
                .setSaid(said())
                .build();
    }

    private static Said said() {
        return Said.newBuilder()
                .setClaim(claim().getId())
                .setEstimate("x/0123456789abcdef")
                .setActor(claim().getActor())
                .setStance(claim().getStance())
                .setForce(claim().getForce())
                .setMeasure(claim().getMeasure())
                .setQuantity(claim().getQuantity())
                .setPlace(claim().getPlace())
                .setStatedOn(STATED_ON)
                .setPage("http://127.0.0.1:8080/claims/x/0123456789abcdef")
                .build();
    }

    static Article sparseArticle() {
        return Article.newBuilder()
                .setId("id")
                .setFeed("stdin")
                .setBody("")
                .setPublishedAt(PUBLISHED)
                .setFetchedAt(FETCHED)
                .setContentHash("")
                .build();
    }

    static Claim sparseClaim() {
        return Claim.newBuilder()
                .setId("unattributed/0")
                .setActor(new Actor("unattributed", "Unattributed"))
                .setStance(Stance.UNCONFIRMED)
                .setForce(new Force(null, null))
                .setMeasure(Measure.OTHER)
                .setQuantity(new Quantity(null, null, null, Qualifier.VAGUE, Unit.OTHER))
                .setPlace(new Place(null, null))
                .setStatus(ClaimStatus.WITHDRAWN)
                .setStatedOn(STATED_ON)
                .setPublishedAt(PUBLISHED)
                .setFirstSeen(FETCHED)
                .setLastSeen(FETCHED)
                .setMentions(0)
                .setOutlets(0)
                .setOrigins(0)
                .setSources(List.of())
                .build();
    }

    static Feed sparseFeed() {
        return Feed.newBuilder().setId("f").setKind("files").setLocation(".").build();
    }

    static FeedState sparseFeedState() {
        return FeedState.newBuilder().setFeed("f").build();
    }

    static ArticleState articleState() {
        return new ArticleState(List.of(ArticleVersion.newBuilder()
                .setContentHash("ab".repeat(32))
                .setFirstFetched(FETCHED)
                .setLastFetched(FETCHED)
                .setPublishedAt(PUBLISHED)
                .setFeed("files")
                .setOutlet("Muster Gazette")
                .setUrl("https://news.example/1")
                .setTitle("Brigade on the move")
                .setOrigin("Example Wire")
                .setLang("en")
                .setRules("1")
                .setReadings(List.of(reading()))
                .setFetches(List.of(FETCHED))
                .setLength(4_000)
                .setCarriers(List.of(new Carrier("files", List.of(FETCHED)), new Carrier("news", List.of(FETCHED))))
                .build()));
    }

    private static Reading reading() {
        var claim = claim();
        return Reading.newBuilder()
                .setActor(claim.getActor())
                .setStance(claim.getStance())
                .setForce(claim.getForce())
                .setMeasure(claim.getMeasure())
                .setQuantity(claim.getQuantity())
                .setPlace(claim.getPlace())
                .setSpeaker("Kim Example")
                .setStatedOn(STATED_ON)
                .setAsOfFrom(STATED_ON.minusDays(10))
                .setAsOfTo(STATED_ON.minusDays(5))
                .setEvidence(source().getEvidence())
                .setConfidence(0.75)
                .setTrace(List.of("measures.tsv:12"))
                .setRules("0")
                .build();
    }

    static ArticleState sparseArticleState() {
        return new ArticleState(List.of());
    }

    static Mention mention() {
        return mention(claim(), source());
    }

    static Mention sparseMention() {
        var source = Source.newBuilder()
                .setArticleId("id")
                .setFeed("stdin")
                .setLang("id")
                .setPublishedAt(PUBLISHED)
                .setFirstSeen(FETCHED)
                .setLastSeen(FETCHED)
                .setStatedOn(STATED_ON)
                .setEvidence(List.of())
                .setConfidence(0)
                .setTrace(List.of())
                .setRules("")
                .build();
        return mention(sparseClaim(), source);
    }

    private static Mention mention(Claim claim, Source source) {
        return new Mention(
                claim.getId(),
                claim.getActor(),
                claim.getStance(),
                claim.getForce(),
                claim.getMeasure(),
                claim.getQuantity(),
                claim.getPlace(),
                source);
    }

    static MentionChange mentionChange() {
        return new MentionChange(claim().getId(), article().getId(), mention(), decision());
    }

    static MovedMention movedMention() {
        return MovedMention.newBuilder()
                .setClaimId(claim().getId())
                .setReadAs("us-dod/0011223344556677")
                .setArticleId(article().getId())
                .setMention(mention())
                .setDecisions(List.of(decision()))
                .build();
    }

    static MovedMention sparseMovedMention() {
        return MovedMention.newBuilder()
                .setClaimId(sparseClaim().getId())
                .setReadAs("")
                .setArticleId("id")
                .build();
    }

    static MentionChange sparseMentionChange() {
        return new MentionChange(sparseClaim().getId(), "id", null, null);
    }
}
