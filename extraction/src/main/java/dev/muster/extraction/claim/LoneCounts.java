package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.Figures;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Adds the figures that an article alone tells where it is coordinated with another count of the same: a soldier was killed and four were
 * wounded. By itself it tells no number.
 */
final class LoneCounts {
    /** Between an article or a figure and its noun stand no more than names and adjectives: a young North Korean soldier. */
    private static final int REACH = 5;

    private LoneCounts() {}

    /** The figures of the sentence with those that articles tell beside them; its words of grammar are looked for only where it has figures. */
    static Figures added(Figures numbers, Scene scene) {
        if (numbers.figures().isEmpty()) {
            return numbers;
        }
        return scene.has(Particle.ONE) ? new Figures(with(numbers.figures(), scene), numbers.others()) : numbers;
    }

    private static List<Figure> with(List<Figure> figures, Scene scene) {
        List<Figure> all = figures;
        for (Match<Particle> word : scene.particles()) {
            if (word.isAny(Particle.ONE) && isCoordinated(scene, word, figures)) {
                all = all == figures ? new ArrayList<>(figures) : all;
                all.add(new Figure(word.from(), word.to(), 1L, 1L, 1L, Qualifier.EXACT, false, List.of(word.source())));
            }
        }
        if (all != figures) {
            all.sort(Comparator.comparingInt(Figure::from));
        }
        return all;
    }

    /** Whether the first figure behind counts the like, and follows a word that joins it right away. */
    private static boolean isCoordinated(Scene scene, Match<Particle> one, List<Figure> figures) {
        Figure next = behind(figures, one.from());
        boolean joined = next != null
                && next.from() > one.to()
                && (scene.is(next.from() - 1, Particle.AND) || scene.is(next.from() - 1, Particle.SUBORDINATE));
        return joined && isAlike(noun(scene, one.to()), noun(scene, next.to()));
    }

    private static Figure behind(List<Figure> figures, int from) {
        for (Figure figure : figures) {
            if (figure.to() > from) {
                return figure;
            }
        }
        return null;
    }

    /** Whether both count people, or the same materiel; a count whose noun is left out shares it. */
    private static boolean isAlike(CountNoun one, CountNoun other) {
        return isOfForce(one) && (!isOfForce(other) || one.unit() == other.unit());
    }

    private static boolean isOfForce(CountNoun noun) {
        return noun != null && (noun.strength() == Strength.STRONG || noun.strength() == Strength.WEAK);
    }

    private static CountNoun noun(Scene scene, int from) {
        for (int at = from; at < Math.min(scene.size(), from + REACH) && !scene.isGrammar(at); at++) {
            Match<CountNoun> noun = scene.nounAt(at);
            if (noun != null) {
                return noun.value();
            }
        }
        return null;
    }
}
