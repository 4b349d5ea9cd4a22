package dev.muster.extraction.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.extraction.pack.MadeUpLanguages;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are read against Friday, 18 October 2024, unless told otherwise. */
final class DateReaderTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 10, 18);

    private final DateReader reader = new DateReader(MadeUpLanguages.DOTTED, MadeUpLanguages.TOKENIZER);

    @ParameterizedTest
    @CsvSource({
        "18 oktobro 2024, 2024-10-18",
        "18 oktobro, 2024-10-18",
        "'oktobro 18, 2024', 2024-10-18",
        "oktobro 18, 2024-10-18",
        "18/10/2024, 2024-10-18",
        "18/10/24, 2024-10-18",
        "18/10, 2024-10-18",
        "29 februaro 2024, 2024-02-29",
        "31 decembro 2023, 2023-12-31",
        "hodiaŭ, 2024-10-18",
        "hieraŭ, 2024-10-17",
        "vendredo, 2024-10-18",
        "lundo, 2024-10-14",
        "dimanĉo, 2024-10-13",
        "'mardo, 1 oktobro 2024', 2024-10-01",
        "mardo (1/10), 2024-10-01",
        "pasinta semajno, 2024-10-13",
        "tiu semajno, 2024-10-18",
        "pasinta monato, 2024-09-30",
        "komence de pasinta semajno, 2024-10-07",
        "komence de oktobro, 2024-10-10",
        "meze de oktobro, 2024-10-15",
        "fine de oktobro, 2024-10-18",
        "fine de julio, 2024-07-31",
        "komence de februaro 2024, 2024-02-10",
        "fine de februaro 2024, 2024-02-29",
        "fine de februaro 2023, 2023-02-28"
    })
    void shouldReadDay(String text, LocalDate day) {
        assertThat(read(text, PUBLISHED)).extracting(DateMention::last).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "8-13 oktobro, 2024-10-08, 2024-10-13",
        "8 ĝis 13 oktobro, 2024-10-08, 2024-10-13",
        "oktobro 8-13, 2024-10-08, 2024-10-13",
        "inter 8 kaj 13 oktobro, 2024-10-08, 2024-10-13",
        "inter 28 januaro kaj 3 februaro 2024, 2024-01-28, 2024-02-03",
        "ekde 8 oktobro, 2024-10-08,",
        "ekde julio 2023, 2023-07-01,"
    })
    void shouldReadPeriod(String text, LocalDate first, LocalDate last) {
        List<DateMention> mentions = read(text, PUBLISHED);

        assertThat(mentions).hasSize(1);
        assertThat(mentions.get(0).first()).isEqualTo(first);
        assertThat(mentions.get(0).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-02, 30 decembro, 2024-12-30",
        "2024-12-30, 2 januaro, 2025-01-02",
        "2024-03-01, 29 februaro, 2024-02-29",
        "2025-01-05, 31 oktobro, 2024-10-31",
        "2025-01-01, hieraŭ, 2024-12-31",
        "2024-03-01, hieraŭ, 2024-02-29",
        "2023-03-01, hieraŭ, 2023-02-28",
        "2025-01-03, lundo, 2024-12-30",
        "2025-01-15, pasinta monato, 2024-12-31",
        "2024-03-31, pasinta monato, 2024-02-29",
        "2025-01-01, pasinta semajno, 2024-12-29"
    })
    void shouldGuessTheYearAroundNewYear(LocalDate published, String text, LocalDate day) {
        assertThat(read(text, published)).extracting(DateMention::last).containsExactly(day);
    }

    @ParameterizedTest
    @CsvSource({
        "31 februaro 2024",
        "29 februaro 2023",
        "32 oktobro",
        "0/10",
        "18/13/2024",
        "18/10/20.000",
        "18/10/3000",
        "18/10/5",
        "1.500",
        "18",
        "soldatoj"
    })
    void shouldReadNoImpossibleDay(String text) {
        assertThat(read(text, PUBLISHED)).noneMatch(mention -> mention.covers(0));
    }

    @Test
    void shouldReadEveryDateOfASentenceFromLeftToRight() {
        List<DateMention> mentions =
                read("ili alvenis 8 oktobro kaj hieraŭ diris NIS ke la 3 oktobro 2023 estis", PUBLISHED);

        assertThat(mentions)
                .extracting(DateMention::last)
                .containsExactly(LocalDate.of(2024, 10, 8), LocalDate.of(2024, 10, 17), LocalDate.of(2023, 10, 3));
    }

    private List<DateMention> read(String text, LocalDate published) {
        return reader.read(MadeUpLanguages.TOKENIZER.tokenize(text), published, () -> null);
    }
}
