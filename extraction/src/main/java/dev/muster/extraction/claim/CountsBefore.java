package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What the figures before counted: a figure that leaves its noun out counts the same. “22 missiles fell: 17 hit the base.” One for
 * each article; not thread safe.
 */
final class CountsBefore {
    /** A noun is left out only while its figure is in mind: in the same sentence or the next. */
    private static final int IN_MIND = 1;

    private static final Set<Measure> OF_PEOPLE = EnumSet.of(
            Measure.KILLED,
            Measure.WOUNDED,
            Measure.CASUALTIES,
            Measure.CAPTURED,
            Measure.DESERTED,
            Measure.MISSING,
            Measure.RECRUITED,
            Measure.RELEASED);

    private static final Set<Measure> OF_MATERIEL =
            EnumSet.of(Measure.DESTROYED, Measure.LAUNCHED, Measure.PRODUCED, Measure.SUPPLIED);

    private final Set<Long> claimed = new HashSet<>();
    private ReadClaim persons;
    private ReadClaim materiel;
    private ReadClaim last;
    private int personsAt;
    private int materielAt;
    private int lastAt;
    private int otherAt = -IN_MIND - 1;

    /** Notes a figure that makes a claim. */
    void claimed(Scene scene, ReadClaim claim) {
        claimed.add(claim.quantity().best());
        last = claim;
        lastAt = scene.index();
        otherAt = -IN_MIND - 1;
        if (claim.quantity().unit() == Unit.PERSONS) {
            persons = claim;
            personsAt = lastAt;
        } else {
            materiel = claim;
            materielAt = lastAt;
        }
    }

    /** Whether a claim of the article holds that figure already. */
    boolean isRepeated(Figure figure) {
        return figure.best() != null && claimed.contains(figure.best());
    }

    /** Notes a figure that counts something else. */
    void other(Scene scene, NoClaim reason) {
        boolean counts = reason == NoClaim.OTHER_NOUN
                || reason == NoClaim.CIVILIAN
                || reason == NoClaim.NO_NOUN
                || reason == NoClaim.NO_FORCE;
        otherAt = counts ? scene.index() : otherAt;
    }

    /** Whether the figure right before counts something that is no force. */
    boolean isOther(Scene scene) {
        return scene.index() - otherAt <= IN_MIND;
    }

    /** Whether a figure of this sentence or the one before makes a claim. */
    boolean isInMind(Scene scene) {
        return last != null && scene.index() - lastAt <= IN_MIND;
    }

    /** Whether a figure of this sentence makes a claim. */
    boolean isInSentence(Scene scene) {
        return last != null && scene.index() == lastAt;
    }

    /** What a figure without a noun counts, as far as the figures before and what is said of it tell. */
    Unit unit(Scene scene, Measure measure) {
        if (materiel == null || scene.index() - materielAt > IN_MIND || OF_PEOPLE.contains(measure)) {
            return Unit.PERSONS;
        }
        boolean people = persons != null && scene.index() - personsAt <= IN_MIND;
        boolean nearest = last == materiel;
        return nearest || !people || OF_MATERIEL.contains(measure)
                ? materiel.quantity().unit()
                : Unit.PERSONS;
    }
}
