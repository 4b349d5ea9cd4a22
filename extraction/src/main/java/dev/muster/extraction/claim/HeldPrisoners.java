package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.Set;

/** Tells prisoners whom the subject of a clause has from people of its own. Stateless. */
final class HeldPrisoners {
    /** What is said of prisoners by those who have them. */
    private static final Set<Measure> KEEPING = EnumSet.of(Measure.PRESENT, Measure.STRENGTH);

    private HeldPrisoners() {}

    /** Ruritania holds 300 prisoners: those whose own noun says that they were taken are not of whoever has them. */
    static boolean areTold(ForceQuestion question, Clause clause) {
        Verb verb =
                question.scene().clauses().verbBefore(clause, question.counted().from());
        return question.is(Relation.INSIDE) && question.told() == Measure.CAPTURED && isKeeping(question.scene(), verb);
    }

    /** Is holding seven others: what a verb has taken that tells by itself only that they are there. */
    static boolean areHeld(ForceQuestion question) {
        return question.isPersons()
                && question.is(Relation.OBJECT, Relation.OWNED)
                && question.measure().measure() == Measure.CAPTURED
                && KEEPING.contains(question.told());
    }

    private static boolean isKeeping(Scene scene, Verb verb) {
        if (verb == null) {
            return false;
        }
        Match<MeasureWord> word = scene.measureAt(verb.to() - 1);
        return word == null
                ? scene.is(verb.to() - 1, Particle.HAVE) || scene.is(verb.to() - 1, Particle.PREDICATE)
                : KEEPING.contains(word.value().measure());
    }
}
