package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Token;

/** Tells sentences that speak of civilians, in which people are no soldiers. Stateless. */
final class Civilians {
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

    /** Whether civilians are told beside what is counted: in its clause, or behind it before another figure. */
    static boolean areBeside(Scene scene, Counted counted) {
        for (Match<CountNoun> noun : scene.nouns()) {
            if (isCivil(scene, noun) && isBeside(scene, noun, counted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeside(Scene scene, Match<CountNoun> noun, Counted counted) {
        if (noun.from() < counted.from()) {
            // The civilians who died were 30: what tells who they are parts nothing from them.
            int from = scene.is(noun.to(), Particle.RELATIVE) ? noun.to() + 1 : noun.to();
            return !isClauseBetween(scene, from, counted.from());
        }
        for (Figure figure : scene.figures()) {
            boolean between = !figure.yearLike() && figure.from() > counted.from() && figure.to() <= noun.from();
            if (between && !isSameNoun(scene, figure, counted)) {
                return false;
            }
        }
        return true;
    }

    /** 3,100 people were killed and 1.3 million people uprooted: people are the same people in one sentence. */
    private static boolean isSameNoun(Scene scene, Figure figure, Counted counted) {
        Match<CountNoun> noun = scene.nounAt(figure.to());
        Token counts = scene.tokens().get(counted.to() - 1);
        return noun != null
                && counted.weak()
                && scene.tokens().get(noun.to() - 1).norm().equals(counts.norm());
    }

    private static boolean isClauseBetween(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            if (scene.is(at, Particle.CLAUSE) || scene.tokens().get(at).isMark(';')) {
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
            if (entry.value().strength() == Strength.CIVILIAN) {
                return true;
            }
        }
        return false;
    }
}
