package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.stream.IntStream;

/** Finds what who answers for a figure tells of their own acts: said that it had sent 300, puts its own share at 300. One for each article. */
final class SpeakersActs {
    private final ForceNames names;
    private final SubjectReader subjects;
    private final OpposingForces opponents;
    private final SubjectForce others;

    SpeakersActs(ForceNames names, SubjectReader subjects, OpposingForces opponents, SubjectForce others) {
        this.names = names;
        this.subjects = subjects;
        this.opponents = opponents;
        this.others = others;
    }

    /** The army puts its own contribution at 300: the army's; null where the text says nothing of the kind. */
    Whose share(ForceQuestion question, Clause clause) {
        Scene scene = question.scene();
        int from = question.counted().from();
        Verb verb = question.counted().bare() ? scene.clauses().verbBefore(clause, from) : null;
        Match<MeasureWord> word = verb == null ? null : scene.measureAt(verb.to() - 1);
        boolean puts = word != null
                && word.value().role() == MeasureWord.Role.COUNTS
                && question.isCue().test(verb.to() - 1);
        for (int at = puts ? verb.to() : from; at < from; at++) {
            if (scene.is(at, Particle.OWN) && scene.particleEnd(at) > at + 1) {
                return Whose.of(question.speaker(), "own share");
            }
        }
        return null;
    }

    /**
     * Whose act it is where the clause names nobody: of who tells it, or of whom a pronoun stands for.
     *
     * @param inflicted whether it is done to others
     * @param puts whether the verb only says how many others are
     */
    Whose read(ForceQuestion question, Clause clause, boolean inflicted, boolean puts) {
        String topic = others.topic(question, clause);
        if (topic != null) {
            return inflicted
                    ? Whose.of(opponents.of(question, topic), "enemy of who it is")
                    : Whose.of(topic, "who it is");
        }
        if (puts || !isSpeakers(question, clause)) {
            return others.byPronoun(question, clause, question.counted().from(), inflicted);
        }
        return inflicted
                ? Whose.of(opponents.of(question, question.speaker()), "speaker's enemy")
                : Whose.of(question.speaker(), "speaker's act");
    }

    private boolean isSpeakers(ForceQuestion question, Clause clause) {
        Scene scene = question.scene();
        int before = question.counted().from();
        boolean fighters = question.counted().kind() == ForceKind.FIGHTERS && !names.isGroup(question.speaker());
        if (question.speaker() == null || SpokenSize.isThere(question) || question.takesPart() || fighters) {
            return false;
        }
        if (question.is(Relation.NUMBERED)) {
            return subjects.isOwn(scene, clause, before);
        }
        if (isSighted(question, clause) || !question.is(Relation.OBJECT, Relation.OWNED)) {
            return false;
        }
        boolean body = question.spokenHere() && OwnForces.isOwnBody(scene, clause, before);
        boolean watches = question.watches() && subjects.pronoun(scene, clause, before) < 0;
        return body || (!watches && subjects.isSpeaker(scene, clause, before, question.isCue()));
    }

    /** The ministry detected 14 ships and 12 aircraft: what somebody has seen is no act of theirs. */
    private static boolean isSighted(ForceQuestion question, Clause clause) {
        Verb verb = question.told() == Measure.PRESENT
                ? question.scene()
                        .clauses()
                        .verbBefore(clause, question.counted().from())
                : null;
        return verb != null && IntStream.range(verb.from(), verb.to()).anyMatch(question.isCue());
    }
}
