package dev.muster.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.extraction.claim.Evidence;
import dev.muster.extraction.claim.Period;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.entity.Actor;
import dev.muster.extraction.entity.Force;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Stance;
import dev.muster.extraction.pack.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ArticleScoreTest {
    @Test
    void shouldCountTheLevelsOnWhichAClaimIsRight() {
        ArticleScore score = score(
                List.of(
                        gold(1500, Map.of()),
                        gold(900, Map.of("measure", "KILLED")),
                        gold(70, Map.of("stance", "DENIED"))),
                read(1500, "kr-nis", "Kursk Oblast"),
                read(900, "kr-nis", "Kursk Oblast"),
                read(70, "kr-nis", "Kursk Oblast"),
                read(8, "kr-nis", "Kursk Oblast"));

        assertThat(score.score().hits()).isEqualTo(Map.of(Level.FIGURE, 3, Level.CORE, 2, Level.FULL, 1));
        assertThat(score.score().precision(Level.FIGURE)).isEqualTo(0.75);
        assertThat(score.score().recall(Level.FULL)).isEqualTo(1.0 / 3);
        assertThat(score.score().f1(Level.FIGURE)).isEqualTo(6.0 / 7);
        assertThat(score.invented())
                .extracting(claim -> claim.quantity().best())
                .containsExactly(8L);
        assertThat(score.differing())
                .extracting(Pair::differences)
                .containsExactlyInAnyOrder(List.of(Field.MEASURE), List.of(Field.STANCE));
        assertThat(score.score().field(Field.MEASURE)).isEqualTo(new Score.Agreed(3, 2));
    }

    @Test
    void shouldNeitherRewardNorPunishAnOptionalClaim() {
        Map<String, Object> optional = gold(1500, Map.of("optional", true));

        assertThat(score(List.of(optional), read(1500, "kr-nis", "Kursk Oblast"))
                        .score())
                .isEqualTo(new ScoreOf(0, 0, 1).score());
        assertThat(score(List.of(optional)).missed()).isEmpty();
    }

    private record ScoreOf(int gold, int read, int optional) {
        private Score score() {
            Map<Level, Integer> hits = new HashMap<>();
            Arrays.stream(Level.values()).forEach(level -> hits.put(level, 0));
            Map<Field, Score.Agreed> fields = new HashMap<>();
            Field.REPORTED.forEach(field -> fields.put(field, new Score.Agreed(0, 0)));
            return new Score(1, gold, read, optional, hits, fields);
        }
    }

    @Test
    void shouldPairTheClosestFirst() {
        ArticleScore score = score(
                List.of(
                        gold(1500, Map.of("place", Map.of("name", "Vladivostok"))),
                        gold(1500, Map.of()),
                        gold(1500, Map.of("optional", true))),
                read(1500, "kr-nis", "Kursk Oblast"),
                read(1500, "kr-nis", "Vladivostok"));

        assertThat(score.score().hit(Level.FULL)).isEqualTo(2);
        assertThat(score.missed()).isEmpty();
    }

    @Test
    void shouldAcceptAnyOfSeveralValues() {
        Map<String, Object> gold = gold(1500, Map.of("actor", Map.of("id", List.of("kr-mnd", "kr-nis"))));

        assertThat(score(List.of(gold), read(1500, "kr-nis", "Kursk Oblast"))
                        .score()
                        .hit(Level.FULL))
                .isEqualTo(1);
        assertThat(score(List.of(gold), read(1500, "kr-dia", "Kursk Oblast"))
                        .score()
                        .hit(Level.CORE))
                .isZero();
    }

    @Test
    void shouldTakeThePlaceByItsCountryWhereItsNameIsOpen() {
        List<Object> regionOrNone = new ArrayList<>(List.of("Vladivostok"));
        regionOrNone.add(null);
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("name", null);
        nameless.put("country", "RU");

        assertThat(placed(Map.of("name", "Oblast Kursk"))).isTrue();
        assertThat(placed(Map.of("name", "Vladivostok", "country", "RU"))).isFalse();
        assertThat(placed(Map.of("name", regionOrNone, "country", "RU"))).isTrue();
        assertThat(placed(Map.of("name", regionOrNone, "country", "UA"))).isFalse();
        assertThat(placed(nameless)).isTrue();
        assertThat(placed(Map.of())).isTrue();
    }

    private static boolean placed(Map<String, Object> place) {
        return score(List.of(gold(1500, Map.of("place", place))), read(1500, "kr-nis", "Kursk Oblast"))
                        .score()
                        .hit(Level.FULL)
                == 1;
    }

    @Test
    void shouldNotScoreAFieldThatTheGoldLeavesOut() {
        Score score = score(List.of(Map.of("quantity", Map.of("best", 1500))), read(1500, "kr-nis", "Kursk Oblast"))
                .score();

        assertThat(score.hit(Level.FULL)).isEqualTo(1);
        assertThat(score.field(Field.ACTOR).asked()).isZero();
    }

    @Test
    void shouldRefuseWhatIsNoListOfClaims() {
        assertThatThrownBy(() -> GoldClaim.all(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GoldClaim.all(List.of("claim"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ArticleScore score(List<Map<String, Object>> golds, ReadClaim... claims) {
        return ArticleScore.of("a", "en", GoldClaim.all(golds), List.of(claims));
    }

    private static Map<String, Object> gold(int best, Map<String, Object> others) {
        Map<String, Object> gold = new HashMap<>();
        gold.put("actor", Map.of("id", "kr-nis"));
        gold.put("force", Map.of("country", "KP", "kind", "TROOPS"));
        gold.put("measure", "DEPLOYED");
        gold.put("stance", "ASSERTED");
        gold.put("quantity", Map.of("low", best, "best", best, "high", best, "unit", "PERSONS"));
        gold.put("place", Map.of("name", "Kursk Oblast", "country", "RU"));
        gold.put("statedOn", Collections.singletonList("2024-10-18"));
        gold.putAll(others);
        return gold;
    }

    private static ReadClaim read(long best, String actor, String place) {
        return new ReadClaim(
                new Actor(actor, actor),
                null,
                Stance.ASSERTED,
                new Force("KP", ForceKind.TROOPS),
                Measure.DEPLOYED,
                new Quantity(best, best, best, Qualifier.EXACT, Unit.PERSONS),
                new Place(place, "RU"),
                LocalDate.of(2024, 10, 18),
                Period.OPEN,
                List.of(new Evidence("x", 0, 1)),
                1,
                List.of());
    }
}
