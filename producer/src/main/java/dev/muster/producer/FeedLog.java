package dev.muster.producer;

import dev.muster.schema.Feed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what a poll brought: news and new refusals, never what stayed as it was. One instance follows one feed. */
final class FeedLog {

    private static final Logger LOG = LoggerFactory.getLogger(FeedLog.class);

    private final Feed feed;
    private Set<String> refused = Set.of();

    FeedLog(Feed feed) {
        this.feed = feed;
    }

    void tell(List<ArticleReport> reports) {
        Set<String> refusedNow = new HashSet<>();
        for (ArticleReport report : reports) {
            if (report.outcome() == Outcome.REFUSED) {
                refusedNow.add(report.location());
                tellRefused(report);
            } else if (report.isNews()) {
                report.warnings()
                        .forEach(warning -> LOG.warn("Feed {}: {}: {}", feed.getId(), report.location(), warning));
            }
        }
        refused = refusedNow;
        PublishReport all = new PublishReport(reports);
        if (reports.stream().anyMatch(ArticleReport::isNews)) {
            LOG.info(
                    "Feed {}: {} published, {} revised",
                    feed.getId(),
                    all.count(Outcome.PUBLISHED),
                    all.count(Outcome.REVISED));
        }
    }

    /** Once, however often the feed shows it. */
    private void tellRefused(ArticleReport report) {
        if (!refused.contains(report.location())) {
            LOG.warn("Feed {}: {}: refused: {}", feed.getId(), report.location(), report.reason());
        }
    }
}
