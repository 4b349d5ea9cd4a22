package dev.muster.extraction.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.MadeUpLanguages;
import dev.muster.extraction.text.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 11, 12, 13, 24, 25, 300})
    void shouldTellWordsOfAnyLengthApart(int length) {
        String word = "abcdefghijklmnopqrstuvwxyz".repeat(length).substring(0, length);
        String other = word.substring(0, length - 1) + '#';

        assertThat(found("x " + word.toUpperCase(Locale.ROOT) + " y", word)).containsExactly(word);
        assertThat(found("x " + other + " " + word + "z y", word)).isEmpty();
    }

    @Test
    void shouldKeepWhatItFoundInASentenceApartFromWhatOthersFind() {
        Lexicon<Integer> numbers = lexicon("dek");
        Lexicon<Integer> nouns = lexicon("homoj", "tankoj");
        Lexicon<Integer> longer = lexicon("kaj dek");
        Sentence sentence = sentence("dek homoj kaj dek tankoj");

        for (int again = 0; again < 2; again++) {
            assertThat(numbers.match(sentence.tokens())).extracting(Match::from).containsExactly(0, 3);
            assertThat(nouns.match(sentence.tokens())).extracting(Match::from).containsExactly(1, 4);
            assertThat(longer.match(sentence.tokens())).extracting(Match::to).containsExactly(4);
            assertThat(numbers.matchAt(sentence.tokens(), 1)).isNull();
        }
    }

    private static Sentence sentence(String text) {
        return new Sentence(0, 0, 0, text.length(), text, MadeUpLanguages.TOKENIZER.tokenize(text), false);
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
