package dev.muster.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.page.About;
import dev.muster.extraction.pack.Languages;
import org.junit.jupiter.api.Test;

final class PackRulesTest {
    private static final String VERSION = Languages.fromClassPath().version();
    private final PackRules rules = new PackRules();

    @Test
    void shouldTellTheWordsOfARow() {
        assertThat(rules.row("id/hedges.tsv:3", VERSION)).hasValueSatisfying(row -> {
            assertThat(row.table()).isEqualTo("hedges");
            assertThat(row.forms()).contains("sekitar", "kurang lebih");
            assertThat(row.says()).startsWith("about");
        });
    }

    @Test
    void shouldTellNothingOfRulesOfAnotherVersionOrOfNoRow() {
        assertThat(rules.row("id/hedges.tsv:3", "1-another")).isEmpty();
        assertThat(rules.row("figure:digits", VERSION)).isEmpty();
        assertThat(rules.row("id/none.tsv:3", VERSION)).isEmpty();
        assertThat(rules.row("../secrets/hedges.tsv:3", VERSION)).isEmpty();
        assertThat(rules.row("id/hedges.tsv:99999", VERSION)).isEmpty();
    }

    @Test
    void shouldBringTheScorecard() {
        About about = ProgramAbout.read();
        assertThat(about.scorecard()).startsWith("# Scorecard");
    }
}
