package dev.muster.consumer.alert;

import static dev.muster.consumer.table.TestClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.RandomClaims;
import dev.muster.schema.Claim;
import dev.muster.schema.Measure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When rules fire: once, whatever order claims come in, and not on what was there before them. */
final class AlertEngineTest {
    private static final String[] ALL_KINDS = {
        "when: first-figure",
        "when: change, by-more-than: 10",
        "when: threshold, above: 2000, below: 2000",
        "when: first-denial",
        "when: stance-flip",
        "when: retraction",
        "when: conflict"
    };

    @TempDir
    private Path folder;

    private AlertBench bench(Path in) throws Exception {
        return new AlertBench(Files.createDirectories(in), ALL_KINDS);
    }

    @Test
    void shouldFireTheSameInWhateverOrderClaimsCome() throws Exception {
        long seed = System.nanoTime();
        List<Claim> claims = new RandomClaims(seed).make(60);
        TreeSet<String> expected = null;
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(claims, new Random(seed + round));
            try (AlertBench bench = bench(folder.resolve("order-" + round))) {
                bench.put(claims);
                TreeSet<String> told =
                        new TreeSet<>(bench.told().stream().map(Alert::json).toList());
                expected = expected == null ? told : expected;
                assertThat(told).as("seed %d", seed).isEqualTo(expected).hasSizeGreaterThan(ALL_KINDS.length);
            }
        }
    }

    @Test
    void shouldFireOneByOneWhatItFiresAtOnce() throws Exception {
        long seed = System.nanoTime();
        List<Claim> claims = new ArrayList<>(new RandomClaims(seed).make(60));
        Collections.shuffle(claims, new Random(seed));
        try (AlertBench bench = bench(folder.resolve("singly"))) {
            bench.putSingly(claims);
            List<String> history = bench.trial().stream().map(Alert::id).toList();
            assertThat(bench.told()).as("seed %d", seed).extracting(Alert::id).containsAll(history);
        }
    }

    @Test
    void shouldFireInTheOrderOfFetchesWhatTheHistoryHolds() {
        try (AlertBench bench = new AlertBench(folder, ALL_KINDS)) {
            for (int day = 1; day <= 9; day++) {
                bench.put(claim().exactly(day % 3 * 1000L + 500)
                        .idSuffix("#" + day)
                        .said("2024-11-0" + day)
                        .build());
            }
            assertThat(bench.told()).isEqualTo(bench.trial()).hasSizeGreaterThan(6);
        }
    }

    @Test
    void shouldFireNothingTwice() {
        List<Claim> claims = List.of(
                claim().exactly(1000).said("2024-10-18").build(),
                claim().exactly(3000).said("2024-10-19").build());
        try (AlertBench bench = new AlertBench(folder, ALL_KINDS)) {
            bench.put(claims);
            List<Alert> told = bench.told();
            bench.put(claims);
            bench.store().clear();
            bench.open(AlertBench.BEFORE_ALL.plusSeconds(1), AlertBench.rules(folder, ALL_KINDS));
            bench.putSingly(claims);
            assertThat(bench.told()).isEqualTo(told).hasSize(3);
        }
    }

    @Test
    void shouldTellNothingThatWasKnownBeforeTheRule() {
        try (AlertBench bench =
                new AlertBench(folder, Instant.parse("2024-10-20T00:00:00Z"), AlertBench.rules(folder, ALL_KINDS))) {
            bench.put(claim().exactly(1000).said("2024-10-18").build());
            bench.put(claim().exactly(3000).said("2024-10-19").build());
            assertThat(bench.told()).isEmpty();
            bench.put(claim().exactly(9000).said("2024-10-21").build());
            assertThat(bench.told()).extracting(Alert::rule).containsExactly("rule-1");
        }
    }

    @Test
    void shouldTellWhatIsFetchedAfterTheRuleWhateverTheClockSays() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-10-18T00:00:00Z"));
        AlertRules rules = AlertBench.rules(folder, "when: threshold, above: 1000");
        try (AlertBench bench = new AlertBench(folder, rules, now::get)) {
            now.set(Instant.parse("2024-10-01T00:00:00Z"));
            bench.put(claim().exactly(2000).said("2024-10-19").build());
            assertThat(bench.told()).as("the clock was set back").hasSize(1);
            bench.put(claim().actor("nato", "NATO")
                    .exactly(2000)
                    .said("2029-10-19")
                    .build());
            bench.put(claim().actor("ua-hur", "HUR")
                    .exactly(2000)
                    .said("2024-10-20")
                    .build());
            assertThat(bench.told())
                    .as("a fetch from the future makes none late")
                    .hasSize(3);
        }
    }

    @Test
    void shouldTellWhatIsFetchedAfterARuleThatBeganByAClockThatWasAhead() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-11-18T00:00:00Z"));
        AlertRules rules = AlertBench.rules(folder, "when: threshold, above: 1000");
        try (AlertBench bench = new AlertBench(folder, rules, now::get)) {
            now.set(Instant.parse("2024-10-19T12:00:00Z"));
            bench.put(claim().exactly(2000).said("2024-10-19").build());
            assertThat(bench.told()).hasSize(1);
        }
    }

    @Test
    void shouldTellNothingThatComesMuchLaterThanOthers() {
        try (AlertBench bench = new AlertBench(folder, "when: threshold, above: 1000")) {
            bench.put(claim().exactly(2000).said("2024-11-18").build());
            bench.put(claim().actor("nato", "NATO")
                    .exactly(2000)
                    .said("2024-11-12")
                    .build());
            assertThat(bench.told()).as("six days late").hasSize(2);
            bench.put(claim().actor("ua-hur", "HUR")
                    .exactly(2000)
                    .said("2024-10-18")
                    .build());
            assertThat(bench.told()).as("a month late").hasSize(2);
        }
    }

    @Test
    void shouldBeginAnewWithARuleThatSaysSomethingElse() {
        try (AlertBench bench = new AlertBench(folder, "when: threshold, above: 1000")) {
            bench.put(claim().exactly(2000).said("2024-10-18").build());
            Alert first = bench.told().get(0);
            bench.open(Instant.parse("2024-10-20T00:00:00Z"), AlertBench.rules(folder, "when: threshold, above: 1500"));
            bench.put(
                    claim().exactly(2000).said("2024-10-18").said("2024-10-19").build());
            assertThat(bench.told()).containsExactly(first);
            bench.put(claim().exactly(100).said("2024-10-21").build());
            bench.put(claim().exactly(1700).said("2024-10-22").build());
            assertThat(bench.told()).hasSize(2);
        }
    }

    @Test
    void shouldKnowAWidelyCarriedClaimByItsFirstFetch() {
        try (AlertBench bench = new AlertBench(folder, "when: threshold, above: 1000")) {
            bench.put(claim().exactly(500).said("2024-10-01").build());
            bench.put(claim().exactly(2000).said("2024-10-18").build());
            Claim carried =
                    claim().exactly(2000).said("2024-11-20").mentionedBy(300).build();
            carried.put("firstSeen", Instant.parse("2024-10-18T12:00:00Z"));
            bench.put(carried);
            assertThat(bench.told()).as("its first articles fell off its list").hasSize(1);
        }
    }

    @Test
    void shouldTryAgainWhatFailedAndTellTheRest() {
        try (AlertBench bench = new AlertBench(folder, "when: threshold, above: 1000")) {
            bench.run("""
                    CREATE TRIGGER damage AFTER INSERT ON claim_source WHEN NEW.stated_on = '2024-10-17' BEGIN
                      UPDATE claim_source SET stated_on = 'no day' WHERE claim_id = NEW.claim_id;
                    END""");
            Claim damaged = claim().measure(Measure.KILLED)
                    .exactly(2000)
                    .said("2024-10-17")
                    .build();
            bench.put(
                    claim().exactly(3000).said("2024-10-18").build(),
                    damaged,
                    claim().actor("ua-hur", "HUR")
                            .exactly(4000)
                            .said("2024-10-18")
                            .build());
            assertThat(bench.told()).as("those beside it").hasSize(2);
            assertThat(bench.untried())
                    .startsWith(
                            "The rules could not be tried on 1 claim and are tried again with every batch of claims: ")
                    .contains("no day");

            bench.run("DROP TRIGGER damage");
            bench.run("UPDATE claim_source SET stated_on = '2024-10-18' WHERE stated_on = 'no day'");
            bench.put(claim().actor("us-pentagon", "Pentagon")
                    .exactly(10)
                    .said("2024-10-18")
                    .build());
            assertThat(bench.told()).as("with the next batch").hasSize(3);
            assertThat(bench.untried()).isEmpty();
        }
    }
}
