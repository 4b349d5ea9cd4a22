package dev.muster.consumer.page;

import dev.muster.consumer.table.Rejection;
import dev.muster.consumer.view.Words;
import java.util.List;

/** Records that a stage could not process, with the reason. */
final class RejectedPage {
    private static final int MOST = 200;
    private static final List<String> COLUMNS = List.of("When", "Stage", "Where it lies", "Key", "What is wrong");

    private RejectedPage() {}

    static String render(Request request, Known known, Ledger ledger, About about) {
        List<Rejection> rejected = ledger.rejected(MOST);
        Html html = Layout.page("Rejected records", Section.FEEDS, request.address(), known, ledger.position());
        html.element("h1", "Rejected records");
        html.element(
                "p",
                "What a stage could not process, newest first. Nothing else is lost with it: the record is kept as it came.",
                "class",
                "lead");
        html.open("section", "id", "rejected", "data-swap", "");
        if (rejected.isEmpty()) {
            html.element("p", "Nothing has been rejected.", "class", "empty");
        } else {
            table(html, rejected);
        }
        return Layout.end(html.close(), about);
    }

    private static void table(Html html, List<Rejection> rejected) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", "Rejected records", "tabindex", "0");
        html.open("table", "class", "rejected cards").open("thead").open("tr");
        COLUMNS.forEach(column -> html.element("th", column, "scope", "col"));
        html.close(2).open("tbody");
        rejected.forEach(record -> row(html, record));
        html.close(3);
    }

    private static void row(Html html, Rejection record) {
        html.open("tr", "id", "rejected:" + record.id());
        String when = record.rejectedAt() == null ? Words.NOT_TOLD : ClaimPage.time(record.rejectedAt());
        html.element("th", when, "scope", "row", "class", "day");
        cell(html, 1, record.stage());
        cell(html, 2, record.topic() + ", partition " + record.partition() + ", offset " + record.offset());
        cell(html, 3, record.key());
        html.open("td", "data-label", COLUMNS.get(4)).isolated(record.message());
        if (record.error() != null) {
            html.open("span", "class", "under").isolated(record.error()).close();
        }
        html.close(2);
    }

    private static void cell(Html html, int column, String text) {
        html.open("td", "data-label", COLUMNS.get(column)).isolated(text).close();
    }
}
