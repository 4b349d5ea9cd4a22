package dev.muster.streams;

import static dev.muster.streams.Articles.article;
import static dev.muster.streams.Articles.at;
import static dev.muster.streams.Articles.builder;
import static dev.muster.streams.Verdicts.accept;
import static dev.muster.streams.Verdicts.claim;
import static dev.muster.streams.Verdicts.correct;
import static dev.muster.streams.Verdicts.merge;
import static dev.muster.streams.Verdicts.reattribute;
import static dev.muster.streams.Verdicts.reject;
import static dev.muster.streams.Verdicts.undo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Article;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionId;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.RejectedRecord;
import dev.muster.schema.Source;
import dev.muster.schema.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTest {
    private static final String NIS = "kr-nis says 1500 in Vladivostok.";
    private static final String NIS_1300 = "kr-nis says 1300 in Vladivostok.";
    private static final String DIA = "kr-dia says 1500 in Vladivostok.";
    private static final String HUR = "ua-hur says 12000 in Kursk.";

    @TempDir
    Path state;

    @Test
    void shouldTakeARejectedClaimAwayAndShowWhoDidAndWhy() {
        var decision = reject(5, claim(NIS));
        var claim = after(List.of(article("a", "Antara", 1, NIS)), decision).get(claim(NIS));

        assertThat(claim.getStatus()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claim.getMentions()).isZero();
        assertThat(claim.getSources()).extracting(Source::getWithdrawnAt).containsExactly(at(5));
        assertThat(claim.getDecisions()).containsExactly(decision);
        assertThat(claim.getQuantity().getBest()).isEqualTo(1500);
    }

    @Test
    void shouldTellTheObserverHowTheClaimStands() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS));
            stream.decide(reject(5, claim(NIS)));
            stream.decide(correct(6, claim(NIS), 1300));

            assertThat(stream.told())
                    .containsSubsequence(
                            StreamsObserver.Writing.LIVE,
                            StreamsObserver.Writing.REJECTED,
                            StreamsObserver.Writing.REPLACED);
            assertThat(stream.told()).last().isEqualTo(StreamsObserver.Writing.LIVE);
        }
    }

    @Test
    void shouldRejectWhatArrivesAfterTheDecision() {
        var claim = after(List.of(article("a", "Antara", 7, NIS)), reject(5, claim(NIS)))
                .get(claim(NIS));

        assertThat(claim.getStatus()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claim.getSources()).extracting(Source::getWithdrawnAt).containsExactly(at(7));
    }

    @Test
    void shouldBringBackWhatIsUndoneAndKeepWhatWasDecided() {
        var reject = reject(5, claim(NIS));
        var undo = undo(6, reject);
        var claim = after(List.of(article("a", "Antara", 1, NIS)), undo, reject).get(claim(NIS));

        assertThat(claim.getStatus()).isEqualTo(ClaimStatus.LIVE);
        assertThat(claim.getMentions()).isEqualTo(1);
        assertThat(claim.getDecisions()).containsExactly(reject, undo);
        var source = claim.getSources().get(0);
        assertThat(source.getSince()).isEqualTo(at(6));
        assertThat(source.getEarlier())
                .as("what it was until the undoing")
                .extracting(Source::getWithdrawnAt)
                .containsExactly(at(5));

        var again = after(List.of(article("a", "Antara", 1, NIS)), undo, undo(7, undo), reject);
        assertThat(again.get(claim(NIS)).getStatus()).isEqualTo(ClaimStatus.REJECTED);
    }

    @Test
    void shouldKeepTheOriginalReadingBesideTheCorrectedOne() {
        var correction = correct(5, claim(NIS), 1300);
        var claims = after(
                List.of(
                        article("a", "Antara", 1, NIS),
                        article("b", "Tempo", 2, NIS_1300),
                        article("c", "BBC", 9, NIS)),
                correction);

        var original = claims.get(claim(NIS));
        assertThat(original.getStatus()).isEqualTo(ClaimStatus.REPLACED);
        assertThat(original.getReplacedBy()).isEqualTo(claim(NIS_1300));
        assertThat(original.getSources()).extracting(Source::getArticleId).containsExactlyInAnyOrder("a", "c");
        var corrected = claims.get(claim(NIS_1300));
        assertThat(corrected.getStatus()).isEqualTo(ClaimStatus.LIVE);
        assertThat(corrected.getMentions()).isEqualTo(3);
        assertThat(corrected.getDecisions()).containsExactly(correction);
        assertThat(corrected.getSources())
                .extracting(Source::getReadAs)
                .containsExactlyInAnyOrder(claim(NIS), null, claim(NIS));
        assertThat(source(corrected, "a").getSince()).isEqualTo(at(5));
        assertThat(source(corrected, "c").getSince()).isNull();
    }

    @Test
    void shouldCountAnArticleOnceThatWasReadAsBoth() {
        var claims = after(
                List.of(article("a", "Antara", 1, NIS, DIA), article("b", "Tempo", 2, DIA)),
                reattribute(5, claim(NIS), "kr-dia"));

        var claim = claims.get(claim(DIA));
        assertThat(claim.getMentions()).isEqualTo(2);
        assertThat(claim.getSources()).extracting(Source::getArticleId).containsExactly("a", "b");
        assertThat(claim.getSources()).extracting(Source::getReadAs).containsOnlyNulls();
        assertThat(claims.get(claim(NIS)).getStatus()).isEqualTo(ClaimStatus.REPLACED);
    }

    @Test
    void shouldLetTheArticleCarryItWhereEitherReadingHolds() {
        var claims = after(
                List.of(article("a", "Antara", 1, NIS, DIA), article("a", "Antara", 8, NIS)),
                reattribute(5, claim(NIS), "kr-dia"));

        var claim = claims.get(claim(DIA));
        assertThat(claim.getStatus()).isEqualTo(ClaimStatus.LIVE);
        assertThat(source(claim, "a").getReadAs()).isEqualTo(claim(NIS));
        assertThat(source(claim, "a").getSince()).isEqualTo(at(8));
    }

    @Test
    void shouldGiveAllClaimsOfAMergedActorToTheOther() {
        var merge = merge(5, "kr-nis", "kr-dia");
        var claims = after(List.of(article("a", "Antara", 1, NIS), article("b", "Tempo", 9, NIS_1300)), merge);

        assertThat(claims.get(claim(DIA)).getStatus()).isEqualTo(ClaimStatus.LIVE);
        assertThat(claims.get(claim(DIA)).getActor().getName()).isEqualTo("KR-DIA");
        assertThat(claims.get(claim(NIS)).getStatus()).isEqualTo(ClaimStatus.REPLACED);
        assertThat(claims.get(claim(NIS_1300)).getReplacedBy()).startsWith("kr-dia/");
        assertThat(claims).hasSize(4);
    }

    @Test
    void shouldFollowTheLaterOfTwoMergesThatContradictEachOther() {
        var articles = List.of(article("a", "Antara", 1, NIS), article("b", "Tempo", 2, DIA));
        var claims = after(articles, merge(6, "kr-dia", "kr-nis"), merge(5, "kr-nis", "kr-dia"));

        assertThat(claims.get(claim(NIS)).getStatus()).isEqualTo(ClaimStatus.LIVE);
        assertThat(claims.get(claim(NIS)).getMentions()).isEqualTo(2);
        assertThat(claims.get(claim(DIA)).getStatus()).isEqualTo(ClaimStatus.REPLACED);
    }

    @Test
    void shouldFollowTheLaterOfTwoDecisionsAndOfOneTimeTheLargerId() {
        var articles = List.of(article("a", "Antara", 1, NIS));
        assertThat(after(articles, accept(6, claim(NIS)), reject(5, claim(NIS)))
                        .get(claim(NIS))
                        .getStatus())
                .isEqualTo(ClaimStatus.LIVE);

        var one = correct(5, claim(NIS), 1000);
        var other = correct(5, claim(NIS), 2000);
        var later = one.getId().compareTo(other.getId()) > 0 ? one : other;
        var live = after(articles, one, other).values().stream()
                .filter(claim -> claim.getStatus() == ClaimStatus.LIVE)
                .toList();
        assertThat(live).extracting(claim -> claim.getQuantity()).containsExactly(later.getQuantity());
    }

    @Test
    void shouldPutACorrectionAndAReattributionOfOneReadingTogether() {
        var claims = after(
                List.of(article("a", "Antara", 1, NIS)),
                correct(5, claim(NIS), 1300),
                reattribute(6, claim(NIS), "us-dod"));

        assertThat(claims.get(claim("us-dod says 1300 in Vladivostok.")).getStatus())
                .isEqualTo(ClaimStatus.LIVE);
        assertThat(claims.get(claim(NIS)).getReplacedBy()).isEqualTo(claim("us-dod says 1300 in Vladivostok."));
    }

    @Test
    void shouldApplyADecisionToWhatEarlierOnesMade() {
        var dod = claim("us-dod says 1500 in Vladivostok.");
        var claims =
                after(List.of(article("a", "Antara", 1, NIS)), reject(7, dod), reattribute(5, claim(NIS), "us-dod"));
        assertThat(claims.get(dod).getStatus()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(claims.get(claim(NIS)).getStatus()).isEqualTo(ClaimStatus.REPLACED);

        var back = after(
                List.of(article("a", "Antara", 1, NIS)),
                reattribute(7, dod, "kr-nis"),
                reattribute(5, claim(NIS), "us-dod"));
        assertThat(back.get(claim(NIS)).getStatus()).isEqualTo(ClaimStatus.LIVE);
        assertThat(back.get(claim(NIS)).getReplacedBy()).isNull();
        assertThat(source(back.get(claim(NIS)), "a").getSince()).isEqualTo(at(7));
    }

    @Test
    void shouldNotNameADecisionAboutAnotherClaimThatIsOlderThanTheReattributionWhichLedThere() {
        var reject = reject(5, claim(DIA));
        var reattribute = reattribute(6, claim(NIS), "kr-dia");

        assertLedByAlone(reattribute, after(List.of(article("a", "Antara", 1, NIS)), reattribute, reject));
    }

    @Test
    void shouldNotNameADecisionAboutAnotherClaimThatIsOlderThanTheMergeWhichLedThere() {
        var reject = reject(5, claim(DIA));
        var merge = merge(6, "kr-nis", "kr-dia");

        assertLedByAlone(merge, after(List.of(article("a", "Antara", 1, NIS)), merge, reject));
    }

    @Test
    void shouldNameADecisionAboutTheClaimThatAMergeLedToBefore() {
        var merge = merge(5, "kr-nis", "kr-dia");
        var reject = reject(6, claim(DIA));
        var claims = after(List.of(article("a", "Antara", 1, NIS)), reject, merge);

        assertThat(claims.get(claim(NIS)).getDecisions()).containsExactly(merge, reject);
        assertThat(claims.get(claim(DIA)).getStatus()).isEqualTo(ClaimStatus.REJECTED);
    }

    @Test
    void shouldKnowAtATimeWhatTheDecisionsUntilThenTell() {
        var articles = List.of(article("a", "Antara", 1, NIS));
        var reject = reject(5, claim(DIA));
        var merge = merge(7, "kr-nis", "kr-dia");
        var then = after("until-6", articles, reject);
        var now = after("until-7", articles, reject, merge);

        assertThat(then.get(claim(NIS)).getDecisions()).isEmpty();
        assertThat(now.get(claim(NIS)).getDecisions())
                .filteredOn(decision -> !decision.getAt().isAfter(at(6)))
                .isEqualTo(then.get(claim(NIS)).getDecisions());
    }

    private static void assertLedByAlone(Decision decision, SortedMap<String, Claim> claims) {
        assertThat(claims.get(claim(NIS)).getDecisions()).containsExactly(decision);
        assertThat(claims.get(claim(NIS)).getReplacedBy()).isEqualTo(claim(DIA));
        assertThat(claims.get(claim(DIA)).getDecisions()).containsExactly(decision);
        assertThat(claims.get(claim(DIA)).getStatus()).isEqualTo(ClaimStatus.LIVE);
    }

    @Test
    void shouldSayNothingAboutADecisionThatComesTwiceOrMeetsNoClaim() {
        try (var stream = TestStream.in(state)) {
            stream.decide(reject(5, claim(NIS)));
            assertThat(stream.newClaimRecords()).isZero();
            stream.publish(article("a", "Antara", 1, NIS));
            assertThat(stream.claim("kr-nis").getStatus()).isEqualTo(ClaimStatus.REJECTED);
            stream.decide(reject(5, claim(NIS)));
            assertThat(stream.newClaimRecords()).isZero();
        }
    }

    @Test
    void shouldRejectWhatIsNoDecision() {
        try (var stream = TestStream.in(state)) {
            stream.publish(article("a", "Antara", 1, NIS));
            var good = reject(5, claim(NIS));
            stream.sendDecision(good.getId().getBytes(UTF_8), null, at(5));
            stream.sendDecision(good.getId().getBytes(UTF_8), new byte[] {1, 2}, at(5));
            stream.decide(Decision.newBuilder(good).setReason("Another reason.").build());
            stream.decide(Verdicts.made(
                    Verdicts.builder(DecisionKind.REJECT, 5, "us-dod").setClaim(claim(NIS))));
            stream.decide(Verdicts.made(
                    Verdicts.builder(DecisionKind.CORRECT, 5, "kr-nis").setClaim(claim(NIS))));
            stream.decide(merge(5, "kr-nis", "kr-nis"));
            stream.decide(Verdicts.made(Decision.newBuilder(good).setAuthor(" ")));
            var outside = Verdicts.made(Verdicts.builder(DecisionKind.CORRECT, 5, "kr-nis")
                    .setClaim(claim(NIS))
                    .setQuantity(new Quantity(10L, 9L, 20L, Qualifier.RANGE, Unit.PERSONS)));
            stream.decide(outside);

            assertThat(stream.rejected())
                    .extracting(record ->
                            RejectedRecord.from(record.headers()).orElseThrow().message())
                    .satisfiesExactly(
                            message -> assertThat(message).contains("undo it by another"),
                            message -> assertThat(message).contains("too few"),
                            message -> assertThat(message).contains("its content makes it"),
                            message -> assertThat(message).contains("which is none of us-dod"),
                            message -> assertThat(message).contains("tells none"),
                            message -> assertThat(message).contains("in the place of itself"),
                            message -> assertThat(message).contains("has no author"),
                            message -> assertThat(message).contains("do not rise"));
            assertThat(DecisionRules.broken(outside))
                    .hasValueSatisfying(rule -> assertThat(rule).contains("do not rise"));
            assertThat(DecisionRules.broken(good)).isEmpty();
            assertThat(stream.claim("kr-nis").getStatus()).isEqualTo(ClaimStatus.LIVE);
        }
    }

    @Test
    void shouldEndInTheSameClaimsWhateverTheOrderOfArticlesAndDecisions() {
        long seed = Seeds.next();
        var random = new Random(seed);
        var events = new ArrayList<>(events());
        var expected = claimsOf(events, "in-order");
        for (int round = 0; round < 12; round++) {
            Collections.shuffle(events, random);
            var twice = new ArrayList<>(events);
            twice.addAll(random.nextInt(twice.size()), events.subList(0, random.nextInt(events.size())));

            assertThat(claimsOf(twice, "round-" + round))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
        }
        assertThat(expected).hasSizeGreaterThan(10);
    }

    private SortedMap<String, String> claimsOf(List<Object> events, String directory) {
        try (var stream = TestStream.in(state.resolve(directory))) {
            events.forEach(event -> {
                if (event instanceof Article article) {
                    stream.publish(article);
                } else {
                    stream.decide((Decision) event);
                }
            });
            assertThat(stream.rejected()).isEmpty();
            return stream.finalBytes();
        }
    }

    private static List<Object> events() {
        var rejected = reject(4, claim(HUR));
        var undone = undo(6, rejected);
        var corrected = correct(5, claim(NIS), 1300);
        return List.of(
                article("a", "Antara", 1, NIS, HUR),
                article("a", "Antara", 7, NIS_1300, HUR),
                article("a", "Antara", 9, NIS, "Nothing else."),
                article("b", "Tempo", 3, NIS, DIA),
                builder("c", "Kompas", 8, DIA, HUR).setOrigin("Reuters").build(),
                article("d", "BBC", 2, "us-dod says 10000 in Kursk.", "x-a says 5 in Kursk."),
                rejected,
                undone,
                undo(10, undone),
                corrected,
                reattribute(6, claim(NIS), "kr-dia"),
                merge(8, "kr-dia", "us-dod"),
                merge(11, "us-dod", "kr-dia"),
                merge(3, "x-a", "kr-dia"),
                undo(12, corrected),
                reject(9, claim("kr-dia says 1300 in Vladivostok.")),
                accept(2, claim(DIA)),
                correct(13, claim("us-dod says 10000 in Kursk."), 11000),
                reattribute(13, claim("kr-dia says 5 in Kursk."), "x-b"));
    }

    @Test
    void shouldKnowADecisionByItsContent() {
        var decision = correct(5, claim(NIS), 1300);

        assertThat(decision.getId()).startsWith("kr-nis/").isEqualTo(DecisionId.of(correct(5, claim(NIS), 1300)));
        assertThat(correct(6, claim(NIS), 1300).getId()).isNotEqualTo(decision.getId());
    }

    private SortedMap<String, Claim> after(List<Article> articles, Decision... decisions) {
        return after("", articles, decisions);
    }

    private SortedMap<String, Claim> after(String directory, List<Article> articles, Decision... decisions) {
        try (var stream = TestStream.in(state.resolve(directory))) {
            articles.forEach(stream::publish);
            for (var decision : decisions) {
                stream.decide(decision);
            }
            assertThat(stream.rejected()).isEmpty();
            return stream.claims();
        }
    }

    private static Source source(Claim claim, String articleId) {
        return claim.getSources().stream()
                .filter(source -> source.getArticleId().equals(articleId))
                .findFirst()
                .orElseThrow();
    }
}
