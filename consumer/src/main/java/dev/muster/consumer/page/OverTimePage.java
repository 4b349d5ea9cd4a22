package dev.muster.consumer.page;

import dev.muster.consumer.table.Dispute;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Set;

/** What has been said of one subject by everybody, over time: a chart, and the same as tables. */
final class OverTimePage {
    static final Set<String> PARAMETERS = Set.of("force", "kind", "measure", "unit", "place", "in");

    private static final int MOST_DISPUTES = 60;

    private final Ledger ledger;
    private final About about;

    OverTimePage(Ledger ledger, About about) {
        this.ledger = ledger;
        this.about = about;
    }

    /** @throws NotFoundResponse where nothing was said of the subject */
    String render(Request request, Known known) {
        TableSnapshot all = ledger.all(known);
        Subject subject = Subject.of(request);
        if (subject == null) {
            return SubjectList.render(request, known, all, about);
        }
        Series series = Series.of(subject, all.estimates(), ledger, known);
        if (series.lines().isEmpty()) {
            throw new NotFoundResponse("No figure of this is known" + (known.isNow() ? "." : " as of that day."));
        }
        return page(request, known, all.position(), series);
    }

    private String page(Request request, Known known, long position, Series series) {
        Subject subject = series.subject();
        Html html = Layout.page(subject.inWords(), Section.OVER_TIME, request.address(), known, position);
        html.open("p", "class", "back")
                .link(
                        "All subjects",
                        Layout.times(request.address())
                                .at(Section.OVER_TIME.path())
                                .toString())
                .close();
        html.open("h1")
                .isolated(subject.counted())
                .text(", " + Words.constant(subject.measure()))
                .close();
        html.open("p", "class", "lead").isolated(Words.place(subject.place())).close();
        chart(html, series);
        together(html, series);
        statements(html, series);
        disputes(html, subject, known);
        range(html, series);
        return Layout.end(html, about);
    }

    private static void chart(Html html, Series series) {
        html.open("section", "id", "chart", "aria-label", "Chart", "data-swap", "")
                .open("figure");
        StepChart.write(html, series);
        html.open("figcaption").open("ul", "class", "key");
        for (int i = 0; i < series.lines().size(); i++) {
            Line line = series.lines().get(i);
            html.open("li", "class", StepChart.colour(i)).element("span", "", "class", "swatch");
            html.isolated(line.actor().name()).close();
        }
        html.close();
        html.element(
                "p",
                "A line stands at an actor’s figure until it gives another. Filled dot: exact. Ring: hedged. Small ticks: the"
                        + " figure is open on that side (at least, at most). Band: a range or a vague figure, from limit to limit."
                        + (series.lines().size() > 1 ? " Grey: from the lowest to the highest of what stood." : ""),
                "class",
                "hint");
        html.close(3);
    }

    /** Everything that a reader may make of the latest figures, with how it is worked out. */
    private static void together(Html html, Series series) {
        List<Estimate> latest = series.lines().stream().map(Line::latest).toList();
        if (latest.size() < 2) {
            return;
        }
        html.open("section", "id", "together", "data-swap", "").element("h2", "The latest figures taken together");
        html.open("dl", "class", "together");
        for (Show show : Show.values()) {
            show.of(latest).ifPresent(combined -> together(html, show, combined));
        }
        html.close(2);
    }

    private static void together(Html html, Show show, Show.Combined combined) {
        html.open("div").element("dt", show.title()).open("dd");
        html.element("strong", Figures.text(combined.figure()), "class", "figure");
        if (combined.of() != null) {
            html.text(" ")
                    .open("a", "href", Address.claim(combined.of().claim()).toString());
            html.isolated(combined.of().actor().name()).close();
        }
        html.element("p", show.definition(), "class", "hint").close(2);
    }

    private void disputes(Html html, Subject subject, Known known) {
        List<Dispute> disputes =
                ledger.disputes(subject, known).stream().limit(MOST_DISPUTES).toList();
        html.open("section", "id", "disputes", "data-swap", "");
        if (!disputes.isEmpty()) {
            html.element("h2", "Disagreement").open("ul", "class", "disputes");
            disputes.forEach(dispute -> DisagreementPage.dispute(html, dispute, true));
            html.close();
        }
        html.close();
    }

    private static void statements(Html html, Series series) {
        html.open("section", "id", "statements", "data-swap", "").element("h2", "Every figure");
        html.open("div", "class", "scroll", "role", "region", "aria-label", "Every figure", "tabindex", "0");
        html.open("table", "class", "plain")
                .element("caption", "The figures of the chart, by actor, oldest first.", "class", "quiet");
        html.open("thead").open("tr");
        for (String column : List.of("Who says", "Said on", "Figure", "Hedge", "Origins")) {
            boolean number = column.equals("Figure") || column.equals("Origins");
            html.element("th", column, "scope", "col", "class", number ? "number" : null);
        }
        html.close(2);
        series.lines().forEach(line -> statements(html, line));
        html.close(3);
    }

    private static void statements(Html html, Line line) {
        html.open("tbody");
        for (int i = 0; i < line.points().size(); i++) {
            Estimate point = line.points().get(i);
            html.open("tr", "id", "point:" + point.key() + point.statedOn());
            if (i == 0) {
                html.open(
                        "th",
                        "scope",
                        "rowgroup",
                        "rowspan",
                        Integer.toString(line.points().size()));
                html.open("a", "href", Address.actor(line.actor().id()).toString())
                        .isolated(line.actor().name())
                        .close(2);
            }
            html.element("td", point.statedOn().toString(), "class", "day");
            html.open("td", "class", "figure")
                    .link(
                            Figures.text(point.figure()),
                            Address.claim(point.claim()).toString())
                    .close();
            html.element("td", Figures.hedge(point.figure()));
            html.element("td", Words.number(point.origins()), "class", "number").close();
        }
        html.close();
    }

    private static void range(Html html, Series series) {
        if (series.lines().size() < 2) {
            return;
        }
        html.open("section", "id", "range", "data-swap", "").open("details");
        html.element("summary", "The range across actors, day by day");
        html.open("table", "class", "plain");
        html.element(
                "caption",
                "From each of these days on: the lowest and the highest limit of what stood.",
                "class",
                "quiet");
        html.open("thead").open("tr").element("th", "From", "scope", "col");
        for (String column : List.of("Lowest", "Highest", "Actors")) {
            html.element("th", column, "scope", "col", "class", "number");
        }
        html.close(2).open("tbody");
        for (Series.Span span : series.range()) {
            html.open("tr").element("th", span.from().toString(), "scope", "row", "class", "day");
            html.element("td", Words.number(span.low()), "class", "number");
            html.element("td", Words.number(span.high()), "class", "number");
            html.element("td", Words.number(span.actors()), "class", "number").close();
        }
        html.close(4);
    }
}
