package dev.muster.consumer.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.Figure;
import dev.muster.schema.Qualifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReadWordsTest {
    private static final Map<String, RuleBook.Row> ROWS = Map.of(
            "id/hedges.tsv:3", new RuleBook.Row("hedges", List.of("sekitar", "kira-kira"), "about before"),
            "id/reporting.tsv:3", new RuleBook.Row("reporting", List.of("mengatakan", "kata"), "verb"),
            "id/vague.tsv:8", new RuleBook.Row("vague", List.of("puluhan ribu", "puluhan"), "10000 99999"));
    private static final RuleBook RULES = (step, version) -> Optional.ofNullable(ROWS.get(step));
    private static final Figure TEN = ShowTest.figure(10_000L, 10_000L, 10_000L, Qualifier.ABOUT);

    @Test
    void shouldMarkTheHedgeThatStandsByTheFigure() {
        String sentence = "NATO mengatakan sekitar 500 perwira dan sekitar 10.000 tentara tiba.";
        assertThat(ReadWords.parts(
                        sentence, source(sentence, "id/hedges.tsv:3", "clause:subject id/reporting.tsv:3"), TEN, RULES))
                .extracting(part -> sentence.substring(part.start(), part.end()) + "@" + part.start())
                .containsExactly("mengatakan@5", "sekitar@40", "10.000@48");
    }

    @Test
    void shouldNotMarkAWordWithinAnother() {
        String sentence = "Katanya 10.000 tentara tiba.";
        assertThat(ReadWords.parts(sentence, source(sentence, "id/reporting.tsv:3"), TEN, RULES))
                .extracting(ReadWords.Part::role)
                .containsExactly("figure");
    }

    @Test
    void shouldQuoteAVagueFigureAsItWasSaid() {
        String sentence = "Puluhan ribu tentara berada di sana.";
        assertThat(ReadWords.figure(source(sentence, "id/vague.tsv:8"), RULES))
                .isEqualTo(new Quoted("Puluhan ribu", "id"));
        assertThat(ReadWords.figure(source(sentence, "id/vague.tsv:9"), RULES)).isNull();
    }

    private static ClaimSource source(String sentence, String... trace) {
        Instant time = Instant.EPOCH;
        return new ClaimSource(
                "article",
                "feed",
                "Outlet",
                null,
                null,
                "id",
                time,
                time,
                time,
                null,
                null,
                null,
                LocalDate.EPOCH,
                null,
                null,
                List.of(new ClaimSource.Quote(sentence, 0, sentence.length())),
                0.9,
                List.of(trace),
                "1",
                null);
    }
}
