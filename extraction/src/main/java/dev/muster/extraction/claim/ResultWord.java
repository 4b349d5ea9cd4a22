package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.Rows;
import dev.muster.extraction.pack.Entry;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the words behind a verb that tell what became of those whom it took, put, sent or brought somewhere: took 300 prisoner, sent 300
 * home, 300 remain in captivity. The verb itself says no more than that they were moved or kept. Stateless.
 */
final class ResultWord {
    private static final int REACH = 7;

    /** What leaves open what became of them. */
    private static final Set<Measure> OPEN = EnumSet.of(
            Measure.DEPLOYED,
            Measure.PRESENT,
            Measure.EN_ROUTE,
            Measure.REINFORCED,
            Measure.WITHDRAWN,
            Measure.RELEASED,
            Measure.SUPPLIED,
            Measure.PRODUCED,
            Measure.OTHER);

    private static final Set<Relation> VERBAL = EnumSet.of(
            Relation.OBJECT,
            Relation.SUBJECT,
            Relation.ATTRIBUTE,
            Relation.OWNED,
            Relation.PLACED,
            Relation.NOMINAL,
            Relation.NEAREST);

    private ResultWord() {}

    /** The predicate as the result makes it; the same one where none is told, or it says itself what became of them. */
    static Predicate over(Scene scene, Counted counted, Predicate predicate) {
        if (predicate != null && !isOpen(predicate)) {
            return predicate;
        }
        Clause clause = scene.clauses().at(counted.from());
        int end = Math.min(scene.size(), counted.to() + REACH);
        for (int at = counted.to(); at < end; at++) {
            Match<MeasureWord> word = scene.measureAt(at);
            Match<MeasureWord> result = word == null || word.from() != at ? null : result(word);
            boolean home = result != null
                    && result.value().measure() == Measure.WITHDRAWN
                    && scene.measureAt(result.to()) != null
                    && scene.measureAt(result.to()).value().measure() == Measure.RELEASED;
            if (home) {
                at = result.to() - 1;
            } else if (result != null && !isBefore(predicate, result)) {
                Relation relation = predicate == null ? Relation.ATTRIBUTE : predicate.relation();
                return new Predicate(result, relation, clause);
            } else if (isElsewhere(scene, at)) {
                return predicate;
            }
        }
        return predicate;
    }

    /** Exchanged 300 prisoners: what they had been before, and not what became of them. */
    private static boolean isBefore(Predicate predicate, Match<MeasureWord> result) {
        return predicate != null
                && predicate.word() != null
                && predicate.word().value().measure() == Measure.RELEASED
                && result.value().measure() == Measure.CAPTURED;
    }

    private static boolean isOpen(Predicate predicate) {
        boolean says = predicate.word() != null
                && !OPEN.contains(predicate.word().value().measure())
                && predicate.word().value().role() != Role.LOST;
        return !says && VERBAL.contains(predicate.relation());
    }

    private static boolean isElsewhere(Scene scene, int at) {
        return scene.isFigure(at)
                || scene.nounAt(at) != null
                || scene.is(at, Particle.CLAUSE)
                || scene.is(at, Particle.AND)
                || scene.tokens().isMarkOf(at, ",;:");
    }

    /** The word as a result alone; null where it is none. */
    private static Match<MeasureWord> result(Match<MeasureWord> word) {
        List<Entry<MeasureWord>> results = word.entries().stream()
                .filter(entry -> entry.value().role() == Role.RESULT)
                .toList();
        return results.isEmpty() ? null : new Match<>(word.from(), word.to(), new Rows<>(results));
    }
}
