package dev.muster.extraction.claim;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Unit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Finds what is said of what a figure counts. Stateless. */
final class MeasureReader {
    /**
     * A measure and the word that tells it.
     *
     * @param at index of the word; −1 where none tells the measure
     * @param shared true where another figure stands between the word and this one
     */
    record Reading(Measure measure, int at, boolean shared, String source) {}

    private static final int ACROSS_CLAUSE = 5;
    private static final int ACROSS_FIGURE = 6;
    private static final int BEHIND = 1;
    private static final int REACH = 30;
    private static final int OVERRIDE_REACH = 7;
    private static final int BESIDE_REACH = 3;

    private static final Set<Measure> CAN_BE_PLANNED = EnumSet.of(
            Measure.DEPLOYED,
            Measure.PRESENT,
            Measure.EN_ROUTE,
            Measure.REINFORCED,
            Measure.SUPPLIED,
            Measure.WITHDRAWN,
            Measure.OTHER);

    private static final Set<Measure> CAN_BE_INCREMENT =
            EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.EN_ROUTE, Measure.OTHER);

    private static final Map<Measure, Measure> OF_MATERIEL = new EnumMap<>(Map.of(
            Measure.DEPLOYED, Measure.SUPPLIED,
            Measure.EN_ROUTE, Measure.SUPPLIED,
            Measure.REINFORCED, Measure.SUPPLIED,
            Measure.KILLED, Measure.DESTROYED,
            Measure.CASUALTIES, Measure.DESTROYED));

    /** The measure; {@link Measure#OTHER} at −1 where no word tells it. */
    Reading read(Scene scene, Counted counted) {
        Match<MeasureWord> nearest = nearest(scene, counted);
        Measure measure = nearest == null ? Measure.OTHER : nearest.value().measure();
        int at = nearest == null ? -1 : nearest.from();
        String source = nearest == null ? "claim:no-measure" : nearest.source();
        Match<MeasureWord> planned = CAN_BE_PLANNED.contains(measure) ? override(scene, counted, at) : null;
        if (planned != null) {
            return new Reading(planned.value().measure(), at < 0 ? planned.from() : at, false, planned.source());
        }
        Match<MeasureWord> increment = CAN_BE_INCREMENT.contains(measure) ? beside(scene, counted) : null;
        if (increment != null) {
            return new Reading(materiel(increment.value().measure(), counted), at, false, increment.source());
        }
        boolean shared = nearest != null
                && crossesFigure(scene, Math.min(nearest.to(), counted.to()), Math.max(nearest.from(), counted.from()));
        return new Reading(materiel(measure, counted), at, shared, source);
    }

    private static Measure materiel(Measure measure, Counted counted) {
        return counted.unit() == Unit.PERSONS ? measure : OF_MATERIEL.getOrDefault(measure, measure);
    }

    private static Match<MeasureWord> nearest(Scene scene, Counted counted) {
        Match<MeasureWord> nearest = null;
        int least = REACH;
        for (Match<MeasureWord> word : scene.measures()) {
            if (word.value().role() != Role.WORD || isAdjective(counted, word)) {
                continue;
            }
            int distance = distance(scene, counted, word);
            if (distance < least) {
                nearest = word;
                least = distance;
            }
        }
        return nearest;
    }

    /** Active-duty personnel are no strength of an army by that word alone. */
    private static boolean isAdjective(Counted counted, Match<MeasureWord> word) {
        boolean inside = word.from() >= counted.from() && word.to() <= counted.to();
        return inside && word.value().measure() == Measure.STRENGTH;
    }

    private static int distance(Scene scene, Counted counted, Match<MeasureWord> word) {
        boolean behind = word.from() >= counted.to();
        boolean before = word.to() <= counted.from();
        if (!behind && !before) {
            return 0;
        }
        int from = behind ? counted.to() : word.to();
        int to = behind ? word.from() : counted.from();
        int cost = to - from + (before ? BEHIND : 0);
        cost += scene.isCut(from, to) ? ACROSS_CLAUSE : 0;
        cost += crossesFigure(scene, from, to) ? ACROSS_FIGURE : 0;
        return cost;
    }

    private static boolean crossesFigure(Scene scene, int from, int to) {
        return scene.figures().stream().anyMatch(figure -> figure.from() >= from && figure.to() <= to);
    }

    private static Match<MeasureWord> override(Scene scene, Counted counted, int measureAt) {
        int anchor = measureAt < 0 ? counted.to() + OVERRIDE_REACH : Math.max(measureAt, counted.from());
        int first = Math.min(measureAt < 0 ? counted.from() : measureAt, counted.from()) - OVERRIDE_REACH;
        Match<MeasureWord> found = null;
        for (Match<MeasureWord> word : scene.measures()) {
            boolean near = word.from() >= first && word.to() <= anchor;
            int until = measureAt < 0 ? counted.from() : Math.max(word.to(), measureAt);
            boolean joined = near && !scene.isCut(word.to(), until) && !scene.isCut(counted.to(), word.from());
            if (word.value().role() == Role.OVERRIDE && joined) {
                found = word;
            }
        }
        return found;
    }

    private static Match<MeasureWord> beside(Scene scene, Counted counted) {
        for (Match<MeasureWord> word : scene.measures()) {
            boolean before = word.to() <= counted.from() && counted.from() - word.to() < BESIDE_REACH - 1;
            boolean behind = word.from() >= counted.to() && word.from() - counted.to() < BESIDE_REACH;
            boolean inside = word.from() >= counted.from() && word.to() <= counted.to();
            boolean near = (before || behind || inside) && !scene.isCut(counted.to(), word.from());
            if (word.value().role() == Role.BESIDE && near) {
                return word;
            }
        }
        return null;
    }
}
