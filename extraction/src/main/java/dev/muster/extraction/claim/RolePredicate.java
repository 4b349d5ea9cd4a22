package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;

/** Turns a verb that only says how many, or that there are some, into what its sentence tells of them. Stateless. */
final class RolePredicate {
    private RolePredicate() {}

    /** The predicate as the role of its word makes it. */
    static Predicate of(Scene scene, Predicate found, Counted counted) {
        return switch (found.word().value().role()) {
            case COUNTS -> counted(scene, found, counted);
            case INTRANSITIVE -> new Predicate(found.word(), Relation.COUNTED, found.clause());
            case EXISTS -> existing(scene, found, counted);
            default -> found;
        };
    }

    /** There were 50 of them among the dead: the fate right behind says more than that there were some. */
    private static Predicate existing(Scene scene, Predicate found, Counted counted) {
        Match<MeasureWord> word = scene.measureAt(counted.to());
        boolean fate =
                word != null && word.value().tells() && word.value().measure().isLoss();
        return fate ? new Predicate(word, Relation.ATTRIBUTE, found.clause()) : found;
    }

    /** The dead at 300 and the wounded at 2,700: each figure has the loss that is told behind the figure before it. */
    private static boolean isNext(Scene scene, Match<MeasureWord> before, Match<MeasureWord> word, Counted counted) {
        boolean losses =
                before.value().measure().isLoss() && word.value().measure().isLoss();
        return losses
                && NearestWord.crossesFigure(scene, before.to(), word.from())
                && !NearestWord.crossesFigure(scene, word.to(), counted.from());
    }

    /** What the subject of a verb that says how many tells; the verb's own measure where it tells nothing. */
    private static Predicate counted(Scene scene, Predicate counts, Counted counted) {
        Clause clause = counts.clause();
        Match<MeasureWord> best = null;
        for (Match<MeasureWord> word : scene.measures()) {
            boolean tells = word.value().tells();
            boolean inClause = word.from() >= clause.from() && word.to() <= counted.from();
            boolean better =
                    best == null || best.value().measure() == Measure.PRESENT || isNext(scene, best, word, counted);
            best = tells && inClause && better ? word : best;
        }
        return best == null
                ? new Predicate(counts.word(), Relation.NUMBERED, clause)
                : new Predicate(best, Relation.COUNTED, clause);
    }
}
