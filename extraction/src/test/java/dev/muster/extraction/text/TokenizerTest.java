package dev.muster.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.MadeUpLanguages;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TokenizerTest {
    private static final int RANDOM_TEXTS = 500;
    private static final String DIRECTIONS = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private final Tokenizer tokenizer = MadeUpLanguages.TOKENIZER;

    static Stream<String> texts() {
        return Stream.concat(OddTexts.all(), OddTexts.random(RANDOM_TEXTS).stream());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void shouldPointIntoTheTextToTheLetter(String text) {
        int last = 0;
        for (Token token : tokenizer.tokenize(text)) {
            assertThat(token.text()).isNotEmpty().isEqualTo(text.substring(token.start(), token.end()));
            assertThat(token.start()).isGreaterThanOrEqualTo(last);
            assertThat(isSpace(text.substring(last, token.start())))
                    .as("only spaces between tokens, before %d", token.start())
                    .isTrue();
            assertThat(token.glued()).isEqualTo(token.start() == last && last > 0);
            last = token.end();
        }
        assertThat(isSpace(text.substring(last))).isTrue();
    }

    private static boolean isSpace(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == 0xFEFF
                        || c == 0x200B
                        || DIRECTIONS.indexOf(c) >= 0);
    }

    @Test
    void shouldCountOffsetsFromTheStartOfTheText() {
        String text = "Unue. Poste 😀 1.500 soldatoj.";
        int from = text.indexOf("Poste");

        List<Token> tokens = tokenizer.tokenize(text, from, text.length());

        assertThat(tokens.get(0).start()).isEqualTo(from);
        assertThat(tokens).extracting(Token::text).containsExactly("Poste", "😀", "1.500", "soldatoj", ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "U.S. troops|U.S.,troops",
                "the soldiers' 1,500|the,soldiers,',1,500",
                "Seoul's|Seoul,'s",
                "don't|don't",
                "10K|10,K",
                "8-10|8,-,10",
                "1.500, 3.|1.500,,,3,.",
                "(NIS)|(,NIS,)"
            })
    void shouldCutWordsNumbersAndMarks(String text, String joined) {
        assertThat(String.join(
                        ",", tokenizer.tokenize(text).stream().map(Token::text).toList()))
                .isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({"CAFÉ,cafe", "Cafe\u0301,cafe", "U.S.,us", "don’t,don't", "IKI,iki", "ŜI,si"})
    void shouldNormaliseWords(String text, String norm) {
        assertThat(tokenizer.tokenize(text).get(0).norm()).isEqualTo(norm);
    }

    @Test
    void shouldStripTheLanguagesClitics() {
        assertThat(tokenizer.tokenize("soldatojnu").get(0).stem()).isEqualTo("soldatoj");
        assertThat(tokenizer.tokenize("anu").get(0).stem()).isNull();
    }
}
