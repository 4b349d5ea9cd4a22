package dev.muster.consumer.page;

import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import dev.muster.schema.FeedStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The feeds that articles come from, and how they fare. */
final class FeedsPage {
    private static final List<String> COLUMNS =
            List.of("Feed", "Kind", "State", "Last success", "Next poll", "Articles a day", "What went wrong");

    private FeedsPage() {}

    static String render(Request request, Known known, long position, FeedBoardView board, About about) {
        Html html = Layout.page("Feeds", Section.FEEDS, request.address(), known, position);
        html.element("h1", "Feeds");
        html.element("p", summary(board), "class", "lead");
        html.open("section", "id", "feeds", "data-swap", "");
        if (board.feeds().isEmpty()) {
            html.open("p", "class", "empty").text("No feed is followed. Add one: ");
            html.element("code", "muster feeds add URL").close();
        } else {
            table(html, board.feeds());
        }
        return Layout.end(html.close(), about);
    }

    private static String summary(FeedBoardView board) {
        long failing = board.feeds().stream()
                .filter(feed -> feed.condition() == FeedStatus.Condition.FAILING)
                .count();
        String counted = Words.count(board.feeds().size(), "feed") + ", " + Words.number(failing) + " failing.";
        return board.complete()
                ? counted + " As they are now, whatever day the page shows."
                : counted + " Still reading what producers say of them.";
    }

    private static void table(Html html, List<FeedStatus> feeds) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", "Feeds", "tabindex", "0");
        html.open("table", "class", "feeds cards").open("thead").open("tr");
        COLUMNS.forEach(column ->
                html.element("th", column, "scope", "col", "class", column.equals("Articles a day") ? "number" : null));
        html.close(2).open("tbody");
        feeds.forEach(feed -> row(html, feed));
        html.close(3);
    }

    private static void row(Html html, FeedStatus feed) {
        html.open("tr", "id", "feed:" + feed.id()).open("th", "scope", "row");
        html.isolated(feed.outlet() == null ? feed.id() : feed.outlet());
        html.open("span", "class", "under");
        String address = Address.web(feed.location());
        if (address == null) {
            html.isolated(feed.location());
        } else {
            html.open("a", "href", address, "rel", "noopener noreferrer external")
                    .isolated(feed.location())
                    .close();
        }
        html.close(2);
        cell(html, 1, feed.kind());
        html.open("td", "data-label", COLUMNS.get(2));
        html.element("span", Words.constant(feed.condition()), "class", "state " + Request.name(feed.condition()));
        html.close();
        cell(html, 3, time(feed.lastSuccess()));
        html.open("td", "data-label", COLUMNS.get(4)).text(time(feed.nextPoll()));
        if (feed.nextPollReason() != null) {
            html.open("span", "class", "under").isolated(feed.nextPollReason()).close();
        }
        html.close();
        html.element(
                "td",
                feed.articlesADay() == null ? Words.NOT_TOLD : String.format(Locale.ROOT, "%.1f", feed.articlesADay()),
                "class",
                "number",
                "data-label",
                COLUMNS.get(5));
        html.open("td", "class", "wrong", "data-label", COLUMNS.get(6))
                .isolated(wrong(feed))
                .close(2);
    }

    private static String wrong(FeedStatus feed) {
        String error = feed.lastError() == null
                ? ""
                : feed.lastError() + (feed.lastErrorAt() == null ? "" : " (" + time(feed.lastErrorAt()) + ")");
        return Stream.concat(Stream.of(error), feed.problems().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static void cell(Html html, int column, String text) {
        html.open("td", "data-label", COLUMNS.get(column)).isolated(text).close();
    }

    private static String time(Instant time) {
        return time == null ? Words.NOT_TOLD : ClaimPage.time(time);
    }
}
