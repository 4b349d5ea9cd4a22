package dev.muster.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.extraction.claim.Confidence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FirstSightTest {
    private static final List<String> TABLE = List.of(
            "# What became of claims",
            FirstSight.HEADER,
            "a\ten\tfull\talways figure:digits",
            "a\ten\tcore\talways",
            "a\ten\tfigure\talways attribution:guessed",
            "a\ten\tmissed\t-",
            "b\ten\tinvented\talways",
            "c\ten\tsilent\t-",
            "d\tid\tfull\talways");

    private final List<FirstSight> claims = FirstSight.parse(TABLE);

    @Test
    void shouldWriteTheRowsThatItReads() {
        assertThat(claims.stream().map(FirstSight::row)).isEqualTo(TABLE.subList(2, TABLE.size()));
    }

    @Test
    void shouldScoreByLanguage() {
        Score score = FirstSight.scores(claims).get("en");

        assertThat(FirstSight.scores(claims)).containsOnlyKeys("en", "id");
        assertThat(List.of(score.articles(), score.gold(), score.read())).containsExactly(3, 4, 4);
        assertThat(List.of(score.hit(Level.FIGURE), score.hit(Level.CORE), score.hit(Level.FULL)))
                .containsExactly(3, 2, 1);
    }

    @Test
    void shouldGiveTheClaimsThatWereReadTheirChance() {
        List<Observation> observations =
                FirstSight.observations(claims, new Confidence(Map.of("always", 3.0, "attribution:guessed", 0.5)));

        assertThat(observations)
                .containsExactly(
                        new Observation("a", Set.of("always", "figure:digits"), 0.75, true),
                        new Observation("a", Set.of("always"), 0.75, true),
                        new Observation("a", Set.of("always", "attribution:guessed"), 0.6, false),
                        new Observation("b", Set.of("always"), 0.75, false),
                        new Observation("d", Set.of("always"), 0.75, true));
    }

    @Test
    void shouldNameTheLineThatIsNoRow() {
        assertThatThrownBy(() -> FirstSight.parse(List.of("a\ten\tmaybe\t-")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such outcome: a\ten\tmaybe");
        assertThatThrownBy(() -> FirstSight.parse(List.of("a\ten")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 4 cells: a\ten");
    }
}
