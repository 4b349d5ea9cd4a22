package dev.muster.producer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one article.
 *
 * @param location the file, the file and line, or the URL
 * @param outcome never null
 * @param articleId the key in the topic of articles; null when refused
 * @param title null when refused or not told
 * @param reason why it was refused and what mends it; null otherwise
 * @param warnings what was odd about an article that was accepted
 */
public record ArticleReport(
        String location, Outcome outcome, String articleId, String title, String reason, List<String> warnings) {

    public ArticleReport {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(outcome, "outcome");
        warnings = List.copyOf(warnings);
    }

    /** The headline, where there is one. */
    public Optional<String> headline() {
        return Optional.ofNullable(title);
    }

    /** Whether something was written. */
    boolean isNews() {
        return outcome == Outcome.PUBLISHED || outcome == Outcome.REVISED;
    }
}
