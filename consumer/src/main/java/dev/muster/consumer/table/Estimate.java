package dev.muster.consumer.table;

import dev.muster.schema.DecisionKind;
import dev.muster.schema.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of the table: the newest figure of one actor for one force, measure, unit and place; or one point of the history of such a row.
 * Articles that hedge the number in another way, "about 1,500", carry it too: they make a claim of their own, and count here.
 *
 * @param key identifies the row, {@code <actor id>/<16 hex digits>}
 * @param actor who says it
 * @param force whose people or materiel
 * @param measure what is said of them
 * @param figure how many
 * @param place where
 * @param statedOn day on which the actor said it
 * @param publishedAt newest publication of it on that day, UTC
 * @param mentions number of articles that carry the number, in any of the claims, up to that day
 * @param outlets number of different outlets among them
 * @param origins number of independent origins among them; a lower bound where a claim lists only part of its articles
 * @param claim id of the claim that gives the value
 * @param subject key of what is counted: force, measure, unit and place; rows that share it can be compared
 * @param conflict id of the war that it belongs to, one of {@link Conflicts}; null for none
 * @param claims ids of all claims that give the row this number, in order, {@code claim} among them
 * @param decided what analysts decided of {@code claim} that makes it what it is, each once, in the order of the constants; none for what stands
 *     as it was read and nobody looked at
 */
public record Estimate(
        String key,
        Actor actor,
        Force force,
        Measure measure,
        Figure figure,
        Place place,
        LocalDate statedOn,
        Instant publishedAt,
        int mentions,
        int outlets,
        int origins,
        String claim,
        String subject,
        String conflict,
        List<String> claims,
        List<DecisionKind> decided) {
    /** Copies the lists. */
    public Estimate {
        claims = List.copyOf(claims);
        decided = List.copyOf(decided);
    }

    /** How often it is carried. */
    RowCounts.Count counts() {
        return new RowCounts.Count(mentions, outlets, origins);
    }

    Estimate with(List<String> found, RowCounts.Count counts, List<DecisionKind> decisions) {
        return new Estimate(
                key,
                actor,
                force,
                measure,
                figure,
                place,
                statedOn,
                publishedAt,
                counts.mentions(),
                counts.outlets(),
                counts.origins(),
                claim,
                subject,
                conflict,
                found,
                decisions);
    }
}
