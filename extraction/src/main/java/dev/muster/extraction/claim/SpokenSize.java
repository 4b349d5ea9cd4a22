package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.stream.IntStream;

/** Finds whose the size is that somebody gives of others: puts the Ruritanian army at 3,000 men. Thread safe. */
final class SpokenSize {
    private final ForceNames names;

    SpokenSize(ForceNames names) {
        this.names = names;
    }

    /** The verb of who gives a size, with a word behind its object that leads to the figure; null where there is none. */
    static Verb verb(ForceQuestion question, Clause clause) {
        Scene scene = question.scene();
        int from = question.counted().from();
        Verb verb = scene.clauses().verbBefore(clause, from);
        boolean leads = verb != null && verb.to() < from - 1 && scene.is(from - 1, Particle.TOWARDS);
        Match<MeasureWord> word = leads ? scene.measureAt(verb.to() - 1) : null;
        boolean puts = word != null
                && word.value().role() == MeasureWord.Role.COUNTS
                && question.isCue().test(verb.to() - 1)
                && !question.told().isLoss()
                && IntStream.range(verb.to(), from).noneMatch(at -> scene.is(at, Particle.OWN));
        return puts ? verb : null;
    }

    /** The country or group that is named last between verb and figure, led by no word for a place; null where none is. */
    String force(Scene scene, int from, int to) {
        String found = null;
        for (NameMention name : scene.facts().names()) {
            boolean inside = name.from() >= from && name.to() <= to && !scene.is(name.from() - 1, Particle.TOWARDS);
            boolean tells = inside && (name.country() != null || name.body() != null);
            String force = tells && !ForceNames.isBacking(scene, name) ? names.subject(scene, name) : null;
            found = force != null ? force : found;
        }
        return found;
    }

    /** Put the attackers at some 800: whether fighters whom nobody names stand between the tokens. */
    static boolean areFighters(Scene scene, int from, int to) {
        return scene.nouns().stream()
                .anyMatch(noun ->
                        noun.from() >= from && noun.to() <= to && noun.value().kind() == ForceKind.FIGHTERS);
    }

    /** There are 12,000: whoever says so of a figure without a noun need not speak of their own. */
    static boolean isThere(ForceQuestion question) {
        return question.counted().bare()
                && question.predicate() != null
                && question.predicate().word() != null
                && question.predicate().word().value().role() == MeasureWord.Role.EXISTS;
    }
}
