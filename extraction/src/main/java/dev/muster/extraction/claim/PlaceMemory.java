package dev.muster.extraction.claim;

import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.SharedData.Theatre;
import dev.muster.extraction.pack.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Remembers where the forces of an article are, for the figures that follow. Not thread safe. */
final class PlaceMemory {
    /** Headline and lead. */
    static final int LEAD = 4;
    /** A text further on may have turned to other forces, whose place the lead does not tell. */
    static final int BODY = 12;
    /** A text that has turned to something else for so many sentences does not speak of the same place any more. */
    static final int NEAR = 4;

    /** Measures that have no place of their own unless the sentence tells one. */
    private static final Set<Measure> PLACELESS =
            EnumSet.of(Measure.STRENGTH, Measure.RECRUITED, Measure.PRODUCED, Measure.RELEASED);

    /** Losses above this are those of a war, not of a battle. */
    private static final long WAR_SCALE = 5000;

    private static final Set<Unit> FLYING = EnumSet.of(Unit.DRONES, Unit.MISSILES, Unit.ROCKETS);
    private static final Set<Unit> SIGHTED =
            EnumSet.of(Unit.DRONES, Unit.MISSILES, Unit.ROCKETS, Unit.AIRCRAFT, Unit.SHIPS);

    private record Told(int sentence, String force, Measure measure, Place place) {
        boolean isOf(String other) {
            return Objects.equals(force, other);
        }
    }

    private final SharedData shared;
    private final Gazetteer gazetteer;
    private final LocalDate published;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Told> lastOf = new HashMap<>();
    private final Map<String, Told> firstOf = new HashMap<>();
    private Told lastLoss;

    PlaceMemory(SharedData shared, Gazetteer gazetteer, LocalDate published) {
        this.shared = shared;
        this.gazetteer = gazetteer;
        this.published = published;
    }

    void remember(int sentence, ReadClaim claim) {
        if (!claim.place().equals(Place.UNKNOWN)) {
            Told place = new Told(sentence, claim.force().country(), claim.measure(), claim.place());
            told.add(place);
            lastOf.put(place.force(), place);
            firstOf.putIfAbsent(key(place.force(), place.measure()), place);
            lastLoss = isLost(place.measure()) ? place : lastLoss;
        }
    }

    /** The place of the last claim; of the force where one of it has a place. */
    Place last(String force) {
        Told of = lastOf.get(force);
        if (of != null) {
            return of.place();
        }
        return told.isEmpty() ? Place.UNKNOWN : told.get(told.size() - 1).place();
    }

    /** Where that force was last said to be. */
    Place latest(String force) {
        return told.isEmpty() || !told.get(told.size() - 1).isOf(force) ? Place.UNKNOWN : last(force);
    }

    /** The place of the same force and kind of measure: of the figure just before, or else of the first one. */
    PlaceReading recall(int sentence, String force, Measure measure, Quantity quantity) {
        if (PLACELESS.contains(measure) || isOfWar(measure, quantity)) {
            return PlaceReading.NONE;
        }
        for (int i = told.size() - 1; i >= 0 && Math.abs(sentence - told.get(i).sentence()) <= NEAR; i--) {
            Told near = told.get(i);
            if (near.isOf(force) && kind(near.measure()) == kind(measure)) {
                return new PlaceReading(near.place(), "place:carried-on");
            }
        }
        if (isBeside(sentence, measure)) {
            return new PlaceReading(told.get(told.size() - 1).place(), "place:carried-on");
        }
        Told first = firstOf.get(key(force, measure));
        return first == null ? PlaceReading.NONE : new PlaceReading(first.place(), "place:first-told");
    }

    /** Ruritania is to give 300 and Freedonia 200: who is told of in one breath with others goes where they go. */
    private boolean isBeside(int sentence, Measure measure) {
        Told last = told.isEmpty() ? null : told.get(told.size() - 1);
        return last != null && last.sentence() == sentence && last.measure() == measure;
    }

    private static String key(String force, Measure measure) {
        return force + '/' + kind(measure);
    }

    /** Whether a loss is too large for one battle. */
    static boolean isOfWar(Measure measure, Quantity quantity) {
        Long size = quantity.low() != null ? quantity.low() : quantity.high();
        return isLost(measure) && size != null && size > WAR_SCALE;
    }

    /** Whether people or materiel are lost. */
    static boolean isLost(Measure measure) {
        return measure.isLoss() || measure == Measure.DESTROYED;
    }

    static boolean isPlaceless(Measure measure) {
        return PLACELESS.contains(measure);
    }

    /** Who counts aircraft, ships or missiles of an enemy counts those that came to their own land. */
    PlaceReading sighted(String force, Measure measure, Unit unit, String observer) {
        boolean comes = SIGHTED.contains(unit) && !isLost(measure) && !PLACELESS.contains(measure);
        boolean shotDown = FLYING.contains(unit) && measure == Measure.DESTROYED;
        boolean enemies = force != null && observer != null && !force.equals(observer) && isWar(force, observer);
        boolean known = (comes || shotDown) && enemies;
        return known ? new PlaceReading(gazetteer.country(observer), "place:sighted-by") : PlaceReading.NONE;
    }

    private boolean isWar(String force, String other) {
        for (Theatre theatre : shared.theatres()) {
            if (theatre.covers(published)
                    && theatre.parties().contains(force)
                    && theatre.parties().contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence speaks of the force and of what is measured. */
    boolean isSameSubject(Scene scene, String force, Measure measure) {
        return !PLACELESS.contains(measure)
                && (force == null || force.startsWith("x-") || isNamed(scene, force))
                && tells(scene, kind(measure));
    }

    private static boolean isNamed(Scene scene, String force) {
        for (NameMention name : scene.facts().names()) {
            if (isOf(name, force)) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(Scene scene, int kind) {
        for (Match<MeasureWord> word : scene.measures()) {
            if (kind(word.value().measure()) == kind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(NameMention name, String force) {
        return force.equals(name.body())
                || (name.country() != null && force.equals(name.country().code()));
    }

    /** Where the war is fought that the force loses its people in; unknown for what is no loss. */
    PlaceReading theatre(String force, Measure measure, Map<String, Integer> named) {
        if (!isLost(measure) || force == null) {
            return PlaceReading.NONE;
        }
        PlaceReading war = war(force, named);
        return war.isKnown() ? war : battle();
    }

    /** Where the last losses of any force were told: both sides of a battle lose their people in the same place. */
    private PlaceReading battle() {
        return lastLoss == null ? PlaceReading.NONE : new PlaceReading(lastLoss.place(), "place:battle");
    }

    private PlaceReading war(String force, Map<String, Integer> named) {
        Theatre fought = null;
        int most = 0;
        for (Theatre theatre : shared.theatres()) {
            int enemies =
                    theatre.covers(published) && theatre.parties().contains(force) ? enemies(theatre, force, named) : 0;
            if (enemies > most) {
                fought = theatre;
                most = enemies;
            }
        }
        Place place = fought == null ? Place.UNKNOWN : place(fought);
        return place.equals(Place.UNKNOWN) ? PlaceReading.NONE : new PlaceReading(place, "place:theatre");
    }

    private Place place(Theatre theatre) {
        SharedData.Site site = shared.site(theatre.place());
        return site != null ? Gazetteer.place(site) : gazetteer.named(theatre.place());
    }

    /** Whether the force fights a war in its own country. */
    boolean isAtHome(String force) {
        for (Theatre theatre : shared.theatres()) {
            boolean fights = theatre.covers(published) && theatre.parties().contains(force);
            if (fights && force.equals(place(theatre).country())) {
                return true;
            }
        }
        return false;
    }

    private static int enemies(Theatre theatre, String force, Map<String, Integer> named) {
        return theatre.parties().stream()
                .filter(party -> !party.equals(force))
                .mapToInt(party -> named.getOrDefault(party, 0))
                .sum();
    }

    private static int kind(Measure measure) {
        return switch (measure) {
            case KILLED, WOUNDED, CASUALTIES, CAPTURED, DESERTED, MISSING, DESTROYED -> 1;
            case SUPPLIED -> 2;
            case LAUNCHED -> 3;
            case STRENGTH, RECRUITED, PRODUCED, RELEASED -> 4;
            default -> 0;
        };
    }
}
