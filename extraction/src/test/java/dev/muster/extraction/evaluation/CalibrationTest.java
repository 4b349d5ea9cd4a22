package dev.muster.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.extraction.claim.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CalibrationTest {
    private static final String GUESSED = "attribution:guessed";

    @Test
    void shouldTakeTheGroundsFromRulesAndTables() {
        assertThat(Confidence.grounds(
                        List.of("figure:digits", "id/forces.tsv:12", "en/forces.tsv:3", "force:most named")))
                .containsExactly("always", "figure:digits", "force:most", "forces");
    }

    @Test
    void shouldFindTheChancesThatItWasGiven() {
        List<Observation> observations = observations(90, 60);

        Confidence confidence = new Confidence(Calibration.fit(observations));

        assertThat(confidence.chance(Set.of(Confidence.ALWAYS))).isCloseTo(0.9, within(0.05));
        assertThat(confidence.chance(Set.of(Confidence.ALWAYS, GUESSED))).isCloseTo(0.6, within(0.05));
        assertThat(confidence.chance(Set.of(Confidence.ALWAYS, "a rule of tomorrow")))
                .isCloseTo(0.9, within(0.05));
    }

    @Test
    void shouldSayNothingOfAGroundThatFewClaimsHave() {
        List<Observation> observations = observations(90, 60);
        observations.add(new Observation("last", Set.of(Confidence.ALWAYS, "rare"), 0, false));

        assertThat(Calibration.fit(observations)).doesNotContainKey("rare").containsKey(GUESSED);
    }

    @Test
    void shouldStayBelowCertainty() {
        Confidence confidence = new Confidence(Map.of(Confidence.ALWAYS, 1e9, "no", 1e-20));

        assertThat(confidence.chance(Set.of(Confidence.ALWAYS))).isEqualTo(0.99);
        assertThat(confidence.chance(Set.of(Confidence.ALWAYS, "no"))).isEqualTo(0.01);
    }

    @Test
    void shouldPredictEachArticleByTheOthers() {
        List<Observation> observations = observations(90, 60);

        List<Observation> heldOut = Calibration.heldOut(observations);

        assertThat(heldOut).hasSameSizeAs(observations);
        List<Reliability> curve = Reliability.curve(heldOut);
        assertThat(Reliability.gap(curve)).isLessThan(0.06);
        assertThat(curve.stream().mapToInt(Reliability::claims).sum()).isEqualTo(observations.size());
    }

    @Test
    void shouldBringTheFactorsToWhatClaimsWereWorthAtFirstSight() {
        List<Observation> tuned = observations(90, 60);
        List<Observation> firstSight = observations(70, 50);

        Confidence confidence = new Confidence(Calibration.fit(tuned, firstSight));

        assertThat(confidence.chance(Set.of(Confidence.ALWAYS))).isCloseTo(0.7, within(0.03));
        assertThat(confidence.chance(Set.of(Confidence.ALWAYS, GUESSED))).isCloseTo(0.5, within(0.03));
        assertThat(Calibration.fit(tuned, List.of())).isEqualTo(Calibration.fit(tuned));
    }

    @Test
    void shouldPredictEachArticleOfFirstSightByTheOthers() {
        List<Observation> firstSight = observations(70, 50);

        List<Observation> heldOut = Calibration.heldOut(observations(90, 60), firstSight);

        assertThat(heldOut).hasSameSizeAs(firstSight);
        assertThat(Reliability.gap(Reliability.curve(heldOut))).isLessThan(0.06);
        assertThat(Reliability.gap(Reliability.curve(chances(firstSight, Calibration.fit(observations(90, 60))))))
                .isGreaterThan(0.12);
    }

    private static List<Observation> chances(List<Observation> observations, Map<String, Double> factors) {
        Confidence confidence = new Confidence(factors);
        return observations.stream()
                .map(each -> new Observation(
                        each.article(), each.grounds(), confidence.chance(each.grounds()), each.right()))
                .toList();
    }

    /** Twice a hundred claims in ten articles; so many of those with a told and with a guessed actor are right. */
    private static List<Observation> observations(int told, int guessed) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String article = "article " + i % 10;
            int shuffled = i * 37 % 100;
            observations.add(new Observation(article, Set.of(Confidence.ALWAYS), 0, shuffled < told));
            observations.add(new Observation(article, Set.of(Confidence.ALWAYS, GUESSED), 0, shuffled < guessed));
        }
        return observations;
    }
}
