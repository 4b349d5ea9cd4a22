package dev.muster.producer;

import dev.muster.schema.Feed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        reports.stream().filter(ArticleReport::isNews).forEach(this::tellWarnings);
        tellRefused(reports.stream()
                .filter(report -> report.outcome() == Outcome.REFUSED)
                .toList());
        PublishReport all = new PublishReport(reports);
        if (reports.stream().anyMatch(ArticleReport::isNews)) {
            LOG.info(
                    "Feed {}: {} published, {} revised",
                    feed.getId(),
                    all.count(Outcome.PUBLISHED),
                    all.count(Outcome.REVISED));
        }
    }

    private void tellWarnings(ArticleReport report) {
        report.warnings().forEach(warning -> LOG.warn("Feed {}: {}: {}", feed.getId(), report.location(), warning));
    }

    /** Once, however often the feed shows them, and those of one reason in a line. */
    private void tellRefused(List<ArticleReport> reports) {
        reports.stream()
                .filter(report -> !refused.contains(report.location()))
                .collect(Collectors.groupingBy(ArticleReport::reason, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::tellRefused);
        refused = reports.stream().map(ArticleReport::location).collect(Collectors.toSet());
    }

    private void tellRefused(String reason, List<ArticleReport> reports) {
        String others = reports.size() == 1 ? "" : " and " + (reports.size() - 1) + " more";
        LOG.warn("Feed {}: {}{}: refused: {}", feed.getId(), reports.get(0).location(), others, reason);
    }
}
