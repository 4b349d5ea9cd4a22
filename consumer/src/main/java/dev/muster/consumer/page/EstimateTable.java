package dev.muster.consumer.page;

import dev.muster.consumer.table.Disagreement.Kind;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Qualifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Rows of latest estimates, each actor's in a row of its own. */
final class EstimateTable {
    private static final List<Sort> COLUMNS =
            List.of(Sort.ACTOR, Sort.FIGURE, Sort.FORCE, Sort.MEASURE, Sort.PLACE, Sort.SAID, Sort.ORIGINS);
    private static final Set<Sort> NUMBERS = Set.of(Sort.FIGURE, Sort.ORIGINS);
    private static final String ORIGINS_HINT =
            "Independent origins of this number, however it is hedged: copies of one report count once";

    private final Html html;
    private final Choice choice;
    private final Map<String, Set<Kind>> flags;
    private final Function<Estimate, Quoted> words;

    /**
     * @param flags how rows are disputed, by their keys
     * @param words the words of a figure as its article has them; null where they are not known
     */
    EstimateTable(Html html, Choice choice, Map<String, Set<Kind>> flags, Function<Estimate, Quoted> words) {
        this.html = html;
        this.choice = choice;
        this.flags = flags;
        this.words = words;
    }

    void write(List<Estimate> rows) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", "Latest estimates", "tabindex", "0");
        html.open("table", "class", "estimates cards");
        html.element("caption", "The newest figure of each actor. " + order(), "class", "quiet");
        head();
        html.open("tbody");
        Subject above = null;
        for (Estimate row : rows) {
            Subject subject = Subject.of(row);
            row(row, subject, choice.sort() == Sort.SUBJECT && !subject.equals(above));
            above = subject;
        }
        html.close(3);
    }

    private String order() {
        return choice.sort() == Sort.SUBJECT
                ? "Comparable figures stand together, the newest first."
                : "Sorted by " + choice.sort().title().toLowerCase(Locale.ROOT)
                        + (choice.descending() ? ", greatest or newest first." : ", smallest or oldest first.");
    }

    private void head() {
        html.open("thead").open("tr");
        for (Sort column : COLUMNS) {
            boolean sorted = column == choice.sort();
            html.open(
                    "th",
                    "scope",
                    "col",
                    "class",
                    NUMBERS.contains(column) ? "number" : null,
                    "aria-sort",
                    sorted ? choice.descending() ? "descending" : "ascending" : null);
            html.element("a", column.title(), "href", choice.sortedBy(column).toString(), "data-go", "");
            html.close();
        }
        html.element("th", "Disputed", "scope", "col");
        html.close(2);
    }

    private void row(Estimate row, Subject subject, boolean first) {
        html.open("tr", "id", "row:" + row.key(), "class", first ? "first" : null);
        html.open("th", "scope", "row", "class", "who");
        html.open("a", "href", Address.actor(row.actor().id()).toString())
                .isolated(row.actor().name())
                .close(2);
        figure(row);
        html.open("td", "data-label", Sort.FORCE.title())
                .isolated(subject.counted())
                .close();
        html.element("td", Words.constant(row.measure()), "data-label", Sort.MEASURE.title());
        place(row, subject);
        day(row);
        html.element(
                "td",
                Words.number(row.origins()),
                "class",
                "number",
                "data-label",
                Sort.ORIGINS.title(),
                "title",
                ORIGINS_HINT);
        disputed(row, subject);
        html.close();
    }

    private void figure(Estimate row) {
        html.open("td", "class", "figure", "data-label", Sort.FIGURE.title());
        html.element(
                "a",
                Figures.text(row.figure()),
                "href",
                Address.claim(row.claim()).toString(),
                "title",
                "The words behind this figure");
        Quoted said = row.figure().qualifier() == Qualifier.VAGUE ? words.apply(row) : null;
        if (said != null) {
            html.element("q", said.text(), "class", "said", "lang", said.lang(), "dir", "auto");
        } else if (row.figure().qualifier() != Qualifier.EXACT) {
            html.element("span", Figures.hedge(row.figure()), "class", "said");
        }
        decided(row);
        html.close();
    }

    private void decided(Estimate row) {
        for (DecisionKind kind : row.decided()) {
            html.element(
                    "a",
                    Words.decided(kind),
                    "href",
                    Address.claim(row.claim()) + "#decisions",
                    "class",
                    "state new",
                    "title",
                    "What analysts decided about this figure");
        }
    }

    private void place(Estimate row, Subject subject) {
        html.open("td", "data-label", Sort.PLACE.title());
        html.open(
                "a",
                "class",
                "quiet",
                "href",
                subject.address(choice.request().address()).toString(),
                "title",
                "What everybody has said of this, over time");
        html.isolated(Words.place(row.place())).close(2);
    }

    private void day(Estimate row) {
        html.open("td", "class", "day", "data-label", Sort.SAID.title());
        html.element(
                "time", row.statedOn().toString(), "datetime", row.statedOn().toString());
        html.text(" ")
                .element("span", choice.known().age(row.statedOn()), "class", "age")
                .close();
    }

    private void disputed(Estimate row, Subject subject) {
        html.open("td", "class", "flag", "data-label", "Disputed");
        for (Kind kind : flags.getOrDefault(row.key(), Set.of())) {
            html.element(
                    "a",
                    flag(kind),
                    "href",
                    subject.address(choice.request().address()) + "#disputes",
                    "class",
                    "pill",
                    "title",
                    DisagreementPage.title(kind));
        }
        html.close();
    }

    private static String flag(Kind kind) {
        return switch (kind) {
            case CONTRADICTED -> "contradicted";
            case SELF_CONTRADICTING -> "contradicts itself";
            case REVISED -> "revised";
            case NOT_COMPARABLE -> "";
        };
    }
}
