package dev.muster.consumer.web;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.SqlTable;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.view.Words;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import java.time.LocalDate;
import java.util.List;

/** The first page: troops, materiel, and what is denied or unconfirmed. */
final class TablePage {
    private static final int MOST_DISPUTED = 50;
    private static final List<String> COLUMNS =
            List.of("Figure", "Who says", "Of whom", "Measure", "Where", "Said on", "Origins");
    private static final String ORIGINS_HINT =
            "Independent origins of this number, however it is hedged: copies of one report count once";

    private final SqlTable table;

    TablePage(SqlTable table) {
        this.table = table;
    }

    /** The page for a query, whose view is ignored, as of a day. */
    String render(TableQuery query, LocalDate today) {
        TableSnapshot troops = table.read(query.in(TableView.TROOPS));
        TableSnapshot materiel = table.read(query.in(TableView.MATERIEL));
        List<StoredClaim> disputed = table.disputed(query, MOST_DISPUTED);
        Html html = Layout.page("Muster", troops.position());
        html.open("main");
        filters(html, query, today);
        estimates(html, "troops", "Troops", troops.estimates(), today);
        estimates(html, "materiel", "Materiel", materiel.estimates(), today);
        disputed(html, disputed, today);
        return Layout.end(html.close());
    }

    private static void filters(Html html, TableQuery query, LocalDate today) {
        html.open("form", "method", "get", "action", "/", "class", "filters");
        filter(html, "Who says", "actor", query.actor(), "NIS, kr-nis");
        filter(html, "Of whom", "force", query.force(), "North Korea, officers");
        filter(html, "Where", "place", query.place(), "Kursk, RU");
        measures(html, query.measure());
        html.open("label").text("As of");
        html.open("input", "type", "date", "name", "asOf", "value", text(query.asOf()), "max", today.toString());
        html.close();
        html.element("button", "Show");
        html.element("a", "All", "href", "/").close();
    }

    private static void filter(Html html, String label, String name, String value, String example) {
        html.open("label").text(label);
        html.open("input", "name", name, "value", value, "placeholder", example, "autocomplete", "off");
        html.close();
    }

    private static void measures(Html html, String chosen) {
        html.open("label").text("Measure").open("select", "name", "measure");
        html.element("option", "any", "value", "");
        for (Measure measure : Measure.values()) {
            String selected = measure.name().equalsIgnoreCase(chosen) ? "" : null;
            html.element("option", Words.constant(measure), "value", measure.name(), "selected", selected);
        }
        html.close().close();
    }

    private static void estimates(Html html, String id, String title, List<Estimate> rows, LocalDate today) {
        section(html, id, title, rows.size(), COLUMNS);
        for (Estimate row : rows) {
            html.open("tr", "id", id + ":" + row.key());
            figure(html, row.figure(), row.claim());
            cell(html, 1, row.actor().name());
            cell(html, 2, Words.counted(row.force(), row.figure()));
            cell(html, 3, Words.constant(row.measure()));
            cell(html, 4, Words.place(row.place()));
            day(html, row.statedOn(), today);
            html.element(
                    "td",
                    Integer.toString(row.origins()),
                    "class",
                    "number",
                    "data-label",
                    "Origins",
                    "title",
                    ORIGINS_HINT);
            html.close();
        }
        endOfSection(html, rows.isEmpty());
    }

    private static void disputed(Html html, List<StoredClaim> claims, LocalDate today) {
        section(
                html,
                "disputed",
                "Denied or unconfirmed",
                claims.size(),
                List.of("Figure", "Who says", "Of whom", "Measure", "Where", "Said on", "Stance"));
        for (StoredClaim claim : claims) {
            html.open("tr", "id", "disputed:" + claim.id());
            figure(html, claim.figure(), claim.id());
            cell(html, 1, claim.actor().name());
            cell(html, 2, Words.counted(claim.force(), claim.figure()));
            cell(html, 3, Words.constant(claim.measure()));
            cell(html, 4, Words.place(claim.place()));
            day(html, claim.statedOn(), today);
            html.element("td", Words.constant(claim.stance()), "data-label", "Stance")
                    .close();
        }
        endOfSection(html, claims.isEmpty());
    }

    private static void section(Html html, String id, String title, int count, List<String> columns) {
        html.open("section", "id", id).open("h2").text(title + " ");
        html.element("span", Words.number(count), "class", "count").close();
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
    }

    private static void endOfSection(Html html, boolean empty) {
        html.close().close().close();
        html.element("p", empty ? "Nothing here yet." : "", "class", "empty").close();
    }

    private static void figure(Html html, Figure figure, String claim) {
        html.open("td", "class", "figure", "data-label", "Figure");
        html.element("a", Words.figure(figure), "href", Links.claim(claim), "title", "The words behind this figure");
        if (figure.qualifier() == Qualifier.RANGE && figure.middle() != null) {
            html.element("span", "middle " + Words.number(figure.middle()), "class", "middle");
        }
        html.close();
    }

    private static void cell(Html html, int column, String text) {
        html.element("td", text, "data-label", COLUMNS.get(column));
    }

    private static void day(Html html, LocalDate day, LocalDate today) {
        html.open("td", "class", "day", "data-label", "Said on");
        html.element("time", day.toString(), "datetime", day.toString());
        html.element("span", Words.age(day, today), "class", "age").close();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
