package dev.muster.consumer.alert;

import dev.muster.consumer.table.KnownClaim;
import dev.muster.schema.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What stood of an actor's statements about one subject, from each fetch on that changed it: the newest by the day on which it was said,
 * ties won by the newer publication, as in the table. So an older statement that arrives late changes nothing here. A function of the
 * claims alone: in whichever order they came, the result is the same. Immutable.
 *
 * @param steps in the order of their times
 */
record Timeline(List<Step> steps) {
    private static final Comparator<Told> NEWEST_LAST = Comparator.comparing(Told::statedOn)
            .thenComparing(told -> told.carried().publishedAt())
            .thenComparing(told -> strength(told.stance()))
            .thenComparing(Told::id)
            .thenComparing(told -> told.carried().source());

    /** Copies the list. */
    Timeline {
        steps = List.copyOf(steps);
    }

    /**
     * From one fetch on.
     *
     * @param from in milliseconds since 1970 UTC
     * @param told what stands from then on; null where all has been taken back
     */
    record Step(long from, Told told) {
        /** Whether it has just been said, rather than come back because something newer was withdrawn. */
        boolean isNew() {
            return told != null && told.carried().knownFrom() == from;
        }
    }

    /** Whoever denies one figure and asserts another in one article stands to what he asserts. */
    private static int strength(Stance stance) {
        return switch (stance) {
            case DENIED -> 0;
            case UNCONFIRMED -> 1;
            case ASSERTED -> 2;
        };
    }

    /**
     * Sweeps over the times at which something came to be known or was taken back.
     *
     * @param claims of one actor about one subject
     * @param counts which of them, in which wording, stand for anything
     */
    static Timeline of(List<KnownClaim> claims, Predicate<Told> counts) {
        TreeMap<Long, Change> changes = new TreeMap<>();
        for (KnownClaim claim : claims) {
            for (KnownClaim.Carried carried : claim.carried()) {
                Told told = new Told(claim, carried);
                if (carried.knownFrom() < carried.knownTo() && counts.test(told)) {
                    at(changes, carried.knownFrom()).begin().add(told);
                    at(changes, carried.knownTo()).end().add(told);
                }
            }
        }
        changes.remove(KnownClaim.Carried.FOREVER);
        return new Timeline(sweep(changes));
    }

    private static Change at(Map<Long, Change> changes, long time) {
        return changes.computeIfAbsent(time, key -> new Change(new ArrayList<>(), new ArrayList<>()));
    }

    private static List<Step> sweep(TreeMap<Long, Change> changes) {
        List<Step> steps = new ArrayList<>();
        TreeSet<Told> standing = new TreeSet<>(NEWEST_LAST);
        Told last = null;
        for (Map.Entry<Long, Change> change : changes.entrySet()) {
            change.getValue().end().forEach(standing::remove);
            standing.addAll(change.getValue().begin());
            Told now = standing.isEmpty() ? null : standing.last();
            if (!same(last, now)) {
                steps.add(new Step(change.getKey(), now));
                last = now;
            }
        }
        return steps;
    }

    private static boolean same(Told one, Told other) {
        return one == null || other == null
                ? one == other
                : one.id().equals(other.id()) && one.statedOn().equals(other.statedOn());
    }

    private record Change(List<Told> begin, List<Told> end) {}
}
