package dev.muster.consumer.page;

import dev.muster.consumer.table.Disagreement.Kind;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.table.TableView;
import dev.muster.consumer.view.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The first page: what every actor claims now. */
final class LatestPage {
    private static final int ROWS = 200;

    private final Ledger ledger;
    private final About about;

    LatestPage(Ledger ledger, About about) {
        this.ledger = ledger;
        this.about = about;
    }

    String render(Choice choice) {
        TableSnapshot all = ledger.read(choice.query());
        List<Estimate> rows = all.estimates().stream().filter(disputed(choice)).toList();
        List<Estimate> chosen = rows.stream()
                .filter(row -> choice.view().holds(row.figure().unit()))
                .toList();
        Html html =
                Layout.page(Layout.NAME, Section.LATEST, choice.request().address(), choice.known(), all.position());
        html.element("h1", "Latest estimates");
        summary(html, chosen);
        FilterForm.write(html, choice, all.estimates());
        views(html, choice, rows);
        html.open("section", "id", "estimates", "aria-label", "Estimates", "data-swap", "");
        if (choice.show() == Show.SIDE_BY_SIDE) {
            rows(html, choice, choice.sort().sorted(chosen, choice.descending()));
        } else {
            combined(html, choice, Sort.SUBJECT.sorted(chosen, false));
        }
        return Layout.end(html.close(), about);
    }

    private Predicate<Estimate> disputed(Choice choice) {
        if (!choice.disputed()) {
            return row -> true;
        }
        Map<String, Set<Kind>> flags = ledger.flags(choice.known());
        return row -> flags.containsKey(row.key());
    }

    private static void summary(Html html, List<Estimate> rows) {
        long actors = rows.stream().map(row -> row.actor().id()).distinct().count();
        long subjects = rows.stream().map(Estimate::subject).distinct().count();
        html.open("p", "class", "lead", "id", "summary", "data-swap", "");
        html.text(
                rows.isEmpty()
                        ? "Nothing to show."
                        : Words.count(rows.size(), "figure") + " of " + Words.count(actors, "actor") + " about "
                                + Words.count(subjects, "subject") + ": a force, what is said of it, and where. Each"
                                + " figure leads to its sentence.");
        html.close();
    }

    private static void views(Html html, Choice choice, List<Estimate> rows) {
        html.open("nav", "class", "tabs", "aria-label", "What is counted", "id", "views", "data-swap", "")
                .open("ul");
        Map<TableView, String> titles = new LinkedHashMap<>();
        titles.put(TableView.TROOPS, "Troops");
        titles.put(TableView.MATERIEL, "Materiel");
        titles.put(TableView.ALL, "Both");
        titles.forEach((view, title) -> {
            long count =
                    rows.stream().filter(row -> view.holds(row.figure().unit())).count();
            html.open("li")
                    .open(
                            "a",
                            "href",
                            choice.with("view", view == TableView.TROOPS ? null : Request.name(view))
                                    .toString(),
                            "aria-current",
                            view == choice.view() ? "true" : null,
                            "data-go",
                            "");
            html.text(title + " ").element("span", Words.number(count), "class", "count");
            html.close(2);
        });
        html.close(2);
    }

    private void rows(Html html, Choice choice, List<Estimate> rows) {
        int first = first(choice, rows.size());
        List<Estimate> page = rows.subList(first, Math.min(first + ROWS, rows.size()));
        new EstimateTable(html, choice, ledger.flags(page, choice.known()), row -> ledger.words(row, choice.known()))
                .write(page);
        empty(html, choice, rows.isEmpty());
        pages(html, choice, rows.size());
    }

    /** The first row of the page that was asked for, or behind the last one: pages are numbered by the reader. */
    private static int first(Choice choice, int rows) {
        return (int) Math.min((choice.page() - 1L) * ROWS, rows);
    }

    private static void combined(Html html, Choice choice, List<Estimate> rows) {
        Map<Subject, List<Estimate>> subjects =
                rows.stream().collect(Collectors.groupingBy(Subject::of, LinkedHashMap::new, Collectors.toList()));
        List<Subject> all = List.copyOf(subjects.keySet());
        int first = first(choice, all.size());
        List<Subject> page = all.subList(first, Math.min(first + ROWS, all.size()));
        Map<Subject, List<Estimate>> shown = new LinkedHashMap<>();
        page.forEach(subject -> shown.put(subject, subjects.get(subject)));
        CombinedTable.write(html, choice, shown);
        empty(html, choice, rows.isEmpty());
        pages(html, choice, all.size());
    }

    private static void empty(Html html, Choice choice, boolean empty) {
        if (empty) {
            html.element(
                    "p",
                    choice.isFiltered()
                            ? "No figure passes these filters."
                            : "No figures yet. They appear here as articles are read.",
                    "class",
                    "empty");
        }
    }

    private static void pages(Html html, Choice choice, int rows) {
        int last = (rows + ROWS - 1) / ROWS;
        if (last < 2) {
            return;
        }
        html.open("nav", "class", "pages", "aria-label", "Pages");
        if (choice.page() > 1) {
            page(html, choice, choice.page() - 1, "Previous");
        }
        html.element("span", "Page " + choice.page() + " of " + last);
        if (choice.page() < last) {
            page(html, choice, choice.page() + 1, "Next");
        }
        html.close();
    }

    private static void page(Html html, Choice choice, int page, String label) {
        html.element(
                "a", label, "href", choice.with("page", page == 1 ? null : page).toString(), "data-go", "");
    }
}
