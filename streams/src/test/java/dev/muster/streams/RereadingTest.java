package dev.muster.streams;

import static dev.muster.streams.Articles.article;
import static dev.muster.streams.Articles.at;
import static dev.muster.streams.Articles.builder;
import static dev.muster.streams.Verdicts.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.schema.Article;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.RejectedRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadingTest {
    private static final String NIS = "kr-nis says 1500 in Vladivostok.";
    private static final String DIA = "kr-dia says 1500 in Vladivostok.";
    private static final String HUR = "ua-hur says 12000 in Kursk.";

    @TempDir
    Path state;

    private final AtomicReference<ArticleReader> reader = new AtomicReference<>(new LineReader());

    @Test
    void shouldPublishOnlyWhatOtherRulesReadOtherwise() {
        var article = article("a", "Antara", 1, NIS, HUR);
        try (var stream = stream()) {
            stream.publish(article);
            stream.publish(article("b", "Tempo", 2, NIS));
            stream.newClaimRecords();
            reader.set(new NewRules("kr-nis", "kr-dia"));
            stream.readAgain(article, NewRules.RULES);

            assertThat(stream.newClaimRecords())
                    .as("the old claim and the new one")
                    .isEqualTo(2);
            assertThat(rules(stream.claim("kr-dia"))).containsExactly(NewRules.RULES);
            assertThat(stream.claim("kr-nis").getMentions()).isEqualTo(1);
            assertThat(rules(stream.claim("ua-hur"))).containsExactly(LineReader.RULES);

            stream.readAgain(article, NewRules.RULES);
            stream.publish(article);
            assertThat(stream.newClaimRecords()).as("the same again").isZero();
            assertThat(stream.rejected()).isEmpty();
        }
    }

    @Test
    void shouldTakeBackWhatNoRuleReadsAnyMore() {
        var article = article("a", "Antara", 1, NIS);
        try (var stream = stream()) {
            stream.publish(article);
            reader.set(new NewRules("kr-nis", "kr-dia"));
            stream.readAgain(article, NewRules.RULES);

            assertThat(stream.claims().keySet()).containsExactly(claim(DIA));
        }
    }

    @Test
    void shouldNotBringATextBackThatIsNoLongerInForce() {
        var old = article("a", "Antara", 1, NIS);
        try (var stream = stream()) {
            stream.publish(old);
            stream.publish(article("a", "Antara", 4, HUR));
            reader.set(new NewRules("kr-nis", "kr-dia"));
            stream.readAgain(old, NewRules.RULES);

            var claim = stream.claim("kr-dia");
            assertThat(claim.getStatus()).isEqualTo(ClaimStatus.WITHDRAWN);
            assertThat(claim.getSources().get(0).getWithdrawnAt()).isEqualTo(at(4));
            assertThat(stream.claim("ua-hur").getStatus()).isEqualTo(ClaimStatus.LIVE);
        }
    }

    @Test
    void shouldReadACopyAsTheFirstFetchTellsIt() {
        var later = builder("a", "Antara", 9, NIS).setPublishedAt(at(48)).build();
        try (var stream = stream()) {
            stream.publish(article("a", "Antara", 1, NIS));
            stream.publish(later);
            reader.set(new NewRules("kr-nis", "kr-dia"));
            stream.readAgain(later, NewRules.RULES);

            assertThat(stream.claim("kr-dia").getSources().get(0).getPublishedAt())
                    .isEqualTo(at(0));
            assertThat(stream.claim("kr-dia").getStatedOn()).hasToString("2024-10-01");
        }
    }

    @Test
    void shouldRefuseToReadByOtherRulesThanWereCompared() {
        var article = article("a", "Antara", 1, NIS);
        try (var stream = stream()) {
            stream.publish(article);
            stream.newClaimRecords();
            stream.readAgain(article, NewRules.RULES);
            stream.readAgain(article("unknown", "Antara", 1, NIS), LineReader.RULES);

            assertThat(stream.newClaimRecords()).isZero();
            assertThat(stream.rejected())
                    .extracting(record ->
                            RejectedRecord.from(record.headers()).orElseThrow().message())
                    .singleElement()
                    .asString()
                    .contains("by the rules lines-2, but these streams read by lines-1");
        }
    }

    @Test
    void shouldEndInTheClaimsOfTheNewRulesWhateverArrivesMeanwhile() {
        long seed = Seeds.next();
        var random = new Random(seed);
        var before = new ArrayList<>(List.of(
                article("a", "Antara", 1, NIS, HUR),
                article("a", "Antara", 3, HUR),
                article("b", "Tempo", 2, NIS, DIA),
                article("c", "BBC", 5, "x-a says 7 in Kursk.")));
        var live =
                List.of(article("a", "Antara", 6, NIS), article("d", "Detik", 7, NIS), article("b", "Tempo", 8, HUR));
        reader.set(new NewRules("kr-nis", "kr-dia"));
        var expected = claims("expected", before, live, List.of());
        for (int round = 0; round < 5; round++) {
            reader.set(new LineReader());
            var again = new ArrayList<>(before);
            Collections.shuffle(again, random);
            assertThat(claims("round-" + round, before, live, again).values())
                    .as("seed %d, round %d", seed, round)
                    .extracting(RereadingTest::bare)
                    .isEqualTo(
                            expected.values().stream().map(RereadingTest::bare).toList());
        }
    }

    private SortedMap<String, Claim> claims(
            String folder, List<Article> before, List<Article> live, List<Article> again) {
        try (var stream =
                TestStream.in(state.resolve(folder), article -> reader.get().read(article))) {
            before.forEach(stream::publish);
            reader.set(new NewRules("kr-nis", "kr-dia"));
            for (int i = 0; i < Math.max(live.size(), again.size()); i++) {
                if (i < live.size()) {
                    stream.publish(live.get(i));
                }
                if (i < again.size()) {
                    stream.readAgain(again.get(i), NewRules.RULES);
                }
            }
            assertThat(stream.rejected()).isEmpty();
            return stream.claims();
        }
    }

    /** A claim without the rules and the way by which it was read, which stay those of the first time. */
    private static String bare(Claim claim) {
        return claim.toString().replaceAll("lines-[12]|lines:[12]", "");
    }

    private static List<String> rules(Claim claim) {
        return claim.getSources().stream()
                .map(source -> source.getRules())
                .distinct()
                .toList();
    }

    private TestStream stream() {
        return TestStream.in(state, article -> reader.get().read(article));
    }
}
