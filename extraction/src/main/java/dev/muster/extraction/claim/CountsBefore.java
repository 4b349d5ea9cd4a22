package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the figures before counted: a figure that leaves its noun out counts the same. “22 missiles fell: 17 hit the base.” One for
 * each article; not thread safe.
 */
final class CountsBefore {
    /** A noun is left out only while its figure is in mind: in the same sentence or the next. */
    private static final int IN_MIND = 1;

    private static final int RECENT = 3;
    private static final int MOST_RECENT = 8;

    private static final Set<Measure> OF_PEOPLE = EnumSet.of(
            Measure.KILLED,
            Measure.WOUNDED,
            Measure.CASUALTIES,
            Measure.DESERTED,
            Measure.MISSING,
            Measure.RECRUITED,
            Measure.RELEASED);

    private static final Set<Measure> OF_MATERIEL = EnumSet.of(Measure.DESTROYED, Measure.LAUNCHED, Measure.PRODUCED);

    /** What is said of parcels as of soldiers. */
    private static final Set<Measure> OF_ANYTHING = EnumSet.of(
            Measure.DEPLOYED, Measure.PLANNED, Measure.SUPPLIED, Measure.PRODUCED, Measure.LAUNCHED, Measure.OTHER);

    /** Why a figure makes no claim that counts something else. */
    private static final Set<NoClaim> OTHERS =
            EnumSet.of(NoClaim.OTHER_NOUN, NoClaim.CIVILIAN, NoClaim.NO_NOUN, NoClaim.NO_WHOLE, NoClaim.NO_FORCE);

    /** What leads to a place or a whole. */
    private static final RoleSet ASIDE = RoleSet.of(Particle.TOWARDS, Particle.OF);

    private final Map<Long, ReadClaim> claimed = new HashMap<>();
    private final Deque<Place> recent = new ArrayDeque<>();
    private ReadClaim materiel;
    private int otherAt = -RECENT - 1;
    private long otherMost;
    private boolean otherAside;
    /** The figures behind the last claim of which nobody knows yet whether they count something else. */
    private final Deque<Other> open = new ArrayDeque<>();

    /** A figure that makes no claim, why, and whether it counts those who speak. */
    private record Other(Scene scene, Figure figure, Supplier<NoClaim> reason, BooleanSupplier speakers) {
        boolean countsAnother() {
            return OTHERS.contains(reason.get()) && !speakers.getAsBoolean();
        }

        /** Men from a village of 800, in 57 towns: a place or a whole that is told in passing. */
        boolean isAside() {
            int before = figure.from() - 1;
            int lead = scene.is(before, Particle.DEFINITE) ? before - 1 : before;
            return scene.is(lead, ASIDE) && !scene.is(lead, Particle.FROM);
        }
    }

    /** A claim and the sentence of its figure. */
    private record Place(ReadClaim claim, int sentence) {
        boolean isPersons() {
            return claim.quantity().unit() == Unit.PERSONS;
        }

        /** A part is no larger than its whole. */
        boolean holds(Figure part) {
            return most(
                            claim.quantity().low(),
                            claim.quantity().best(),
                            claim.quantity().high())
                    >= most(part.low(), part.best(), part.high());
        }

        private static long most(Long low, Long best, Long high) {
            return high != null ? high : best != null ? best : low;
        }
    }

    /** Notes a figure that makes a claim. */
    void claimed(Scene scene, ReadClaim claim) {
        if (claim.quantity().best() != null) {
            claimed.putIfAbsent(claim.quantity().best(), claim);
        }
        otherAt = -RECENT - 1;
        open.clear();
        materiel = claim.quantity().unit() == Unit.PERSONS ? materiel : claim;
        recent.addFirst(new Place(claim, scene.index()));
        if (recent.size() > MOST_RECENT) {
            recent.removeLast();
        }
    }

    /** Whether a claim of the article holds that figure already. */
    boolean isRepeated(Figure figure) {
        return figure.best() != null && claimed.containsKey(figure.best());
    }

    /** Notes a figure that makes no claim; why, and whether it counts speakers, is asked for only where a later figure may count the same. */
    void other(Scene scene, Figure figure, Supplier<NoClaim> reason, BooleanSupplier speakers) {
        open.addFirst(new Other(scene, figure, reason, speakers));
    }

    /** Whether no figure that may count something else is in mind. */
    private boolean isFarOff(Scene scene) {
        int last = open.isEmpty()
                ? otherAt
                : Math.max(otherAt, open.peekFirst().scene().index());
        return scene.index() - last > IN_MIND;
    }

    /** Finds the last figure that counts something else. */
    private void resolve() {
        for (Other other : open) {
            if (other.countsAnother()) {
                Figure figure = other.figure();
                otherAt = other.scene().index();
                otherMost = Place.most(figure.low(), figure.best(), figure.high());
                otherAside = other.isAside();
                break;
            }
        }
        open.clear();
    }

    /** Whether the figure right before counts something that is no force, so that this one, of which that is said, may count it too. */
    boolean isOther(Scene scene, Figure figure, Counted counted, Measure measure) {
        if (isFarOff(scene)) {
            return false;
        }
        resolve();
        boolean part = counted.by() == Counted.By.PART;
        if (otherAside && counted.by() == Counted.By.NOTHING && isInSentence(scene)) {
            return false;
        }
        if (part && otherMost < Place.most(figure.low(), figure.best(), figure.high())) {
            return false;
        }
        return scene.index() == otherAt || (scene.index() - otherAt <= IN_MIND && OF_ANYTHING.contains(measure));
    }

    /** Whether any figure before makes a claim. */
    boolean isAny() {
        return !recent.isEmpty();
    }

    /** Whether a figure of this sentence or the one before makes a claim. */
    boolean isInMind(Scene scene) {
        return isWithin(scene, IN_MIND);
    }

    /** Whether a figure of this sentence or the few before makes a claim. */
    boolean isRecent(Scene scene) {
        return isWithin(scene, RECENT);
    }

    /** Whether a figure of this sentence makes a claim. */
    boolean isInSentence(Scene scene) {
        return isWithin(scene, 0);
    }

    private boolean isWithin(Scene scene, int sentences) {
        return !recent.isEmpty() && scene.index() - recent.peekFirst().sentence() <= sentences;
    }

    /**
     * What a part of what was counted before counts: that of the last count that is large enough, else of the last of the sentence.
     *
     * @param named the unit of the last noun before, which counted nothing; null where there is none
     */
    Unit unitOfWhole(Scene scene, Figure part, Unit named) {
        for (Place place : recent) {
            boolean here = place.sentence() == scene.index() || !isInSentence(scene);
            if (here && place.holds(part)) {
                return place.claim().quantity().unit();
            }
        }
        boolean latest = !recent.isEmpty() && (isInSentence(scene) || named == null);
        return latest ? recent.peekFirst().claim().quantity().unit() : named;
    }

    /** 1,960 soldiers with 90 vehicles: people are told in the sentence, whatever they bring along. */
    private boolean isOfPeople(int sentence) {
        return recent.stream().anyMatch(place -> place.sentence() == sentence && place.isPersons());
    }

    /** What the last count in mind counts, if that is no people; null where it is, and where none is in mind. */
    Unit thingsInMind(Scene scene) {
        Unit unit = isInMind(scene) ? recent.peekFirst().claim().quantity().unit() : Unit.PERSONS;
        return unit == Unit.PERSONS ? null : unit;
    }

    /** What a figure without a noun counts, as far as the figures before and what is said of it tell; null where it cannot be people. */
    Unit unit(Scene scene, Figure figure, Measure measure) {
        if (isRepeated(figure)) {
            return claimed.get(figure.best()).quantity().unit();
        }
        if (OF_PEOPLE.contains(measure)) {
            return Unit.PERSONS;
        }
        if (OF_MATERIEL.contains(measure)) {
            boolean hurt = materiel == null && isInSentence(scene);
            return hurt
                    ? Unit.PERSONS
                    : materiel == null ? null : materiel.quantity().unit();
        }
        boolean near = isInMind(scene) && !isOfPeople(recent.peekFirst().sentence());
        return near ? recent.peekFirst().claim().quantity().unit() : Unit.PERSONS;
    }
}
