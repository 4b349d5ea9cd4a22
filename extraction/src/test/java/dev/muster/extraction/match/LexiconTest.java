package dev.muster.extraction.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.MadeUpLanguages;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexiconTest {
    @Test
    void shouldPreferTheLongestForm() {
        assertThat(found("special forces are special", "special", "special forces"))
                .containsExactly("special forces", "special");
    }

    @Test
    void shouldPreferTheEarliestOfOverlappingForms() {
        assertThat(found("north korean army", "north korean", "korean army")).containsExactly("north korean");
    }

    @Test
    void shouldFallBackToAShorterFormWhereTheLongerBreaksOff() {
        assertThat(found("chief of staff", "chief", "chief of defence", "staff"))
                .containsExactly("chief", "staff");
    }

    @ParameterizedTest
    @CsvSource({
        "us,US,true",
        "us,us,true",
        "US,us,false",
        "US,US,true",
        "US,Us,false",
        "Turkey,turkey,false",
        "Turkey,TURKEY,true",
        "turkey,Turkey,true",
        "NATO,Nato,true",
        "NATO,nato,false"
    })
    void shouldAskForTheCapitalsOfTheForm(String form, String text, boolean expected) {
        assertThat(!found(text, form).isEmpty()).as("'%s' in '%s'", form, text).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"special-forces,special forces", "special forces,special-forces", "special forces,special‑forces"})
    void shouldNotMindHyphens(String form, String text) {
        assertThat(found(text, form)).containsExactly(form);
    }

    @Test
    void shouldNotJoinWordsAcrossADash() {
        assertThat(found("special - forces", "special forces")).isEmpty();
    }

    @Test
    void shouldNotMindAccentsAndApostrophes() {
        assertThat(found("Zelenskyy’s cafe", "Zelenskyy's café")).containsExactly("Zelenskyy's café");
    }

    @Test
    void shouldFindAFormWithAClitic() {
        assertThat(found("soldatojnu", "soldatoj")).containsExactly("soldatoj");
    }

    @Test
    void shouldKeepAllRowsOfOneFormInTheirOrder() {
        List<Match<Integer>> matches = lexicon("may", "may").match(MadeUpLanguages.TOKENIZER.tokenize("may"));

        assertThat(matches).hasSize(1);
        assertThat(matches.get(0).entries()).extracting(Entry::value).containsExactly(0, 1);
    }

    private static List<String> found(String text, String... forms) {
        return lexicon(forms).match(MadeUpLanguages.TOKENIZER.tokenize(text)).stream()
                .map(match -> forms[match.value()])
                .toList();
    }

    private static Lexicon<Integer> lexicon(String... forms) {
        List<Entry<Integer>> entries = new java.util.ArrayList<>();
        Arrays.asList(forms).forEach(form -> entries.add(new Entry<>(form, entries.size(), "test:" + entries.size())));
        return new Lexicon<>(entries, MadeUpLanguages.TOKENIZER);
    }
}
