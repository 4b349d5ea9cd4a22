package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.stream.IntStream;

/** Finds whose a figure is by a subject that is a pronoun or the country, or whose verb decides more than it does. One for each article. */
final class SubjectForce {
    private final SubjectReader subjects;
    private final OpposingForces opponents;
    private final LocalForce local;

    SubjectForce(SubjectReader subjects, OpposingForces opponents, LocalForce local) {
        this.subjects = subjects;
        this.opponents = opponents;
        this.local = local;
    }

    /** Ruritania has readied 300 soldiers who will be sent; has approved the dispatch of 300: who does something of the kind, where nothing else tells more. */
    Whose readSubject(ForceQuestion question) {
        Scene scene = question.scene();
        int from = question.counted().from();
        Clause clause = question.clause();
        Verb verb = scene.clauses().verbBefore(clause, from);
        boolean own = (question.isPersons() || (question.isFired() && question.is(Relation.ATTRIBUTE)))
                && GoverningForce.OWN_ACTS.contains(question.measure().measure())
                && question.is(Relation.ATTRIBUTE, Relation.NOMINAL)
                && verb != null
                && !isInflicting(scene, verb)
                && (question.is(Relation.ATTRIBUTE) || isDecision(scene, verb));
        if (!own) {
            return null;
        }
        boolean speaks = question.isCue().test(verb.to() - 1);
        String subject = subjects.subject(scene, clause, from, question.isCue());
        return speaks && isDecision(scene, verb)
                ? Whose.of(question.speaker(), "speaker's act")
                : Whose.of(subject, "clause's subject");
    }

    private static boolean isInflicting(Scene scene, Verb verb) {
        return IntStream.range(verb.from(), verb.to())
                .mapToObj(scene::measureAt)
                .anyMatch(word -> word != null
                        && ForceQuestion.INFLICTED.contains(word.value().measure()));
    }

    private static boolean isDecision(Scene scene, Verb verb) {
        return IntStream.range(verb.from(), verb.to())
                .mapToObj(scene::measureAt)
                .anyMatch(word -> word != null && word.value().role() == MeasureWord.Role.OVERRIDE);
    }

    /** It has sent 300, and it speaks of nobody here: who the sentence before speaks of first; they, of whom somebody is quoted to speak, are others. */
    Whose byPronoun(ForceQuestion question, Clause clause, int before, boolean inflicted) {
        Scene scene = question.scene();
        int pronoun = subjects.pronoun(scene, clause, before);
        boolean act = inflicted || question.is(Relation.OWNED) || GoverningForce.OWN_ACTS.contains(question.told());
        if (pronoun < 0 || !act || (question.predicate() != null && !question.is(Relation.OBJECT, Relation.OWNED))) {
            return null;
        }
        boolean others = SubjectReader.isOfOthers(scene, pronoun)
                && question.speaker() != null
                && question.told().isLoss();
        if (scene.tokens().isQuoted(pronoun) && !others) {
            return null;
        }
        String who = others ? opponents.of(question, question.speaker()) : meant(scene, pronoun);
        return who == null || !inflicted
                ? Whose.of(who, "who it is")
                : Whose.of(opponents.of(question, who), "enemy of who it is");
    }

    /** It has 300 soldiers there, its ministry said: the subject of the sentence before, where this one opens with it; null where it does not. */
    Whose byOpening(ForceQuestion question, Clause clause, boolean inflicted) {
        Scene scene = question.scene();
        boolean opens = scene.is(0, Particle.THING) && scene.is(0, Particle.PRONOUN);
        boolean own =
                opens && scene.clauses().isIn(0, clause) && !question.isCue().test(0);
        String who = own && question.is(Relation.OBJECT, Relation.OWNED, Relation.ATTRIBUTE)
                ? local.subjectBefore(scene)
                : null;
        return who == null || !inflicted
                ? Whose.of(who, "who it is")
                : Whose.of(opponents.of(question, who), "enemy of who it is");
    }

    /**
     * Ruritania wants 300 soldiers, according to its neighbour, and has signed up 40 of them, or it has: whom the sentence, or the one before,
     * speaks of first; null where the pronoun stands in what somebody says.
     */
    String topic(ForceQuestion question, Clause clause) {
        Scene scene = question.scene();
        int pronoun = subjects.pronoun(scene, clause, question.counted().from());
        boolean told = clause.kind() == Clause.Kind.COMPLEMENT
                || pronoun < 1
                || question.isCue().test(pronoun - 1)
                || question.isCue().test(pronoun);
        if (told || !scene.is(pronoun, Particle.THING) || scene.tokens().isQuoted(pronoun)) {
            return null;
        }
        boolean opens = scene.is(0, Particle.THING) && scene.is(0, Particle.PRONOUN);
        return opens ? local.subjectBefore(scene) : subjects.leading(scene, pronoun);
    }

    /** The council has fixed its strength at 300: the size that somebody gives of the one spoken of before; null where nobody does. */
    Whose bySize(ForceQuestion question, Match<MeasureWord> size) {
        Scene scene = question.scene();
        Verb verb = scene.clauses().verbBefore(question.clause(), size.from());
        boolean its = scene.is(size.from() - 1, Particle.OWN) && scene.is(size.from() - 1, Particle.THING);
        boolean told = verb != null && its && question.isCue().test(verb.to() - 1);
        return told ? Whose.of(local.subjectBefore(scene), "whose it is") : null;
    }

    /** It has sent 300: the subject of the sentence before, whatever that counted; they may be whom it counted. */
    private String meant(Scene scene, int pronoun) {
        String subject = scene.is(pronoun, Particle.THING) ? local.subjectBefore(scene) : null;
        return subject != null ? subject : local.leading(scene);
    }

    /** Its defence ministry lists 300 soldiers, its army numbers 300: the subject of the sentence before, where this one opens so; null where it does not. */
    Whose byOwner(ForceQuestion question, Clause clause, int before, boolean inflicted) {
        Scene scene = question.scene();
        boolean its = scene.is(0, Particle.THING)
                && scene.is(0, Particle.OWN)
                && scene.clauses().isIn(0, clause);
        Verb verb = its ? scene.clauses().verbBefore(clause, before) : null;
        String who = verb == null ? null : local.subjectBefore(scene);
        return who == null || !inflicted
                ? Whose.of(who, "whose it is")
                : Whose.of(opponents.of(question, who), "enemy of who it is");
    }

    /** The country has 300 soldiers, its minister said: the state that tells it or was spoken of, where the subject is called so, and no more. */
    String countryOf(ForceQuestion question, Clause clause, int before) {
        Scene scene = question.scene();
        Verb verb = scene.clauses().verbBefore(clause, before);
        int end = verb == null ? before : verb.from();
        for (int at = clause.from(); at < end; at++) {
            if (scene.is(at, Particle.OF_COUNTRY) && scene.clauses().isIn(at, clause)) {
                return OwnForces.country(question);
            }
        }
        return null;
    }
}
