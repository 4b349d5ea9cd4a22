package dev.muster.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.MadeUpLanguages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageGuessTest {
    private final LanguageGuess guess =
            new LanguageGuess(MadeUpLanguages.ALL.packs().values());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "La soldatoj estas en Kursk kaj la oficiroj de la NIS diris tion|qaa",
                "LA SOLDATOJ ESTAS EN KURSK KAJ LA OFICIROJ|qaa",
                "Il soldato e lo oficiro per la strada di Kursk che dorme|qab",
                "Twenty words of another language that happens to mention la once or so among many others here|-",
                "1.500 2.000 3.000|-",
                "...|-",
                "😀|-",
                "''|-"
            })
    void shouldTellTheLanguageByItsCommonestWords(String text, String tag) {
        assertThat(guess.of(text)).isEqualTo(tag);
    }
}
