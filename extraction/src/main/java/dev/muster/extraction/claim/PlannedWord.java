package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;

/** Finds the word near a figure that says that what its verb tells has not happened yet: will, ready to. Stateless. */
final class PlannedWord {
    private static final int REACH = 7;

    private PlannedWord() {}

    /** The month of May is no verb. */
    private static boolean isName(Scene scene, Match<MeasureWord> word) {
        boolean month = scene.facts().isDate(word.from()) && scene.tokens().isCapitalized(word.from());
        return month
                || word.from() > 0
                        && scene.tokens().isCapitalized(word.from())
                        && !scene.tokens().isCapitalized(word.from() - 1)
                        && !scene.facts().sentence().headline();
    }

    /** The word that says that it is still to come; null where none stands near. */
    static Match<MeasureWord> read(Scene scene, Counted counted, int measureAt, Predicate predicate) {
        boolean attribute = predicate != null && predicate.relation() == Relation.ATTRIBUTE;
        int behind = attribute ? predicate.clause().from() + 1 : counted.to();
        // A contingent of 600 would follow: the verb behind tells when what the noun before names comes; a contingent
        // of 600 in Mali is there.
        boolean nominal = predicate != null
                && predicate.relation() == Relation.NOMINAL
                && measureAt < counted.from()
                && !Located.isTold(scene, counted);
        int anchor = measureAt < 0 || nominal ? counted.to() + REACH : Math.max(measureAt, counted.from());
        int first = Math.min(measureAt < 0 ? counted.from() : measureAt, counted.from()) - REACH;
        Match<MeasureWord> found = null;
        for (Match<MeasureWord> word : scene.measures()) {
            boolean near = word.from() >= first && word.to() <= anchor;
            int until = measureAt < 0 ? counted.from() : Math.max(word.to(), measureAt);
            boolean joined = near && !scene.isCut(word.to(), until) && !scene.isCut(behind, word.from());
            if (word.value().role() == Role.OVERRIDE
                    && joined
                    && !(predicate != null && isOtherPredicate(scene, counted.to(), word.from()))
                    && !isName(scene, word)
                    && !scene.is(word.to(), Particle.NOT)) {
                found = word;
            }
        }
        return found;
    }

    /** Has 700 soldiers there and is ready to send more: what is joined to the verb by a verb of its own. */
    private static boolean isOtherPredicate(Scene scene, int from, int word) {
        for (int at = from; at < word; at++) {
            boolean verb = scene.is(at + 1, Particle.VERB) || at + 1 == word;
            if (scene.is(at, Particle.AND) && verb) {
                return true;
            }
        }
        return false;
    }
}
