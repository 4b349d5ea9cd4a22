package dev.muster.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.MadeUpLanguages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TextReaderTest {
    private static final int RANDOM_TEXTS = 500;

    private final TextReader reader = new TextReader(MadeUpLanguages.DOTTED);

    static Stream<String> texts() {
        return Stream.concat(OddTexts.all(), OddTexts.random(RANDOM_TEXTS).stream());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldKeepEverySentenceToTheLetter(String text) {
        int last = 0;
        for (Sentence sentence : reader.read(text, null).sentences()) {
            assertThat(sentence.text()).isEqualTo(text.substring(sentence.start(), sentence.end()));
            assertThat(sentence.start()).isGreaterThanOrEqualTo(last);
            assertThat(sentence.tokens())
                    .allMatch(token -> token.start() >= sentence.start() && token.end() <= sentence.end());
            last = sentence.end();
        }
    }

    @Test
    void shouldCutSentencesAtTheirEnds() {
        assertThat(sentences("NIS diris. Ili alvenis! Ĉu? Jes… Nun 3.5 kaj."))
                .containsExactly("NIS diris.", "Ili alvenis!", "Ĉu?", "Jes…", "Nun 3.5 kaj.");
    }

    @Test
    void shouldKeepAbbreviationsAndInitialsTogether() {
        assertThat(sentences("Hieraŭ gen. Belov diris. J. Smith parolis."))
                .containsExactly("Hieraŭ gen. Belov diris.", "J. Smith parolis.");
    }

    @Test
    void shouldKeepTheClosingQuotationMarkWithItsSentence() {
        assertThat(sentences("\"Ili alvenis.\" Li foriris.")).containsExactly("\"Ili alvenis.\"", "Li foriris.");
    }

    @Test
    void shouldMarkWhatStandsInQuotationMarks() {
        List<Token> tokens = reader.read("Li diris: “Ili alvenis”, hieraŭ.", null)
                .sentences()
                .get(0)
                .tokens();

        assertThat(tokens.stream()
                        .filter(token -> token.quoted() && token.isWord())
                        .map(Token::text))
                .containsExactly("Ili", "alvenis");
    }

    @Test
    void shouldEndAnOpenQuotationWithItsParagraph() {
        List<Sentence> sentences = reader.read("Li diris: \"Ili alvenis.\n\nPoste li foriris.", null)
                .sentences();

        assertThat(sentences).hasSize(2);
        assertThat(sentences.get(1).tokens()).noneMatch(Token::quoted);
    }

    @Test
    void shouldLeaveOutBoilerplate() {
        assertThat(sentences("NIS diris tion.\n\nLEGU ANKAŬ: 10.000 soldatoj en Kursk.\n\nIli alvenis."))
                .containsExactly("NIS diris tion.", "Ili alvenis.");
    }

    @Test
    void shouldLeaveADatelineOutOfTheTokensButNotOutOfTheSentence() {
        Sentence sentence = reader.read("SEOUL, Koreio – Ili alvenis. Poste.", null)
                .sentences()
                .get(0);

        assertThat(sentence.text()).isEqualTo("SEOUL, Koreio – Ili alvenis.");
        assertThat(sentence.tokens().get(0).text()).isEqualTo("Ili");
    }

    @Test
    void shouldTellTheHeadline() {
        List<Sentence> byForm =
                reader.read("10.000 Soldatoj en Kursk\n\nNIS diris tion.", null).sentences();
        List<Sentence> byTitle =
                reader.read("Ili alvenis.\n\nNIS diris tion.", "Ili alvenis.").sentences();

        assertThat(byForm).extracting(Sentence::headline).containsExactly(true, false);
        assertThat(byTitle).extracting(Sentence::headline).containsExactly(true, false);
    }

    private List<String> sentences(String body) {
        return reader.read(body, null).sentences().stream().map(Sentence::text).toList();
    }
}
