package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row for each subject: what the reader's choice makes of the figures of all actors. */
final class CombinedTable {
    private static final List<String> COLUMNS =
            List.of("Of whom", "Measure", "Where", "Figure", "Actors", "Newest said on");

    private CombinedTable() {}

    static void write(Html html, Choice choice, Map<Subject, List<Estimate>> subjects) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", "Combined estimates", "tabindex", "0");
        html.open("table", "class", "combined cards");
        html.element("caption", choice.show().title() + ". " + choice.show().definition(), "class", "quiet");
        html.open("thead").open("tr");
        COLUMNS.forEach(column ->
                html.element("th", column, "scope", "col", "class", column.equals("Figure") ? "number" : null));
        html.close(2).open("tbody");
        subjects.forEach((subject, rows) -> row(html, choice, subject, rows));
        html.close(3);
    }

    private static void row(Html html, Choice choice, Subject subject, List<Estimate> rows) {
        html.open("tr", "id", "subject:" + rows.get(0).subject());
        html.open("th", "scope", "row");
        html.open("a", "href", subject.address(choice.request().address()).toString())
                .isolated(subject.counted())
                .close(2);
        html.element("td", Words.constant(subject.measure()), "data-label", COLUMNS.get(1));
        html.open("td", "data-label", COLUMNS.get(2))
                .isolated(Words.place(subject.place()))
                .close();
        figure(html, choice, subject, rows);
        actors(html, rows);
        day(html, choice, rows);
        html.close();
    }

    private static void figure(Html html, Choice choice, Subject subject, List<Estimate> rows) {
        html.open("td", "class", "figure", "data-label", COLUMNS.get(3));
        choice.show()
                .of(rows)
                .ifPresentOrElse(
                        combined -> combined(html, choice, subject, combined), () -> html.text("only vague figures"));
        html.close();
    }

    private static void combined(Html html, Choice choice, Subject subject, Show.Combined combined) {
        Address behind = combined.of() == null
                ? subject.address(choice.request().address())
                : Address.claim(combined.of().claim());
        html.link(Figures.text(combined.figure()), behind.toString());
        if (combined.of() != null) {
            html.open("span", "class", "said")
                    .isolated(combined.of().actor().name())
                    .close();
        }
    }

    private static void actors(Html html, List<Estimate> rows) {
        String names = rows.stream().map(row -> row.actor().name()).collect(Collectors.joining("; "));
        html.open("td", "data-label", COLUMNS.get(4));
        html.text(rows.size() == 1 ? "" : rows.size() + ": ").isolated(names).close();
    }

    private static void day(Html html, Choice choice, List<Estimate> rows) {
        LocalDate newest = rows.stream()
                .map(Estimate::statedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        html.open("td", "class", "day", "data-label", COLUMNS.get(5));
        html.element("time", newest.toString(), "datetime", newest.toString());
        html.text(" ")
                .element("span", choice.known().age(newest), "class", "age")
                .close();
    }
}
