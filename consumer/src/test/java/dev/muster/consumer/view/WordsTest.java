package dev.muster.consumer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.Force;
import dev.muster.consumer.table.Place;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Unit;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void shouldHedgeAFigureAsItWasSaid() {
        assertThat(figure(1500L, 1500L, 1500L, Qualifier.EXACT)).isEqualTo("1,500");
        assertThat(figure(10000L, 10000L, 10000L, Qualifier.ABOUT)).isEqualTo("≈ 10,000");
        assertThat(figure(13000L, 13000L, null, Qualifier.AT_LEAST)).isEqualTo("≥ 13,000");
        assertThat(figure(null, 12000L, 12000L, Qualifier.AT_MOST)).isEqualTo("≤ 12,000");
        assertThat(figure(8000L, null, 10000L, Qualifier.RANGE)).isEqualTo("8,000–10,000");
        assertThat(figure(1000L, null, 9999L, Qualifier.VAGUE)).isEqualTo("1,000–9,999 (vague)");
        assertThat(figure(null, null, null, Qualifier.VAGUE)).isEqualTo("–");
    }

    @Test
    void shouldWriteNumbersTheSameUnderAnyDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Words.number(1234567)).isEqualTo("1,234,567");
            assertThat(Words.constant(ForceKind.POLICE)).isEqualTo("police");
            assertThat(Words.force(new Force("KP", "North Korea", ForceKind.OFFICERS)))
                    .isEqualTo("North Korea · officers");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldNameWhatIsCounted() {
        Figure shells = new Figure(1L, 1L, 1L, Qualifier.EXACT, Unit.SHELLS);
        assertThat(Words.counted(new Force("KP", "North Korea", null), shells)).isEqualTo("North Korea · shells");
        assertThat(Words.counted(new Force("x-wagner", "Wagner", ForceKind.MERCENARIES), shells))
                .isEqualTo("Wagner · mercenaries");
        assertThat(Words.force(new Force(null, null, null))).isEqualTo("–");
    }

    @Test
    void shouldNameAPlaceOnce() {
        assertThat(Words.place(new Place("Kursk Oblast", "RU"))).isEqualTo("Kursk Oblast, Russia");
        assertThat(Words.place(new Place("Russia", "RU"))).isEqualTo("Russia");
        assertThat(Words.place(new Place(null, "RU"))).isEqualTo("Russia");
        assertThat(Words.place(new Place(null, null))).isEqualTo("–");
    }

    @Test
    void shouldTellAgesInTheUnitThatFits() {
        LocalDate today = LocalDate.of(2025, 3, 1);
        assertThat(Words.age(today, today)).isEqualTo("today");
        assertThat(Words.age(today.plusDays(1), today)).isEqualTo("today");
        assertThat(Words.age(today.minusDays(1), today)).isEqualTo("1 day");
        assertThat(Words.age(today.minusDays(59), today)).isEqualTo("59 days");
        assertThat(Words.age(LocalDate.of(2024, 10, 18), today)).isEqualTo("4 months");
        assertThat(Words.age(LocalDate.of(2022, 2, 24), today)).isEqualTo("3 years");
    }

    private static String figure(Long low, Long best, Long high, Qualifier qualifier) {
        return Words.figure(new Figure(low, best, high, qualifier, Unit.PERSONS));
    }
}
