package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;

/** Tells whose loss it is that a verb has for an object: its own losses, the losses of the assailants. Thread safe. */
final class LossOwners {
    /** Between a verb and its figure stand no more tokens. */
    private static final int HEDGE = 3;

    private final ForceNames names;

    LossOwners(ForceNames names) {
        this.names = names;
    }

    /** Whose loss: kehilangan pihak Korut; null where no name tells it. */
    String owner(ForceQuestion question) {
        boolean lost = question.is(Relation.OBJECT) && question.told() == Measure.CASUALTIES;
        Match<MeasureWord> word = lost ? question.predicate().word() : null;
        Match<MeasureWord> told =
                question.predicate() == null ? null : question.predicate().word();
        boolean inflicts =
                question.isInflicted() && told != null && told.value().measure() == Measure.DESTROYED;
        String own = told == null || inflicts ? null : names.own(question.scene(), told.from());
        if (own != null) {
            return own;
        }
        return word != null && question.scene().is(word.to(), Particle.OF)
                ? names.beside(question.scene(), word.from(), word.to())
                : null;
    }

    /** Has lost 300 soldiers killed, kehilangan 300 serdadu tewas: what became of them befell the subject's own. */
    static boolean areLost(ForceQuestion question) {
        int from = question.counted().from();
        return question.scene().measures().stream()
                .anyMatch(word -> word.value().role() == MeasureWord.Role.LOST
                        && word.to() <= from
                        && from - word.to() <= HEDGE
                        && question.scene().measureAt(from) != word);
    }

    /** The losses of the assailants: fighters whom nobody names. */
    static boolean areFighters(ForceQuestion question) {
        if (!question.is(Relation.OBJECT) || !question.told().isLoss() || question.speaker() == null) {
            return false;
        }
        Scene scene = question.scene();
        int end = question.predicate().word().to();
        int owner = scene.is(end, Particle.OF) ? end + 1 : scene.is(end - 1, Particle.OF) ? end : scene.size();
        Match<CountNoun> near = scene.nounAt(owner);
        Match<CountNoun> noun = near == null ? scene.nounAt(owner + 1) : near;
        return noun != null && noun.value().kind() == ForceKind.FIGHTERS;
    }
}
