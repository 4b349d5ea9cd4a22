package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;

/** Tells whether a sentence says where those are whom a figure counts, so that a number of them is there and no army's size. Stateless. */
final class Located {
    private static final int BESIDE = 3;
    /** An article and an adjective may stand between a preposition and the name of a place. */
    private static final int PHRASE = 3;

    private Located() {}

    /** Keeps 300 in the country: a verb that tells a strength tells that they are there, where it tells a place. */
    static boolean isKept(Scene scene, Counted counted, Predicate predicate) {
        if (predicate == null || predicate.word() == null) {
            return false;
        }
        boolean number = predicate.word().value().role() == Role.NOUN
                && (predicate.relation() == Relation.COUNTED || predicate.relation() == Relation.NEAREST);
        return (predicate.relation() == Relation.OBJECT && isTold(scene, counted))
                || (number && isNumberOf(scene, predicate.word().to(), counted.from()));
    }

    /** The number of soldiers in the country has reached 300. */
    private static boolean isNumberOf(Scene scene, int from, int before) {
        for (int at = from; at < before; at++) {
            if (scene.is(at, Particle.TOWARDS) && isPlace(scene, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlace(Scene scene, int at) {
        NameMention name = scene.nameAt(at);
        return name != null && (name.site() != null || name.isCountry(CountryName.Role.NAME));
    }

    /** Whether a word that leads to a place stands right behind the phrase, or one that stands for a place. */
    static boolean isTold(Scene scene, Counted counted) {
        int end = Math.min(scene.size(), counted.to() + BESIDE);
        for (int at = counted.to(); at < end && !isElsewhere(scene, at); at++) {
            boolean leads = scene.is(at, Particle.TOWARDS)
                    && !scene.is(at, Particle.ADVERB)
                    && !scene.is(at + 1, Particle.INDEFINITE);
            if (leads || scene.is(at, Particle.THERE)) {
                return true;
            }
        }
        return false;
    }

    /** A buildup that counts eight warships, a mission that counted 13,000 in Mali: told with a noun or a place, so that it is no other number of those told before. */
    static boolean isAnew(Scene scene, Counted counted) {
        boolean named = !counted.bare() && !counted.weak();
        return named || (counted.unit() == Unit.PERSONS && isTold(scene, counted));
    }

    private static boolean isElsewhere(Scene scene, int at) {
        return scene.is(at, Particle.VERSUS)
                || scene.is(at, Particle.CLAUSE)
                || scene.isFigure(at)
                || scene.tokens().isMarkOf(at, ",;:");
    }

    /** In northern Ruritania the army has 300: the place opens the clause. */
    static boolean isOpened(Scene scene, Predicate predicate) {
        int from = predicate.clause().from();
        boolean place = false;
        for (int at = from + 1; at <= from + PHRASE; at++) {
            place |= isPlace(scene, at);
        }
        return scene.is(from, Particle.TOWARDS) && place;
    }
}
