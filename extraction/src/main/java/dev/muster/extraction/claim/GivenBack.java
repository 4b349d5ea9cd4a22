package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.Set;

/** Tells whose the dead are whose bodies one side hands to the other: theirs who get them, or whom the giver fights. One for each article. */
final class GivenBack {
    /** What is said of what is given: released, returned, handed over. */
    private static final Set<Measure> GIVING = EnumSet.of(Measure.RELEASED, Measure.WITHDRAWN, Measure.SUPPLIED);

    /** Tokens between what is given and the word that leads to who gets it. */
    private static final int REACH = 3;

    private final SubjectReader subjects;
    private final OpposingForces opponents;

    GivenBack(SubjectReader subjects, OpposingForces opponents) {
        this.subjects = subjects;
        this.opponents = opponents;
    }

    /**
     * The state or group; null where nothing is given, or nobody told.
     *
     * @param dead the noun for the dead that governs the figure
     */
    Whose read(ForceQuestion question, Match<MeasureWord> dead) {
        Scene scene = question.scene();
        Clause clause = question.clause();
        Verb verb = dead.value().measure().isLoss() ? scene.clauses().verbBefore(clause, dead.from()) : null;
        Match<MeasureWord> given = verb == null ? null : scene.measureAt(verb.to() - 1);
        if (given == null || !GIVING.contains(given.value().measure())) {
            return null;
        }
        String getter = getter(scene, question.counted().to());
        String giver = getter == null ? subjects.subject(scene, clause, dead.from(), question.isCue()) : null;
        String owner = giver == null ? getter : opponents.of(question, giver);
        return owner == null ? null : Whose.of(owner, "given back");
    }

    private static String getter(Scene scene, int from) {
        for (int at = from; at <= from + REACH && at + 1 < scene.size(); at++) {
            NameMention name = scene.is(at, Particle.TOWARDS) ? scene.nameAt(at + 1) : null;
            if (name != null && name.country() != null) {
                return name.country().code();
            }
        }
        return null;
    }
}
