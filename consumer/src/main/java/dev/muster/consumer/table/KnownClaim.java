package dev.muster.consumer.table;

import dev.muster.schema.Measure;
import dev.muster.schema.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A claim with all that has ever been known of it, and from when to when.
 *
 * @param id {@code <actor id>/<claim hash>}
 * @param estimate key of the row that it belongs to, whether it fills it or not
 * @param subject key of what it is about, whoever speaks
 * @param actor who puts the figure forward
 * @param stance how the actor stands to it
 * @param force whose people or materiel
 * @param measure what is said of them
 * @param figure how many; all bounds null for a denial without a figure
 * @param place where
 * @param carried how articles carried it, earliest first
 */
public record KnownClaim(
        String id,
        String estimate,
        String subject,
        Actor actor,
        Stance stance,
        Force force,
        Measure measure,
        Figure figure,
        Place place,
        List<Carried> carried) {
    /** Copies the list. */
    public KnownClaim {
        carried = List.copyOf(carried);
    }

    KnownClaim with(List<Carried> found) {
        return new KnownClaim(id, estimate, subject, actor, stance, force, measure, figure, place, found);
    }

    /**
     * One wording of one article.
     *
     * @param source number of the wording among those of the claim
     * @param statedOn day on which the actor said it, by this wording
     * @param publishedAt publication, UTC
     * @param knownFrom fetch from which on the article carried it, in milliseconds since 1970 UTC
     * @param knownTo fetch from which on it did not, or in other words; {@link #FOREVER} while it does
     * @param fillsRow whether it gives the row a value
     */
    public record Carried(
            int source, LocalDate statedOn, Instant publishedAt, long knownFrom, long knownTo, boolean fillsRow) {
        /** The end of what goes on. */
        public static final long FOREVER = Moment.FOREVER;
    }
}
