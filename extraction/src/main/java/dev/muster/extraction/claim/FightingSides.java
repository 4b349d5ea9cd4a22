package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.Particle;
import java.util.stream.IntStream;

/** Finds whose a figure is where the text speaks of sides: enemy soldiers, the enemy's losses, on the Ruritanian side. One for each article. */
final class FightingSides {
    /** The words for a side that opens a sentence are no more than so many. */
    private static final int OPENING = 6;

    private static final int BESIDE = 2;

    private final SubjectReader subjects;
    private final OpposingForces opponents;

    FightingSides(SubjectReader subjects, OpposingForces opponents) {
        this.subjects = subjects;
        this.opponents = opponents;
    }

    /** The country or group; null where nothing speaks of its side. */
    Whose read(ForceQuestion question) {
        if (isOfEnemy(question)) {
            return against(question);
        }
        boolean acts = isEnemySubject(question);
        if (acts && question.isInflicted() && question.is(Relation.OBJECT)) {
            return Whose.of(question.speaker(), "side:enemy's enemy");
        }
        return acts ? against(question) : byOpening(question);
    }

    /** Who fights whoever answers for the figure, or else whom the sentence speaks of first. */
    private Whose against(ForceQuestion question) {
        String leading = subjects.leading(question.scene(), question.counted().from());
        String own = question.speaker() != null ? question.speaker() : leading;
        return own == null ? null : Whose.of(opponents.of(question, own), "side:enemy");
    }

    /** Enemy soldiers, tentara musuh, the enemy's losses: the word stands in the phrase, right behind it or beside the noun for a loss. */
    private static boolean isOfEnemy(ForceQuestion question) {
        Scene scene = question.scene();
        if (!scene.has(Particle.ENEMY)) {
            return false;
        }
        Counted counted = question.counted();
        for (int at = counted.from(); at <= counted.to(); at++) {
            if (isEnemy(scene, at)) {
                return true;
            }
        }
        int led = scene.is(counted.to(), Particle.TOWARDS) ? counted.to() + 1 : scene.size();
        if (isEnemy(scene, led) || (scene.is(led, Particle.DEFINITE) && isEnemy(scene, led + 1))) {
            return true;
        }
        if (areThose(scene, counted.from())) {
            return true;
        }
        if (question.predicate() == null || question.predicate().word() == null) {
            return false;
        }
        int from = question.predicate().word().from();
        int to = question.predicate().word().to();
        if (isOwnedByEnemy(scene, counted, from, to)) {
            return true;
        }
        if (!question.is(Relation.NOMINAL, Relation.COUNTED, Relation.NEAREST)) {
            return false;
        }
        for (int at = Math.max(0, from - BESIDE); at < from; at++) {
            if (isEnemy(scene, at)) {
                return true;
            }
        }
        return isEnemy(scene, to);
    }

    /** Those of the other side as 200: with no figure between. */
    private static boolean areThose(Scene scene, int figure) {
        for (int at = figure - 1; at > 1 && !scene.isFigure(at); at--) {
            int of = scene.is(at - 1, Particle.DEFINITE) ? at - 2 : at - 1;
            if (isEnemy(scene, at) && scene.is(of, Particle.OF) && scene.is(of - 1, Particle.DEFINITE)) {
                return true;
            }
        }
        return false;
    }

    /** Put the other side's dead, the losses of the other side, at 300: a word for a loss before the figure whose owner is the enemy. */
    private static boolean isOwnedByEnemy(Scene scene, Counted counted, int from, int to) {
        if (to > counted.from()) {
            return false;
        }
        boolean owner = scene.is(from - 1, Particle.POSSESSIVE) && endsEnemy(scene, from - 1);
        int led = scene.is(to, Particle.OF) ? to + 1 : scene.size();
        return owner || isEnemy(scene, led) || (scene.is(led, Particle.DEFINITE) && isEnemy(scene, led + 1));
    }

    private static boolean endsEnemy(Scene scene, int end) {
        return IntStream.range(Math.max(0, end - BESIDE), end)
                .anyMatch(at -> scene.is(at, Particle.ENEMY) && scene.particleEnd(at) == end);
    }

    /** The enemy lost 300 soldiers: what its verb governs is said of the enemy. */
    private static boolean isEnemySubject(ForceQuestion question) {
        Scene scene = question.scene();
        Verb verb = question.is(Relation.OBJECT, Relation.OWNED)
                ? scene.clauses()
                        .verbBefore(question.clause(), question.counted().from())
                : null;
        return verb != null
                && (isEnemy(scene, verb.from() - 1)
                        || (scene.is(verb.from() - 1, Particle.DEFINITE) && isEnemy(scene, verb.from() - 2)));
    }

    /** Whether the word speaks of an enemy, and not of whose enemy somebody named behind it is. */
    private static boolean isEnemy(Scene scene, int at) {
        return at >= 0
                && at < scene.size()
                && scene.is(at, Particle.ENEMY)
                && scene.nameAt(scene.particleEnd(at)) == null
                && !scene.is(scene.particleEnd(at), Particle.OF);
    }

    /** On the Ruritanian side 40 died, di pihak lawan: the side that opens the sentence. */
    private Whose byOpening(ForceQuestion question) {
        Scene scene = question.scene();
        boolean led = scene.is(0, Particle.TOWARDS) || scene.is(0, Particle.FROM) || scene.is(0, Particle.OF);
        if (!led || !question.measure().measure().isLoss()) {
            return null;
        }
        boolean side = false;
        for (int at = 0; at < Math.min(OPENING, question.counted().from()); at++) {
            if (isEnemy(scene, at)) {
                return against(question);
            }
            side |= scene.is(at, Particle.SIDE);
        }
        NameMention name = side ? named(scene, question.counted().from()) : null;
        return name == null ? null : Whose.of(name.country().code(), "side:opening");
    }

    private static NameMention named(Scene scene, int before) {
        return scene.facts().names().stream()
                .filter(name -> name.country() != null && name.from() < OPENING && name.to() <= before)
                .findFirst()
                .orElse(null);
    }
}
