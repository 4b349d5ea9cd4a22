package dev.muster.consumer.alert;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.muster.consumer.table.TestClaims;
import dev.muster.schema.Claim;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each kind of rule fires on, and what it does not. */
final class TriggerTest {
    @TempDir
    private Path folder;

    private AlertBench bench;

    @AfterEach
    void close() {
        bench.close();
    }

    private void rule(String yaml) {
        bench = new AlertBench(folder, yaml);
    }

    private static TestClaims nato() {
        return claim().actor("nato", "NATO");
    }

    private static TestClaims denial() {
        return claim().actor("ru-kremlin", "Kremlin").stance(Stance.DENIED);
    }

    @Test
    void shouldTellTheFirstFigureOfEachActorOnce() {
        rule("when: first-figure");
        bench.put(claim().exactly(1500).said("2024-10-18").build());
        bench.put(
                claim().exactly(3000).said("2024-10-23").build(),
                nato().exactly(10000).said("2024-10-28").build());
        assertThat(bench.texts())
                .containsExactly(
                        "First figure by National Intelligence Service: 1,500 · North Korea · troops · deployed · Russian Far East, Russia · stated on 2024-10-18",
                        "First figure by NATO: 10,000 · North Korea · troops · deployed · Russian Far East, Russia · stated on 2024-10-28");
    }

    @Test
    void shouldTakeNoDenialAndNothingVagueForAFirstFigure() {
        rule("when: first-figure");
        bench.put(denial().exactly(10000).said("2024-10-24").build());
        bench.put(nato().stance(Stance.UNCONFIRMED).said("2024-10-24").build());
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void shouldTellFirstsAmongWhatTheRuleIsAbout() {
        rule("when: first-figure, where: {place: Kursk}");
        bench.put(claim().said("2024-10-18").build());
        bench.put(claim().place("Kursk Oblast", "RU").said("2024-10-28").build());
        assertThat(bench.told())
                .extracting(alert -> alert.said().place().name())
                .containsExactly("Kursk Oblast");
    }

    @Test
    void shouldTellTheFirstDenial() {
        rule("when: first-denial");
        bench.put(
                claim().said("2024-10-18").build(),
                denial().exactly(1500).said("2024-10-24").build());
        bench.put(denial().figure(null, null, null, Qualifier.VAGUE)
                .said("2024-10-25")
                .build());
        assertThat(bench.texts())
                .containsExactly(
                        "First denial by Kremlin: denies 1,500 · North Korea · troops · deployed · Russian Far East, Russia · stated on 2024-10-24");
    }

    @Test
    void shouldTellAChangeByMoreThanAShare() {
        rule("when: change, by-more-than: 20%");
        bench.put(claim().exactly(10000).said("2024-10-18").build());
        bench.put(claim().exactly(12000).said("2024-10-19").build());
        assertThat(bench.told()).as("20 % is not more than 20 %").isEmpty();
        bench.put(claim().exactly(14401).said("2024-10-20").build());
        bench.put(claim().exactly(11000).said("2024-10-21").build());
        assertThat(bench.told())
                .extracting(
                        alert -> alert.against().figure().best(),
                        alert -> alert.said().figure().best())
                .containsExactly(tuple(12000L, 14401L), tuple(14401L, 11000L));
    }

    @Test
    void shouldTellChangesInOneDirectionOnly() {
        rule("when: change, by-more-than: 20, direction: down");
        bench.put(claim().exactly(10000).said("2024-10-18").build());
        bench.put(claim().exactly(20000).said("2024-10-19").build());
        bench.put(claim().exactly(5000).said("2024-10-20").build());
        assertThat(bench.told())
                .extracting(alert -> alert.said().figure().best())
                .containsExactly(5000L);
    }

    @Test
    void shouldCompareAnActorWithItselfAboutTheSameThing() {
        rule("when: change, by-more-than: 20");
        bench.put(claim().exactly(1000).said("2024-10-18").build());
        bench.put(nato().exactly(9000).said("2024-10-19").build());
        bench.put(
                claim().exactly(9000).measure(Measure.KILLED).said("2024-10-20").build());
        bench.put(claim().exactly(9000)
                .place("Kursk Oblast", "RU")
                .said("2024-10-20")
                .build());
        bench.put(claim().exactly(9000)
                .force("KP", ForceKind.OFFICERS)
                .said("2024-10-20")
                .build());
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void shouldTakeNothingForAChangeThatAVagueFigureAllows() {
        rule("when: change, by-more-than: 20");
        bench.put(claim().figure(1000L, null, 9999L, Qualifier.VAGUE)
                .said("2024-10-18")
                .build());
        bench.put(claim().exactly(3000).said("2024-10-19").build());
        bench.put(claim().figure(1000L, null, 9999L, Qualifier.VAGUE)
                .said("2024-10-20")
                .build());
        assertThat(bench.told()).isEmpty();
        bench.put(claim().exactly(12000).said("2024-10-21").build());
        assertThat(bench.told()).as("20.01 % more than 9,999").hasSize(1);
    }

    @Test
    void shouldTakeNothingForAChangeThatComesBackWhenSomethingIsWithdrawn() {
        rule("when: change, by-more-than: 20");
        bench.put(claim().exactly(1000).said("2024-10-18").build());
        bench.put(claim().exactly(1100).said("2024-10-19").build());
        bench.put(claim().exactly(1100).said("2024-10-19").withdrawn().build());
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void shouldLetAnOlderStatementThatArrivesLateChangeNothing() {
        rule("when: change, by-more-than: 20");
        bench.put(claim().exactly(1000).said("2024-10-18").build());
        bench.put(
                claim().exactly(9000).said("2024-10-10", "2024-10-20T12:00:00Z").build());
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void shouldTellWhenALevelIsReachedFromBelow() {
        rule("when: threshold, above: 10000");
        bench.put(claim().exactly(8000).said("2024-10-18").build());
        bench.put(claim().exactly(10000).said("2024-10-19").build());
        bench.put(claim().exactly(12000).said("2024-10-20").build());
        bench.put(claim().exactly(9000).said("2024-10-21").build());
        bench.put(claim().exactly(11000).said("2024-10-22").build());
        assertThat(bench.told())
                .extracting(alert -> alert.said().figure().best())
                .containsExactly(10000L, 11000L);
    }

    @Test
    void shouldTellWhenAFirstFigureIsAboveALevel() {
        rule("when: threshold, above: '10,000'");
        bench.put(claim().figure(13000L, 13000L, null, Qualifier.AT_LEAST)
                .said("2024-10-18")
                .build());
        bench.put(nato().figure(null, 12000L, 12000L, Qualifier.AT_MOST)
                .said("2024-10-18")
                .build());
        assertThat(bench.texts())
                .as("up to 12,000 may be fewer than 10,000")
                .containsExactly(
                        "National Intelligence Service: ≥ 13,000, the first figure · North Korea · troops · deployed · Russian Far East, Russia · stated on 2024-10-18");
    }

    @Test
    void shouldTellWhenAFigureFallsBelowALevel() {
        rule("when: threshold, below: 5000");
        bench.put(claim().exactly(4000).said("2024-10-18").build());
        assertThat(bench.told()).as("it fell from nowhere").isEmpty();
        bench.put(claim().exactly(5000).said("2024-10-19").build());
        bench.put(claim().figure(3000L, 3000L, null, Qualifier.AT_LEAST)
                .said("2024-10-20")
                .build());
        bench.put(claim().exactly(4999).said("2024-10-21").build());
        bench.put(claim().exactly(100).said("2024-10-22").build());
        assertThat(bench.told())
                .extracting(alert -> alert.said().figure().best())
                .containsExactly(4999L);
    }

    @Test
    void shouldTellWhenAnActorDeniesWhatItSaid() {
        rule("when: stance-flip");
        TestClaims kremlin = claim().actor("ru-kremlin", "Kremlin");
        bench.put(denial().exactly(3000).said("2024-10-18").build());
        bench.put(denial().exactly(3000).said("2024-10-19").build());
        bench.put(kremlin.exactly(3000).said("2024-10-30").build());
        assertThat(bench.texts())
                .containsExactly(
                        "Kremlin now says 3,000 · North Korea · troops · deployed · Russian Far East, Russia · stated on 2024-10-30; on 2024-10-19 it denies 3,000");
    }

    @Test
    void shouldTakeTheDenialOfAnotherFigureForNoFlip() {
        rule("when: stance-flip");
        bench.put(claim().exactly(3000).said("2024-10-18").build());
        bench.put(
                claim().exactly(10000).stance(Stance.DENIED).said("2024-10-19").build());
        bench.put(claim().exactly(3000).said("2024-10-20").build());
        assertThat(bench.told()).isEmpty();
    }

    @Test
    void shouldTellWhatNoArticleCarriesAnyMore() {
        rule("when: retraction");
        bench.put(claim().exactly(7)
                .said("2024-10-18")
                .saidUntil("2024-10-20T08:00:00Z", "2024-10-19")
                .build());
        bench.put(claim().said("2024-10-18").build());
        assertThat(bench.told()).as("one article still carries each").isEmpty();
        bench.put(claim().said("2024-10-18").withdrawn().build());
        assertThat(bench.texts())
                .containsExactly(
                        "No article carries it any more: National Intelligence Service says 1,500 · North Korea · troops · deployed · Russian Far East, Russia · stated on 2024-10-18");
    }

    @Test
    void shouldTellWhenTwoActorsBeginToContradictEachOther() {
        rule("when: conflict");
        bench.put(claim().exactly(1500).said("2024-10-18").build());
        bench.put(nato().exactly(1500).said("2024-10-19").build());
        assertThat(bench.told()).as("they agree").isEmpty();
        bench.put(nato().exactly(10000).said("2024-10-20").build());
        bench.put(nato().exactly(11000).said("2024-10-21").build());
        assertThat(bench.texts())
                .as("it goes on with another figure")
                .containsExactly(
                        "NATO says 10,000, National Intelligence Service says 1,500 · North Korea · troops · deployed · Russian Far East, Russia · stated on 2024-10-20 and 2024-10-18");
        bench.put(nato().exactly(1500).said("2024-10-22").build());
        bench.put(nato().exactly(9000).said("2024-10-23").build());
        assertThat(bench.told()).as("it ended and began again").hasSize(2);
    }

    @Test
    void shouldTellWhenADenialContradictsAFigure() {
        rule("when: conflict, where: {actor: ru-kremlin}");
        bench.put(
                claim().exactly(1500).said("2024-10-18").build(),
                nato().exactly(90).said("2024-10-18").build());
        assertThat(bench.told()).as("neither is the Kremlin").isEmpty();
        bench.put(denial().exactly(1500).said("2024-10-19").build());
        assertThat(bench.told())
                .extracting(
                        alert -> alert.said().actor().id(),
                        alert -> alert.against().actor().id())
                .containsExactly(tuple("ru-kremlin", "kr-nis"));
    }

    @Test
    void shouldTakeStatementsOfOtherTimesAndPlacesForNoConflict() {
        rule("when: conflict");
        bench.put(claim().exactly(1500).said("2024-10-18").build());
        bench.put(nato().exactly(10000).said("2024-12-20").build());
        bench.put(claim().actor("ua-hur", "HUR")
                .exactly(10000)
                .place("Kursk Oblast", "RU")
                .said("2024-10-18")
                .build());
        bench.put(claim().exactly(3000).said("2024-10-18").build());
        assertThat(bench.told())
                .as("nor does an actor's own other figure make one")
                .isEmpty();
    }

    @Test
    void shouldCountPersonsUnlessAskedForOtherThings() {
        Claim shells = claim().materiel("KP", Unit.SHELLS, Measure.SUPPLIED)
                .exactly(20000)
                .said("2024-10-18")
                .build();
        rule("when: threshold, above: 10000");
        bench.put(shells);
        assertThat(bench.told()).isEmpty();
        bench.close();
        bench = new AlertBench(folder, "when: threshold, above: 10000, where: {unit: shells}");
        assertThat(bench.trial()).hasSize(1);
    }

    @Test
    void shouldGiveTheSentenceAndWhereItStands() {
        rule("when: first-figure");
        Claim claim = claim().said("2024-10-18").build();
        bench.put(claim);
        Alert.Statement said = bench.told().get(0).said();
        assertThat(said.sentence()).isEqualTo("The text of 2024-10-18 says so: 1500.");
        assertThat(said.url()).isEqualTo("https://example.org/2024-10-18/0");
        assertThat(said.page()).isEqualTo("http://page.example/claims/" + claim.getId());
        assertThat(List.of(said.outlet(), said.lang(), said.title())).containsExactly("Outlet 0", "en", "Headline 0");
    }
}
