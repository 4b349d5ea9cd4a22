package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;

/** Finds what a clause right behind a figure's phrase says of it: 300 who were sent, 300 sent. Stateless. */
final class Attribute {
    private static final int REACH = 9;

    private Attribute() {}

    /** What a clause right behind the phrase says of it; all members of a list share what stands behind the last. */
    static Predicate read(Scene scene, Counted counted, Clause clause) {
        int end = Math.min(scene.size(), counted.to() + REACH);
        for (int at = counted.to(); at < end; at++) {
            Clause inner = scene.clauses().attributiveAt(at);
            if (inner != null && scene.is(at, Particle.PLACE_RELATIVE)) {
                return null;
            }
            if (inner != null) {
                Verb verb = scene.clauses().verbBehind(inner, inner.from());
                return verb == null || counts(scene, verb, inner) || carries(scene, counted, verb)
                        ? null
                        : predicate(scene, verb, Relation.ATTRIBUTE, inner);
            }
            boolean verb = scene.clauses().isIn(at, clause) && scene.measureAt(at) != null && scene.nounAt(at) == null;
            if (verb || !scene.clauses().isIn(at, clause) || scene.tokens().isMarkOf(at, ";:")) {
                return null;
            }
        }
        return null;
    }

    /** Soldiers who brought arms along: the verb tells what they did with things, and nothing of them. */
    private static boolean carries(Scene scene, Counted counted, Verb verb) {
        Match<CountNoun> noun = scene.nounAt(verb.to());
        boolean things = noun != null
                && noun.value().strength() == CountNoun.Strength.STRONG
                && noun.value().unit() != Unit.PERSONS;
        return things && counted.unit() == Unit.PERSONS;
    }

    /** 12,000 soldiers who have lost 4,000: the verb says something of the figure behind it. */
    private static boolean counts(Scene scene, Verb verb, Clause clause) {
        Match<MeasureWord> word = word(scene, verb.from(), verb.to());
        return word != null
                && (word.value().role() == Role.LOST || word.value().role() == Role.COUNTS)
                && scene.figures().stream()
                        .anyMatch(figure ->
                                figure.from() >= verb.to() && scene.clauses().isIn(figure.from(), clause));
    }

    /** The predicate that a verb is; null where it tells no measure. */
    static Predicate predicate(Scene scene, Verb verb, Relation relation, Clause clause) {
        Match<MeasureWord> word = word(scene, verb.from(), verb.to());
        return word == null ? null : new Predicate(word, relation, clause);
    }

    /**
     * The first word in the span that tells a measure; one that only plans where there is no other, and one that says no more than that they
     * are there where another goes on: remain missing.
     */
    private static Match<MeasureWord> word(Scene scene, int from, int to) {
        Match<MeasureWord> found = null;
        for (Match<MeasureWord> word : scene.measures()) {
            if (!belongs(word, from, to)) {
                continue;
            }
            found = found == null || yields(scene, found, word) ? word : found;
        }
        return found;
    }

    /** Whether the word stands in the verb, or ends in it with its own subject before: forces number. */
    private static boolean belongs(Match<MeasureWord> word, int from, int to) {
        boolean ends = word.value().role() == Role.COUNTS && word.from() < from && word.to() > from;
        return (ends || (word.from() >= from && word.from() < to))
                && !word.value().isBeside();
    }

    private static boolean yields(Scene scene, Match<MeasureWord> word, Match<MeasureWord> next) {
        if (word.value().role() == Role.OVERRIDE) {
            return next.value().role() != Role.OVERRIDE;
        }
        boolean stays =
                word.value().measure() == Measure.PRESENT && word.value().role() == Role.WORD;
        // The fighting had left: what stands before its auxiliary is the subject.
        boolean subject = stays && scene.is(word.from() - 1, Particle.DEFINITE) && scene.is(word.to(), Particle.VERB);
        boolean loss =
                next.value().role() == Role.WORD && next.value().measure().isLoss();
        return subject || (stays && loss);
    }
}
