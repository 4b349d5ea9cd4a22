package dev.muster.consumer.page;

import dev.muster.consumer.table.Conflicts;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.view.Words;
import dev.muster.schema.Measure;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The filters of the latest estimates; a form that needs no script. */
final class FilterForm {
    private static final int MOST_SUGGESTIONS = 60;

    private FilterForm() {}

    static void write(Html html, Choice choice, List<Estimate> rows) {
        html.open("form", "method", "get", "action", "/", "class", "filters", "role", "search", "data-go", "");
        html.open("fieldset").element("legend", "Filter the estimates", "class", "unseen");
        field(html, choice, "Who says", "actor", "NIS, kr-nis");
        field(html, choice, "Of whom", "force", "KP, officers");
        field(html, choice, "Where", "place", "Kursk, RU");
        measures(html, choice.request().text("measure"));
        wars(html, choice.request().text("conflict"));
        shows(html, choice.show());
        disputed(html, choice.disputed());
        Layout.carried(
                html, choice.request().address().only("view", "sort", "order", Request.SAID_BY, Request.ARRIVED_BY));
        html.element("button", "Show");
        if (choice.isFiltered()) {
            html.element(
                    "a",
                    "Clear filters",
                    "href",
                    choice.request()
                            .address()
                            .only("view", "sort", "order", "show", Request.SAID_BY, Request.ARRIVED_BY)
                            .toString(),
                    "class",
                    "clear");
        }
        html.close();
        html.element("p", choice.show().definition(), "class", "hint", "id", "definition", "data-swap", "");
        suggestions(html, "actors", rows, row -> row.actor().name());
        suggestions(html, "forces", rows, row -> row.force().name());
        suggestions(html, "places", rows, row -> row.place().name());
        html.close();
    }

    private static void field(Html html, Choice choice, String label, String name, String example) {
        html.open("label").element("span", label);
        html.open(
                "input",
                "name",
                name,
                "value",
                choice.request().text(name),
                "placeholder",
                example,
                "autocomplete",
                "off",
                "list",
                name + "s",
                "dir",
                "auto");
        html.close();
    }

    private static void measures(Html html, String chosen) {
        html.open("label").element("span", "Measure").open("select", "name", "measure");
        html.element("option", "any", "value", "");
        for (Measure measure : Measure.values()) {
            boolean selected = Request.name(measure).equalsIgnoreCase(chosen)
                    || measure.name().equalsIgnoreCase(chosen);
            html.element("option", Words.constant(measure), "value", measure.name(), "selected", selected ? "" : null);
        }
        html.close(2);
    }

    private static void shows(Html html, Show chosen) {
        html.open("label", "class", "wide").element("span", "Several actors’ figures");
        html.open("select", "name", "show", "aria-describedby", "definition");
        for (Show show : Show.values()) {
            html.element(
                    "option",
                    show.title(),
                    "value",
                    show == Show.SIDE_BY_SIDE ? "" : Request.name(show),
                    "selected",
                    show == chosen ? "" : null);
        }
        html.close(2);
    }

    private static void wars(Html html, String chosen) {
        html.open("label").element("span", "Conflict").open("select", "name", "conflict");
        html.element("option", "any", "value", "");
        for (Conflicts.Conflict war : Conflicts.all()) {
            html.element(
                    "option",
                    war.name(),
                    "value",
                    war.id(),
                    "selected",
                    war.id().equals(chosen) ? "" : null);
        }
        html.close(2);
    }

    private static void disputed(Html html, boolean chosen) {
        html.open("label", "class", "check");
        html.open("input", "type", "checkbox", "name", "disputed", "value", "yes", "checked", chosen ? "" : null);
        html.element("span", "Disputed only").close();
    }

    private static void suggestions(Html html, String id, List<Estimate> rows, Function<Estimate, String> name) {
        html.open("datalist", "id", id);
        rows.stream()
                .map(name)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .limit(MOST_SUGGESTIONS)
                .forEach(each -> html.element("option", "", "value", each));
        html.close();
    }
}
