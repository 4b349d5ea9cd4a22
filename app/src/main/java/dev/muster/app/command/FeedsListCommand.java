package dev.muster.app.command;

import dev.muster.app.follow.FeedCatalog;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the feeds with how they fare. */
@Command(
        name = "list",
        description = "List the feeds, how they fare and when they are polled next.",
        sortOptions = false)
final class FeedsListCommand implements Callable<Integer> {
    @Mixin
    private ListOptions output;

    @Option(names = "--failing", description = "Only feeds whose last poll failed, or that are no more.")
    private boolean failing;

    @Mixin
    private ConnectionOptions connection;

    @Override
    public Integer call() {
        Connection target = connection.reached();
        List<FeedStatus> statuses = FeedCatalog.at(target).statuses().stream()
                .filter(status -> !failing || isFailing(status))
                .toList();
        output.print(listing(statuses, Clock.systemUTC().instant()));
        return MusterCommand.OK;
    }

    private static boolean isFailing(FeedStatus status) {
        return status.condition() == FeedStatus.Condition.FAILING || status.condition() == FeedStatus.Condition.GONE;
    }

    private Listing listing(List<FeedStatus> statuses, Instant now) {
        Listing listing =
                output.listing("ID", "KIND", "IS", ">STREAK", "LAST SUCCESS", "NEXT", ">A DAY", ">304", "ERROR");
        for (FeedStatus status : statuses) {
            listing.add(
                    status,
                    status.id(),
                    status.kind(),
                    status.condition().name().toLowerCase(Locale.ROOT),
                    Integer.toString(status.streak()),
                    FeedTimes.since(status.lastSuccess(), now),
                    FeedTimes.until(status.nextPoll(), now),
                    FeedTimes.number(status.articlesADay()),
                    FeedTimes.percent(status.unchangedShare()),
                    isFailing(status) ? status.lastError() : oddity(status.problems()));
        }
        return listing;
    }

    /** In short; null where there is none. */
    private static String oddity(List<String> problems) {
        if (problems.isEmpty()) {
            return null;
        }
        String more = problems.size() == 1 ? "" : " and " + (problems.size() - 1) + " more";
        return "odd: " + problems.get(0) + more;
    }
}
