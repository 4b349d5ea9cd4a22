package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that has a chart, the subjects with most actors first. */
final class SubjectList {
    private static final int STRIP_WIDTH = 160;
    private static final int STRIP_HEIGHT = 18;
    private static final int MOST = 500;

    private SubjectList() {}

    static String render(Request request, Known known, TableSnapshot all, About about) {
        Html html = Layout.page("Over time", Section.OVER_TIME, request.address(), known, all.position());
        html.element("h1", "Over time");
        html.element(
                "p",
                "What is comparable stands in one chart: figures of the same force, about the same thing, at the same"
                        + " place. Those that several actors speak of come first.",
                "class",
                "lead");
        html.open("section", "id", "subjects", "data-swap", "");
        table(html, request.address(), subjects(all.estimates()));
        return Layout.end(html.close(), about);
    }

    private static Map<Subject, List<Estimate>> subjects(List<Estimate> rows) {
        Map<Subject, List<Estimate>> grouped = Sort.SUBJECT.sorted(rows, false).stream()
                .collect(Collectors.groupingBy(Subject::of, LinkedHashMap::new, Collectors.toList()));
        Map<Subject, List<Estimate>> sorted = new LinkedHashMap<>();
        grouped.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Subject, List<Estimate>> each) ->
                        -each.getValue().size()))
                .limit(MOST)
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private static void table(Html html, Address address, Map<Subject, List<Estimate>> subjects) {
        if (subjects.isEmpty()) {
            html.element("p", "No figures yet.", "class", "empty");
            return;
        }
        html.open("div", "class", "scroll", "role", "region", "aria-label", "Subjects", "tabindex", "0");
        html.open("table", "class", "subjects cards").open("thead").open("tr");
        for (String column : List.of("Subject", "Where", "Latest figures", "Lowest to highest", "Actors", "Newest")) {
            boolean number = column.startsWith("Lowest") || column.equals("Actors");
            html.element("th", column, "scope", "col", "class", number ? "number" : null);
        }
        html.close(2).open("tbody");
        subjects.forEach((subject, rows) -> row(html, address, subject, rows));
        html.close(3);
    }

    private static void row(Html html, Address address, Subject subject, List<Estimate> rows) {
        html.open("tr").open("th", "scope", "row");
        html.open("a", "href", subject.address(address).toString());
        html.isolated(subject.counted()).text(", " + Words.constant(subject.measure()));
        html.close(2);
        html.open("td", "data-label", "Where")
                .isolated(Words.place(subject.place()))
                .close();
        html.open("td", "class", "strip", "data-label", "Latest figures");
        strip(html, rows);
        html.close();
        html.element(
                "td",
                Show.LOW_HIGH.of(rows).map(all -> Figures.text(all.figure())).orElse(""),
                "class",
                "figure",
                "data-label",
                "Lowest to highest");
        html.element("td", Words.number(rows.size()), "class", "number", "data-label", "Actors");
        LocalDate newest = rows.stream()
                .map(Estimate::statedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        html.element("td", newest.toString(), "class", "day", "data-label", "Newest")
                .close();
    }

    /** The latest figures on a line from nothing to the greatest: a dot for a number, a bar for a range. */
    private static void strip(Html html, List<Estimate> rows) {
        long greatest =
                rows.stream().mapToLong(row -> Show.highest(row.figure())).max().orElse(1);
        html.open(
                "svg", "class", "spread", "viewBox", "0 0 " + STRIP_WIDTH + " " + STRIP_HEIGHT, "aria-hidden", "true");
        html.open("line", "x1", "4", "x2", Integer.toString(STRIP_WIDTH - 4), "y1", "9", "y2", "9", "class", "axis")
                .close();
        for (Estimate row : rows) {
            double low = place(Show.lowest(row.figure()), greatest);
            double high = place(Show.highest(row.figure()), greatest);
            if (high > low) {
                html.open(
                                "rect",
                                "x",
                                number(low),
                                "y",
                                "6",
                                "width",
                                number(high - low),
                                "height",
                                "6",
                                "class",
                                "bar")
                        .close();
            } else {
                html.open("circle", "cx", number(low), "cy", "9", "r", "4", "class", "dot")
                        .close();
            }
        }
        html.close();
    }

    private static double place(long number, long greatest) {
        return 6 + (STRIP_WIDTH - 12) * (double) number / Math.max(1, greatest);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
