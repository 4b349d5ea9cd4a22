package dev.muster.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-10-18 | 2024-10-18T00:00:00Z",
                " 2024-10-18T09:30:00Z | 2024-10-18T09:30:00Z",
                "2024-10-18T09:30Z | 2024-10-18T09:30:00Z",
                "2024-10-18T09:30:00+07:00 | 2024-10-18T02:30:00Z",
                "2024-10-18T09:30:00+0700 | 2024-10-18T02:30:00Z",
                "2024-10-18T09:30:00.123456-05 | 2024-10-18T14:30:00.123456Z",
                "2024-10-18 09:30:00 +0700 | 2024-10-18T02:30:00Z",
                "2024-10-18 09:30 | 2024-10-18T09:30:00Z",
                "2024-10-18t09:30:00z | 2024-10-18T09:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 GMT | 2024-10-18T09:30:00Z",
                "Fri, 18 Oct 2024 09:30:00 +0700 | 2024-10-18T02:30:00Z",
            })
    void shouldReadWhatArticlesCarry(String text, Instant date) {
        assertThat(ArticleDate.parse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "18.10.2024",
                "18/10/2024",
                "2024-13-01",
                "2024-02-30",
                "2024",
                "1729330200",
                "0024-10-18",
                "+999999999-01-01",
                "2024-10-18T25:00:00Z"
            })
    void shouldRefuseWhatTellsNoDay(String text) {
        assertThat(ArticleDate.parse(text)).isEmpty();
    }
}
