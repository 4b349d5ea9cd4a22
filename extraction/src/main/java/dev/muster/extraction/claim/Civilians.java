package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.Set;

/** Tells sentences that speak of civilians, in which people are no soldiers. Stateless. */
final class Civilians {
    /** What is told of people who flee, and of soldiers. */
    private static final Set<Measure> MOVED = EnumSet.of(Measure.PRESENT, Measure.WITHDRAWN, Measure.DESERTED);

    private Civilians() {}

    /** Whether the sentence speaks of civilians, whom no weak noun of it can leave out. */
    static boolean areTold(Scene scene) {
        for (Match<CountNoun> noun : scene.nouns()) {
            if (isCivil(scene, noun)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether civilians are told beside what is counted: in its clause, or behind it before another figure; or somebody who tells of civilians
     * tells what befell people.
     */
    static boolean areBeside(Scene scene, Counted counted, Measure measure) {
        // With 2.4 million inhabitants it has an army of 6,500.
        if (counted.by() == Counted.By.BODY) {
            return false;
        }
        for (Match<CountNoun> noun : scene.nouns()) {
            if (!isCivil(scene, noun) || (measure == Measure.STRENGTH && isCounted(scene, noun))) {
                continue;
            }
            boolean told = (isSource(noun) && befalls(scene, counted, measure))
                    || (is(noun, Strength.CIVILIAN) && isBeside(scene, noun, counted));
            if (told) {
                return true;
            }
        }
        return false;
    }

    /** With 2.4 million inhabitants: the civilians have a count of their own, beside that of an army. */
    private static boolean isCounted(Scene scene, Match<CountNoun> noun) {
        Figure before = scene.figureAt(noun.from() - 1);
        Figure behind = scene.figureAt(noun.to());
        return (before != null && before.to() == noun.from()) || (behind != null && behind.from() == noun.to());
    }

    private static boolean befalls(Scene scene, Counted counted, Measure measure) {
        boolean anybody = !counted.bare() && scene.is(counted.to() - 1, Particle.ANYBODY);
        return anybody || measure.isLoss() || MOVED.contains(measure);
    }

    private static boolean isSource(Match<CountNoun> noun) {
        return is(noun, Strength.CIVIL_SOURCE);
    }

    private static boolean is(Match<CountNoun> noun, Strength strength) {
        return noun.entries().stream().anyMatch(entry -> entry.value().strength() == strength);
    }

    private static boolean isBeside(Scene scene, Match<CountNoun> noun, Counted counted) {
        if (noun.from() < counted.from()) {
            // The civilians who died were 30: what tells who they are parts nothing from them.
            int from = scene.is(noun.to(), Particle.RELATIVE) ? noun.to() + 1 : noun.to();
            return !isClauseBetween(scene, from, counted.from());
        }
        if (isParted(scene, counted.to(), noun.from())) {
            return false;
        }
        for (Figure figure : scene.figures()) {
            boolean between = !figure.yearLike() && figure.from() > counted.from() && figure.to() <= noun.from();
            if (between && !isSameNoun(scene, figure, counted) && !isPart(scene, figure)) {
                return false;
            }
        }
        return true;
    }

    /** Spoke of 500 dead; a number for children, said the other: what stands behind such a mark is told of something else. */
    private static boolean isParted(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            if (scene.tokens().isMarkOf(at, ";:")) {
                return true;
            }
        }
        return false;
    }

    /** 3,100 people were killed and 1.3 million people uprooted: people are the same people in one sentence. */
    private static boolean isSameNoun(Scene scene, Figure figure, Counted counted) {
        Match<CountNoun> noun = scene.nounAt(figure.to());
        return noun != null
                && counted.weak()
                && scene.tokens().norm(noun.to() - 1).equals(scene.tokens().norm(counted.to() - 1));
    }

    /** 361 dead, among them 130 children: what a part counts is told of the whole. */
    private static boolean isPart(Scene scene, Figure figure) {
        return scene.is(figure.from() - 1, Particle.AMONG);
    }

    private static boolean isClauseBetween(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            // Killed since October: a day opens no clause.
            boolean clause = scene.is(at, Particle.CLAUSE) && !scene.facts().isDate(at + 1);
            if (clause || scene.tokens().isMark(at, ';')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCivil(Scene scene, Match<CountNoun> noun) {
        // Told journalists: who is told something is not who is counted.
        return !scene.is(noun.from() - 1, Particle.TELLS) && isCivil(noun);
    }

    private static boolean isCivil(Match<CountNoun> noun) {
        for (Entry<CountNoun> entry : noun.entries()) {
            if (isCivil(entry.value())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun counts civilians, or those who tell of them. */
    static boolean isCivil(CountNoun noun) {
        return noun.strength() == Strength.CIVILIAN || noun.strength() == Strength.CIVIL_SOURCE;
    }
}
