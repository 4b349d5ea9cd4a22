package dev.muster.consumer.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.Figure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShowTest {
    private static final Figure ABOUT = figure(10_000L, 10_000L, 10_000L, Qualifier.ABOUT);
    private static final Figure MORE = figure(13_000L, 13_000L, null, Qualifier.AT_LEAST);
    private static final Figure RANGE = figure(8_000L, null, 10_000L, Qualifier.RANGE);
    private static final Figure VAGUE = figure(1_000L, null, 9_999L, Qualifier.VAGUE);

    @Test
    void shouldPutNothingTogetherSideBySide() {
        assertThat(Show.SIDE_BY_SIDE.of(Rows.of(ABOUT, MORE))).isEmpty();
    }

    @Test
    void shouldReachFromTheLowestToTheHighestLimit() {
        assertThat(text(Show.LOW_HIGH, ABOUT, MORE, RANGE)).isEqualTo("8,000–13,000");
        assertThat(text(Show.LOW_HIGH, ABOUT, ABOUT)).isEqualTo("10,000");
    }

    @Test
    void shouldTakeTheMiddleWithoutVagueFigures() {
        assertThat(text(Show.MEDIAN, MORE, RANGE, ABOUT)).isEqualTo("10,000");
        assertThat(text(Show.MEDIAN, MORE, ABOUT, VAGUE)).isEqualTo("11,500");
        assertThat(Show.MEDIAN.of(Rows.of(VAGUE))).isEmpty();
    }

    @Test
    void shouldTakeTheFigureThatClaimsLeast() {
        Show.Combined least =
                Show.MOST_CONSERVATIVE.of(Rows.of(ABOUT, RANGE, MORE)).orElseThrow();
        assertThat(least.figure()).isEqualTo(RANGE);
        assertThat(least.of().key()).isEqualTo("row-1");
    }

    @Test
    void shouldTakeTheFigureOfMostOrigins() {
        assertThat(Show.MOST_INDEPENDENT
                        .of(List.of(Rows.row(0, ABOUT, 1), Rows.row(1, MORE, 3), Rows.row(2, RANGE, 2)))
                        .orElseThrow()
                        .figure())
                .isEqualTo(MORE);
    }

    @Test
    void shouldDefineEachChoice() {
        assertThat(Show.values())
                .allSatisfy(show -> assertThat(show.definition()).isNotBlank());
    }

    private static String text(Show show, Figure... figures) {
        return Figures.text(show.of(Rows.of(figures)).orElseThrow().figure());
    }

    static Figure figure(Long low, Long best, Long high, Qualifier qualifier) {
        return new Figure(low, best, high, qualifier, Unit.PERSONS);
    }
}
