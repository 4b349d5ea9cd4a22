package dev.muster.extraction.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.pack.LanguagePack;
import dev.muster.extraction.pack.MadeUpLanguages;
import dev.muster.extraction.text.Tokenizer;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberReaderTest {
    @ParameterizedTest(name = "{0} is {1} with grouping . and {2} with grouping ,")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1500|1500|1500",
                "1.500|1500|1.5",
                "1,500|1.5|1500",
                "1.280.000|1280000|1280000",
                "1,280,000|1280000|1280000",
                "12.000|12000|12000",
                "12,000|12000|12000",
                "1,28|1.28|1.28",
                "1.28|1.28|1.28",
                "0.500|0.5|0.5",
                "1 500|1500|1500",
                "1\u00A0500\u00A0000|1500000|1500000",
                "1500 000|1500|1500",
                "1,2,3|-|-",
                "1.2.3|-|-",
                "007|7|7",
                "9999999999999999|-|-"
            })
    void shouldReadDigits(String text, BigDecimal dotted, BigDecimal commaed) {
        assertThat(value(MadeUpLanguages.DOTTED, text)).isEqualTo(dotted == null ? null : dotted.stripTrailingZeros());
        assertThat(value(MadeUpLanguages.COMMAED, text))
                .isEqualTo(commaed == null ? null : commaed.stripTrailingZeros());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "mil|-",
                "unu|1",
                "du cent tri|203",
                "du cent kaj tri|203",
                "tri dek kvin|35",
                "du mil kvin cent|2500",
                "cent mil|-",
                "duono de miliono|500000",
                "1,28 miliono|1280000",
                "10 mil|10000",
                "10K|10000",
                "10 K|10",
                "2 mil miliono|2000000000"
            })
    void shouldReadWords(String text, BigDecimal value) {
        assertThat(value(MadeUpLanguages.DOTTED, text)).isEqualTo(value == null ? null : value.stripTrailingZeros());
    }

    private static BigDecimal value(LanguagePack pack, String text) {
        Tokenizer tokenizer = new Tokenizer(pack);
        Number number = new NumberReader(pack, tokenizer).at(tokenizer.tokenize(text), 0);
        return number == null ? null : number.value().stripTrailingZeros();
    }
}
