package dev.muster.consumer.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.consumer.table.Actor;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.Force;
import dev.muster.consumer.table.Place;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TableFormatTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 11, 23);

    @Test
    void shouldAlignColumns() {
        String text = TableFormat.TABLE.print(
                List.of(row("NIS", "Russian Far East", 1500), row("국가정보원", "Kursk Oblast", 12000)), TODAY);
        assertThat(text.lines())
                .containsExactly(
                        "WHO SAYS    OF WHOM               MEASURE   FIGURE  WHERE                     SAID ON         AGE  ORIGINS",
                        "NIS         North Korea · troops  deployed   1,500  Russian Far East, Russia  2024-10-18  36 days        2",
                        "국가정보원  North Korea · troops  deployed  12,000  Kursk Oblast, Russia      2024-10-18  36 days        2");
    }

    @Test
    void shouldTellWhatAnalystsDecidedWhereTheyDidAndToProgramsAlways() {
        List<Estimate> rows =
                List.of(row("NIS", null, 1500), row("NIS", null, 1700, DecisionKind.CORRECT, DecisionKind.REATTRIBUTE));
        String table = TableFormat.TABLE.print(rows, TODAY);
        assertThat(table.lines().map(line -> line.replaceFirst(".* {2}", "")))
                .containsExactly("DECIDED", "2", "corrected, re-attributed");
        assertThat(TableFormat.PLAIN.print(rows, TODAY).lines().map(line -> line.replaceFirst(".*\t", "")))
                .containsExactly("", "corrected, re-attributed");
        assertThat(TableFormat.CSV.print(rows, TODAY)).contains(",decided\r\n", "kr-nis/3,CORRECT REATTRIBUTE\r\n");
    }

    @Test
    void shouldNotLetAnArticleSteerTheTerminal() {
        String text = TableFormat.TABLE.print(List.of(row("\u001b[2JNIS\n\u202e", "Kursk", 1)), TODAY);
        assertThat(text).doesNotContain("\u001b", "\u202e").contains("\ufffd[2JNIS \ufffd");
        assertThat(text.lines()).hasSize(2);
    }

    @Test
    void shouldSayThatThereIsNothing() {
        assertThat(TableFormat.TABLE.print(List.of(), TODAY)).startsWith("No rows");
        assertThat(TableFormat.JSON.print(List.of(), TODAY).strip()).isEqualTo("[ ]");
        assertThat(TableFormat.CSV.print(List.of(), TODAY).lines()).hasSize(1);
    }

    @Test
    void shouldQuoteCsv() {
        String text = TableFormat.CSV.print(List.of(row("The \"Bureau\", Ltd\nLine", null, 8000)), TODAY);
        assertThat(text)
                .contains(
                        "\r\nkr-nis/1,kr-nis,\"The \"\"Bureau\"\", Ltd\nLine\",KP,North Korea,TROOPS,DEPLOYED,8000,8000,8000,8000,EXACT,PERSONS,,RU,2024-10-18,");
        assertThat(text).endsWith(",3,3,2,kr-nis/2,subject,,kr-nis/2 kr-nis/3,\r\n");
    }

    @Test
    void shouldPrintJsonThatReadsBack() throws Exception {
        Estimate row = row("NIS", "Kursk", 5);
        String text = TableFormat.JSON.print(List.of(row), TODAY);
        assertThat(text).contains("\"middle\" : 5", "\"statedOn\" : \"2024-10-18\"");
        Estimate[] back = Json.readerFor(Estimate[].class).readValue(text);
        assertThat(back).containsExactly(row);
    }

    private static Estimate row(String actor, String place, long figure, DecisionKind... decided) {
        return new Estimate(
                "kr-nis/1",
                new Actor("kr-nis", actor),
                new Force("KP", "North Korea", ForceKind.TROOPS),
                Measure.DEPLOYED,
                new Figure(figure, figure, figure, Qualifier.EXACT, Unit.PERSONS),
                new Place(place, "RU"),
                LocalDate.of(2024, 10, 18),
                Instant.parse("2024-10-18T12:00:00Z"),
                3,
                3,
                2,
                "kr-nis/2",
                "subject",
                null,
                List.of("kr-nis/2", "kr-nis/3"),
                List.of(decided));
    }
}
