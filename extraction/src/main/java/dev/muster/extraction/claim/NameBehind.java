package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Particle;

/** Tells the names behind a noun whose owner they are: soldiers of the Ruritanian army, tentara Rusia. Stateless. */
final class NameBehind {
    private static final int OWNED = 5;

    /** What no owner stands behind. */
    private static final RoleSet BLOCKS = RoleSet.of(
            Particle.TOWARDS,
            Particle.CLAUSE,
            Particle.SUBORDINATE,
            Particle.SINCE,
            Particle.UNDER,
            Particle.VERB,
            Particle.AND,
            Particle.OF);

    private NameBehind() {}

    /** Right behind the noun, or behind it and a word for of, with no more than adjectives between. */
    static boolean isBehind(Scene scene, NameMention name, int to) {
        if (name.from() > to + OWNED + 1) {
            return false;
        }
        boolean owned = to < scene.size() && scene.is(to, Particle.OF);
        int start = owned ? scene.particleEnd(to) : to;
        int reach = to + (owned ? OWNED : 1);
        if (name.from() > reach + 1) {
            return false;
        }
        for (int at = start; at < name.from(); at++) {
            boolean adjective = scene.tokens().isWord(at) && scene.measureAt(at) == null && !scene.isFigure(at);
            boolean blocks = !adjective
                    || (scene.tokens().isCapitalized(at) && scene.nameAt(at) == null && !scene.is(at, Particle.BODY))
                    || scene.is(at, BLOCKS)
                    || isVerb(scene, at);
            if (blocks || at > reach) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVerb(Scene scene, int at) {
        for (Verb verb : scene.clauses().verbs(scene.clauses().at(at))) {
            if (verb.covers(at)) {
                return true;
            }
        }
        return false;
    }
}
