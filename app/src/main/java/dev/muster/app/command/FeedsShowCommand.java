package dev.muster.app.command;

import dev.muster.app.follow.FeedCatalog;
import dev.muster.consumer.view.Json;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedStatus;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows all that is known of feeds. */
@Command(name = "show", description = "Show all that is known of feeds.", sortOptions = false)
final class FeedsShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of feeds.")
    private List<String> ids;

    @Mixin
    private TextOrJson output;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() {
        Connection target = connection.reached();
        List<FeedStatus> statuses = FeedCatalog.at(target).statuses();
        FeedChoice.require(ids, statuses.stream().map(FeedStatus::id).toList());
        statuses.stream().filter(status -> ids.contains(status.id())).forEach(this::show);
        output.out().flush();
        return MusterCommand.OK;
    }

    private void show(FeedStatus status) {
        PrintWriter out = output.out();
        if (output.isJson()) {
            out.println(Json.line(status));
            return;
        }
        Instant now = Clock.systemUTC().instant();
        out.println(status.id());
        line("kind", status.kind());
        line("location", status.location());
        line("moved to", status.movedTo());
        line("language", status.language());
        line("outlet", status.outlet());
        line("interval", status.interval());
        line("is", status.condition().name().toLowerCase(Locale.ROOT));
        line("last poll", time(status.lastPoll(), FeedTimes.since(status.lastPoll(), now)));
        line("last success", time(status.lastSuccess(), FeedTimes.since(status.lastSuccess(), now)));
        line("last error", status.lastError());
        line("", time(status.lastErrorAt(), FeedTimes.since(status.lastErrorAt(), now)));
        status.problems().forEach(problem -> line("odd", problem));
        line("streak", streak(status.streak()));
        line("next poll", time(status.nextPoll(), FeedTimes.until(status.nextPoll(), now)));
        line("why then", status.nextPollReason());
        line("articles a day", FeedTimes.number(status.articlesADay()));
        line("unchanged (304)", FeedTimes.percent(status.unchangedShare()));
    }

    private void line(String name, String value) {
        if (value != null) {
            output.out().println(String.format(Locale.ROOT, "  %-16s %s", name, value));
        }
    }

    private static String time(Instant time, String distance) {
        return time == null ? null : time + " (" + distance + ")";
    }

    private static String streak(int polls) {
        if (polls == 0) {
            return null;
        }
        return polls > 0 ? inARow(polls, "success", "successes") : inARow(-polls, "error", "errors");
    }

    private static String inARow(int polls, String one, String several) {
        return polls == 1 ? "1 " + one : polls + " " + several + " in a row";
    }
}
