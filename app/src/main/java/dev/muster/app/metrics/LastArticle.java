package dev.muster.app.metrics;

import dev.muster.schema.Claim;
import dev.muster.schema.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * The article that a claim is written for: the one of its sources that was fetched last, be it that it carries the claim or that it has
 * ceased to.
 *
 * @param fetchedAt when it was
 * @param publishedAt when it was published, as it tells
 * @param isNew whether it was the first version of the article that carried the claim
 */
record LastArticle(Instant fetchedAt, Instant publishedAt, boolean isNew) {

    /**
     * Of a claim, which has a source always; without one, as foreign records may be, the claim itself tells. Empty where something was
     * decided about the claim since: then it is written for that, however long ago its articles were fetched.
     */
    static Optional<LastArticle> of(Claim claim) {
        var last = claim.getSources().stream()
                .map(LastArticle::of)
                .max(Comparator.comparing(LastArticle::fetchedAt))
                .orElseGet(() -> new LastArticle(claim.getLastSeen(), claim.getPublishedAt(), false));
        return claim.getDecisions().stream()
                        .anyMatch(decision -> decision.getAt().isAfter(last.fetchedAt))
                ? Optional.empty()
                : Optional.of(last);
    }

    private static LastArticle of(Source source) {
        boolean withdrawn = source.getWithdrawnAt() != null;
        Instant fetchedAt = withdrawn ? source.getWithdrawnAt() : source.getLastSeen();
        return new LastArticle(
                fetchedAt,
                source.getPublishedAt(),
                !withdrawn && source.getFirstSeen().equals(source.getLastSeen()));
    }
}
