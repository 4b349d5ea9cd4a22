package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import dev.muster.schema.Measure;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A day on which a claim gave its row a value, for a time for which that was known.
 *
 * @param statedOn the day
 * @param publishedAt newest publication among the sources of that day, UTC; breaks ties between claims
 * @param knownFrom from this fetch on, in milliseconds since 1970 UTC
 * @param knownTo up to before this one; {@link Moment#FOREVER} for what stands now
 */
record EstimatePoint(LocalDate statedOn, Instant publishedAt, long knownFrom, long knownTo) {

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

    /** Whether it stands now. */
    boolean isKnownNow() {
        return knownTo == Moment.FOREVER;
    }

    /** Days from the day on which it came to be known, UTC, to the day of the statement. */
    int lead() {
        LocalDate known = LocalDate.ofInstant(Instant.ofEpochMilli(knownFrom), ZoneOffset.UTC);
        return (int) ChronoUnit.DAYS.between(known, statedOn);
    }

    /** The points of a claim by day, then by time; none unless the claim is asserted and holds a figure. */
    static List<EstimatePoint> of(Claim claim, List<Wording> wordingsOfClaim) {
        TreeMap<LocalDate, List<Wording>> days = new TreeMap<>();
        for (Wording wording : wordingsOfClaim) {
            if (fillsRow(claim, wording.source())) {
                days.computeIfAbsent(wording.source().getStatedOn(), day -> new ArrayList<>())
                        .add(wording);
            }
        }
        List<EstimatePoint> points = new ArrayList<>();
        days.forEach((day, wordings) -> points.addAll(ofDay(day, wordings)));
        return points;
    }

    /** Runs over the times at which a wording comes or goes. */
    private static List<EstimatePoint> ofDay(LocalDate day, List<Wording> wordings) {
        TreeSet<Long> times = new TreeSet<>();
        wordings.forEach(wording -> times.addAll(List.of(wording.knownFrom(), wording.liveTo())));
        Deque<EstimatePoint> points = new ArrayDeque<>();
        Long from = times.first();
        for (Long to = times.higher(from); to != null; to = times.higher(to)) {
            long start = from;
            long end = to;
            wordings.stream()
                    .filter(wording -> wording.knownFrom() <= start && end <= wording.liveTo())
                    .map(wording -> wording.source().getPublishedAt())
                    .max(Instant::compareTo)
                    .ifPresent(newest -> append(points, new EstimatePoint(day, newest, start, end)));
            from = to;
        }
        return List.copyOf(points);
    }

    private static void append(Deque<EstimatePoint> points, EstimatePoint point) {
        EstimatePoint last = points.peekLast();
        if (last != null && last.knownTo == point.knownFrom && last.publishedAt.equals(point.publishedAt)) {
            points.removeLast();
            points.addLast(new EstimatePoint(point.statedOn, point.publishedAt, last.knownFrom, point.knownTo));
        } else {
            points.addLast(point);
        }
    }

    /** Whether a source gives its claim's row a value while it carries the claim: an asserted figure, and not as a flow of a period. */
    static boolean fillsRow(Claim claim, Source source) {
        return claim.getStance() == Stance.ASSERTED
                && hasFigure(claim.getQuantity())
                && !countsPeriod(claim.getMeasure(), source);
    }

    private static boolean hasFigure(Quantity quantity) {
        return quantity.getLow() != null || quantity.getBest() != null || quantity.getHigh() != null;
    }

    private static boolean countsPeriod(Measure measure, Source source) {
        return FLOWS.contains(measure) && source.getAsOfFrom() != null && source.getAsOfTo() != null;
    }
}
