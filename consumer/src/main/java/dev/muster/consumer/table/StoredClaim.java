package dev.muster.consumer.table;

import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Measure;
import dev.muster.schema.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim with every article it was read from.
 *
 * @param id {@code <actor id>/<claim hash>}
 * @param estimate key of the row that it belongs to, whether it fills it or not
 * @param actor who puts the figure forward
 * @param stance how the actor stands to it
 * @param force whose people or materiel
 * @param measure what is said of them
 * @param figure how many; all bounds null for a denial without a figure
 * @param place where
 * @param status live while an article carries it, and no decision keeps it out or made another claim of it
 * @param statedOn newest day on which the actor said it
 * @param publishedAt newest publication on that day, UTC
 * @param firstSeen earliest fetch of a source, UTC
 * @param lastSeen latest fetch of a source that carries it, UTC
 * @param mentions number of articles that carry it
 * @param outlets number of different outlets among them
 * @param origins number of independent origins among them
 * @param sources every article that carries or carried it, oldest first
 * @param decisions what analysts decided of it, in the order of time
 * @param replacedBy id of the claim that decisions made of it; null where they made none
 */
public record StoredClaim(
        String id,
        String estimate,
        Actor actor,
        Stance stance,
        Force force,
        Measure measure,
        Figure figure,
        Place place,
        ClaimStatus status,
        LocalDate statedOn,
        Instant publishedAt,
        Instant firstSeen,
        Instant lastSeen,
        int mentions,
        int outlets,
        int origins,
        List<ClaimSource> sources,
        List<StoredDecision> decisions,
        String replacedBy) {

    StoredClaim with(List<ClaimSource> found, List<StoredDecision> decided) {
        return new StoredClaim(
                id,
                estimate,
                actor,
                stance,
                force,
                measure,
                figure,
                place,
                status,
                statedOn,
                publishedAt,
                firstSeen,
                lastSeen,
                mentions,
                outlets,
                origins,
                List.copyOf(found),
                List.copyOf(decided),
                replacedBy);
    }
}
