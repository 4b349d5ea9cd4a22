package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Once;
import java.util.List;

/**
 * Tells people who are no soldiers though the text speaks of some: those whom the police arrest, members of a council, the dead of a disaster
 * in which an army helps. One for each article; not thread safe.
 */
final class OtherPeople {
    /** Headline and lead, with a sentence between them at most. */
    private static final int BEGINNING = 3;

    private static final int LATELY = 3;

    /** No council has as many members. */
    private static final long LEAST_ARMY = 1000;

    private static final int MEMBERS_REACH = 4;

    private final List<Scene> scenes;
    private final Once<Boolean> disaster = new Once<>(this::isDisaster);

    OtherPeople(List<Scene> scenes) {
        this.scenes = scenes;
    }

    private boolean isDisaster() {
        return hasDisaster(0, BEGINNING);
    }

    private boolean hasDisaster(int from, int to) {
        return scenes.subList(from, Math.min(to, scenes.size())).stream()
                .anyMatch(scene -> scene.has(Particle.DISASTER));
    }

    /** Whether the article begins with a disaster, or has spoken of one shortly before. */
    private boolean isOfDisaster(Scene scene) {
        return disaster.get() || hasDisaster(Math.max(0, scene.index() - LATELY), scene.index() + 1);
    }

    /** Whether a weak noun, or one that is left out, means such people. */
    boolean areMeant(Scene scene, Counted counted, Measure measure) {
        if (hasSoldiers(scene)) {
            return false;
        }
        boolean arrested = measure == Measure.CAPTURED && !counted.bare() && hasPolice(scene);
        boolean lost = measure.isLoss() && counted.kind() != ForceKind.FIGHTERS && isOfDisaster(scene);
        return arrested || lost;
    }

    /** 31 of the 47 members of the committee were present; more members have armies only. */
    static boolean isOfCouncil(Scene scene, Counted counted, Figure figure) {
        boolean few = figure.low() != null && figure.low() < LEAST_ARMY;
        return few
                && !counted.bare()
                && isOfMembers(scene, figure.to())
                && scene.has(Particle.COUNCIL)
                && !hasSoldiers(scene);
    }

    private static boolean isOfMembers(Scene scene, int from) {
        for (int at = from; at < from + MEMBERS_REACH; at++) {
            if (scene.is(at, Particle.MEMBER)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPolice(Scene scene) {
        return scene.nouns().stream().anyMatch(OtherPeople::isPolice);
    }

    /** Whether it names anybody of a force but the police. */
    private static boolean hasSoldiers(Scene scene) {
        return scene.nouns().stream().anyMatch(noun -> isStrong(noun) && !isPolice(noun));
    }

    private static boolean isStrong(Match<CountNoun> noun) {
        return noun.value().strength() == Strength.STRONG && noun.value().kind() != null;
    }

    private static boolean isPolice(Match<CountNoun> noun) {
        return noun.value().kind() == ForceKind.POLICE;
    }
}
