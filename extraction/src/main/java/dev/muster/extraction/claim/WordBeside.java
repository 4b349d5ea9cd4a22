package dev.muster.extraction.claim;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.Set;

/** Finds words that tell something only of a figure that they stand by: another 500, 30 drones overnight. Stateless. */
final class WordBeside {
    private static final int REACH = 3;
    private static final int AIMED_REACH = 8;

    private static final Set<Unit> FLYING = EnumSet.of(Unit.DRONES, Unit.MISSILES, Unit.ROCKETS);

    /** What is said of missiles that are on their way, and of drones that come at night. */
    private static final Set<Measure> CAN_BE_AIMED =
            EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.EN_ROUTE, Measure.OTHER);

    private WordBeside() {}

    /** The word behind drones, missiles or rockets that tells that they were aimed at somebody; null where there is none. */
    static Match<MeasureWord> aimed(Scene scene, Counted counted, Measure measure) {
        if (!FLYING.contains(counted.unit()) || !CAN_BE_AIMED.contains(measure)) {
            return null;
        }
        for (Match<MeasureWord> word : scene.measures()) {
            boolean near = word.from() >= counted.to() && word.from() - counted.to() < AIMED_REACH;
            if (word.value().role() == Role.AIMED && near) {
                return word;
            }
        }
        return null;
    }

    /** Whether another clause begins between, or what they are to do: to retake the town. */
    private static boolean isApart(Scene scene, int from, int to) {
        boolean purpose = from < to && scene.is(from, Particle.INFINITIVE);
        return purpose || scene.isCut(from, to);
    }

    /** The word right beside a figure that says that it is more than before; null where none stands there. */
    static Match<MeasureWord> increment(Scene scene, Counted counted) {
        for (Match<MeasureWord> word : scene.measures()) {
            boolean before = word.to() <= counted.from() && counted.from() - word.to() < REACH - 1;
            boolean behind = word.from() >= counted.to() && word.from() - counted.to() < REACH;
            boolean inside = word.to() > counted.from() && word.from() < counted.to();
            boolean near = (before || behind || inside) && !isApart(scene, counted.to(), word.from());
            if (word.value().role() == Role.BESIDE && near) {
                return word;
            }
        }
        return null;
    }
}
