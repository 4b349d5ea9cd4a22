package dev.muster.producer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WiresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Agence France-Presse | AFP",
                "By The Associated Press | AP",
                "Jane Doe, Reuters | Reuters",
                "LKBN ANTARA | Antara",
                "연합뉴스 | Yonhap",
                "dpa/AFP | AFP",
            })
    void shouldTellTheAgencyOfAName(String told, String wire) {
        assertThat(Wires.named(told)).contains(wire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jane Doe", "ap Rhys", "Happy Reader", "Aptera", "", "Bloom"})
    void shouldTellNoneOfOtherNames(String told) {
        assertThat(Wires.named(told)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LONDON, Oct 3 (Reuters) - The army moved. | Reuters",
                "WASHINGTON (AP) — The army moved. | AP",
                "JAKARTA, ANTARA - Tentara bergerak. | Antara",
                "(서울=연합뉴스) 군이 움직였다 - 그렇다. | Yonhap",
                "The army moved, as it said. © AFP | AFP",
                "The army moved. (Reporting by Jane Doe; Editing by Reuters) | Reuters",
                "The army moved. (dpa/Gazette) | dpa",
            })
    void shouldTellTheAgencyOfADatelineOrACredit(String line, String wire) {
        assertThat(Wires.creditedIn(List.of(line))).contains(wire);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army moved, Reuters reported on Friday.",
                "AP means armour-piercing - they say, and more of it.",
                "The army (some 900 men) moved.",
            })
    void shouldTellNoneThatIsOnlySpokenOf(String line) {
        assertThat(Wires.creditedIn(List.of("First line.", line, "Last line."))).isEmpty();
    }

    @Test
    void shouldTellNoneOfNothing() {
        assertThat(Wires.creditedIn(List.of())).isEmpty();
        assertThat(Wires.named(null)).isEmpty();
    }
}
