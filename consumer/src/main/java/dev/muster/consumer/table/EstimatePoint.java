package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Measure;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A day on which a claim gave its row a value.
 *
 * @param statedOn the day
 * @param publishedAt newest publication among the sources of that day, UTC; breaks ties between claims
 */
record EstimatePoint(LocalDate statedOn, Instant publishedAt) {

    /** Measures that count what happens. Over a period with both ends they are a flow, not a running total. */
    private static final Set<Measure> FLOWS = EnumSet.of(
            Measure.KILLED,
            Measure.WOUNDED,
            Measure.CASUALTIES,
            Measure.CAPTURED,
            Measure.RELEASED,
            Measure.DESERTED,
            Measure.MISSING,
            Measure.SUPPLIED,
            Measure.LAUNCHED,
            Measure.DESTROYED,
            Measure.PRODUCED,
            Measure.RECRUITED,
            Measure.WITHDRAWN,
            Measure.REINFORCED);

    /** The points of a claim, one a day, in order; none unless the claim is live, asserted and holds a figure. */
    static List<EstimatePoint> of(Claim claim) {
        if (!fillsRows(claim)) {
            return List.of();
        }
        TreeMap<LocalDate, Instant> newest = new TreeMap<>();
        for (Source source : claim.getSources()) {
            if (fillsRow(claim.getMeasure(), source)) {
                newest.merge(source.getStatedOn(), source.getPublishedAt(), EstimatePoint::later);
            }
        }
        return newest.entrySet().stream()
                .map(day -> new EstimatePoint(day.getKey(), day.getValue()))
                .toList();
    }

    /** Whether a source gives its claim's row a value, if the claim does at all: it carries the claim, and not as a flow of a period. */
    static boolean fillsRow(Measure measure, Source source) {
        return source.getWithdrawnAt() == null && !countsPeriod(measure, source);
    }

    private static boolean fillsRows(Claim claim) {
        return claim.getStatus() == ClaimStatus.LIVE
                && claim.getStance() == Stance.ASSERTED
                && hasFigure(claim.getQuantity());
    }

    private static boolean hasFigure(Quantity quantity) {
        return quantity.getLow() != null || quantity.getBest() != null || quantity.getHigh() != null;
    }

    private static boolean countsPeriod(Measure measure, Source source) {
        return FLOWS.contains(measure) && source.getAsOfFrom() != null && source.getAsOfTo() != null;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
