package dev.muster.consumer.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Figure;
import dev.muster.schema.Qualifier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StepChartTest {
    private static final Figure RANGE = ShowTest.figure(8_000L, null, 10_000L, Qualifier.RANGE);
    private static final Figure VAGUE = ShowTest.figure(10_000L, null, 99_999L, Qualifier.VAGUE);
    private static final Figure MORE = ShowTest.figure(13_000L, 13_000L, null, Qualifier.AT_LEAST);
    private static final Figure EXACT = ShowTest.figure(1_500L, 1_500L, 1_500L, Qualifier.EXACT);

    @Test
    void shouldDrawABandAndNoPointForARange() {
        assertThat(wide(line(RANGE))).contains("class=\"band\"").doesNotContain("<circle", "class=\"step");
        assertThat(wide(line(VAGUE))).contains("class=\"band\"").doesNotContain("<circle", "class=\"step");
    }

    @Test
    void shouldLeaveTheOpenSideOfABoundOpen() {
        assertThat(wide(line(MORE)))
                .contains("class=\"open\"", "class=\"hedged\"")
                .doesNotContain("class=\"band\"");
        assertThat(wide(line(EXACT))).contains("class=\"exact\"").doesNotContain("class=\"open\"");
    }

    @Test
    void shouldStandAtAFigureUntilTheNext() {
        Estimate first = Rows.row(0, EXACT, 1, LocalDate.of(2024, 10, 18));
        Estimate second = Rows.row(0, MORE, 1, LocalDate.of(2024, 11, 18));
        String chart = wide(new Series(Subject.of(first), List.of(new Line(first.actor(), List.of(first, second)))));
        assertThat(chart).contains("class=\"riser\"", "Actor 0: 1,500, said on 18 October 2024", "≥ 13,000");
    }

    @Test
    void shouldSpanWhatStoodAcrossActors() {
        List<Estimate> rows = Rows.of(EXACT, RANGE, MORE);
        Series series = new Series(
                Subject.of(rows.get(0)),
                rows.stream().map(row -> new Line(row.actor(), List.of(row))).toList());
        assertThat(series.range())
                .extracting(Series.Span::low, Series.Span::high, Series.Span::actors)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1_500L, 1_500L, 1),
                        org.assertj.core.groups.Tuple.tuple(1_500L, 10_000L, 2),
                        org.assertj.core.groups.Tuple.tuple(1_500L, 13_000L, 3));
        assertThat(wide(series)).contains("class=\"range\"");
    }

    private static Series line(Figure figure) {
        Estimate row = Rows.row(0, figure, 1);
        return new Series(Subject.of(row), List.of(new Line(row.actor(), List.of(row))));
    }

    private static String wide(Series series) {
        Html html = new Html();
        StepChart.write(html, series);
        String both = html.end();
        return both.substring(0, both.indexOf("chart narrow"));
    }
}
