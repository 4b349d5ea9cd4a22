package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Finds what is said of what a figure counts. Stateless. */
final class MeasureReader {
    /**
     * A measure and the word that tells it.
     *
     * @param at index of the word; −1 where none tells the measure
     * @param shared true where another figure stands between the word and this one
     */
    record Reading(Measure measure, int at, boolean shared, Predicate predicate, String source) {}

    /** The rule that reads two counts held against each other as the sizes of two sides. */
    static final String COMPARED = "claim:compared";

    /** The rule that keeps a whole from what befell its part. */
    static final String WHOLE = "claim:whole";

    private static final int OVERRIDE_REACH = 7;
    private static final int BESIDE_REACH = 3;
    private static final int AIMED_REACH = 8;

    private static final Set<Measure> CAN_BE_PLANNED = EnumSet.of(
            Measure.DEPLOYED,
            Measure.PRESENT,
            Measure.EN_ROUTE,
            Measure.REINFORCED,
            Measure.SUPPLIED,
            Measure.WITHDRAWN,
            Measure.RECRUITED,
            Measure.RELEASED,
            Measure.TRAINING,
            Measure.OTHER);

    private static final Set<Measure> CAN_BE_INCREMENT =
            EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.EN_ROUTE, Measure.OTHER);

    private static final Map<Measure, Measure> OF_MATERIEL = new EnumMap<>(Map.of(
            Measure.DEPLOYED, Measure.SUPPLIED,
            Measure.EN_ROUTE, Measure.SUPPLIED,
            Measure.REINFORCED, Measure.SUPPLIED,
            Measure.KILLED, Measure.DESTROYED,
            Measure.WOUNDED, Measure.DESTROYED,
            Measure.CASUALTIES, Measure.DESTROYED));

    /** What words of materiel tell of people. */
    private static final Map<Measure, Measure> OF_PEOPLE = new EnumMap<>(Map.of(
            Measure.SUPPLIED, Measure.DEPLOYED,
            Measure.LAUNCHED, Measure.DEPLOYED,
            Measure.DESTROYED, Measure.KILLED,
            Measure.PRODUCED, Measure.OTHER));

    /** Who sends ships and aircraft sends their crews along, and gives them to nobody. */
    private static final Set<Unit> MANNED = EnumSet.of(Unit.SHIPS, Unit.AIRCRAFT);

    /** Who surrendered and deserted is no casualty; who was killed or captured is. */
    private static final Set<Measure> HURT = EnumSet.of(Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES);

    private static final Set<Measure> MOVES = EnumSet.of(Measure.DEPLOYED, Measure.REINFORCED);

    private static final Set<Unit> FLYING = EnumSet.of(Unit.DRONES, Unit.MISSILES, Unit.ROCKETS);

    /** What is said of missiles that are on their way, and of drones that come at night. */
    private static final Set<Measure> CAN_BE_AIMED =
            EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.EN_ROUTE, Measure.OTHER);

    private final PredicateReader predicates = new PredicateReader();

    /** The measure; {@link Measure#OTHER} at −1 where no word tells it. */
    Reading read(Scene scene, Counted counted) {
        Predicate predicate = predicates.read(scene, counted);
        predicate = predicate == null ? NearestWord.read(scene, counted) : predicate;
        boolean outside = predicate != null
                && predicate.word() != null
                && WithAside.isOutside(scene, counted.from(), predicate.word().from());
        predicate = outside ? null : predicate;
        Match<MeasureWord> word = predicate == null ? null : predicate.word();
        if (predicate == null && isCompared(scene, counted)) {
            return new Reading(Measure.STRENGTH, -1, false, null, COMPARED);
        }
        Measure measure = word == null ? measure(scene, counted, predicate) : mixed(scene, word);
        measure = measure == Measure.STRENGTH && isKept(scene, counted, predicate) ? Measure.PRESENT : measure;
        if (measure.isLoss() && isWhole(scene, counted)) {
            return new Reading(Measure.OTHER, -1, false, null, WHOLE);
        }
        int at = word == null ? -1 : word.from();
        String source = predicate == null ? "claim:no-measure" : predicate.source();
        Match<MeasureWord> aimed = aimed(scene, counted, measure);
        if (aimed != null) {
            Predicate by =
                    new Predicate(aimed, Relation.NEAREST, scene.clauses().at(aimed.from()));
            return new Reading(aimed.value().measure(), aimed.from(), false, by, aimed.source());
        }
        if (isThereAlready(scene, counted.to())) {
            return new Reading(materiel(Measure.PRESENT, counted), counted.to(), false, predicate, "claim:there");
        }
        boolean done = predicate != null && predicate.relation() == Relation.COUNTED && measure == Measure.SUPPLIED;
        Match<MeasureWord> planned =
                CAN_BE_PLANNED.contains(measure) && !done ? override(scene, counted, at, predicate) : null;
        if (planned != null) {
            int told = at < 0 ? planned.from() : at;
            return new Reading(planned.value().measure(), told, false, predicate, planned.source());
        }
        Match<MeasureWord> increment = CAN_BE_INCREMENT.contains(measure) ? beside(scene, counted) : null;
        if (increment != null) {
            Measure more = materiel(increment.value().measure(), counted);
            return new Reading(more, at, false, predicate, increment.source());
        }
        boolean shared = word != null
                && predicate.relation() == Relation.NEAREST
                && NearestWord.crossesFigure(
                        scene, Math.min(word.to(), counted.to()), Math.max(word.from(), counted.from()));
        return new Reading(materiel(measure, counted), at, shared, predicate, source);
    }

    /** Will join the 400 already there, whatever is planned for others. */
    private static boolean isThereAlready(Scene scene, int to) {
        return scene.is(to, Particle.ADVERB) && !scene.is(to, Particle.THERE) && scene.is(to + 1, Particle.THERE);
    }

    /** 300,000 soldiers against 75,000 rebels: the word stands between this figure and the one beside it. */
    private static boolean isCompared(Scene scene, Counted counted) {
        // Who came in a year against who came in another is no army's size.
        boolean anybody = !counted.bare() && scene.is(counted.to() - 1, Particle.ANYBODY);
        return !anybody && (leadsToFigure(scene, counted.to(), 1) || leadsToFigure(scene, counted.from() - 1, -1));
    }

    private static boolean leadsToFigure(Scene scene, int from, int step) {
        boolean against = false;
        for (int at = from; at >= 0 && at < scene.size(); at += step) {
            if (scene.isFigure(at)) {
                return against;
            }
            against |= scene.is(at, Particle.VERSUS);
        }
        return false;
    }

    /** The whole of which another figure is a part has not met with what befell the part: 1,000 of 11,000 soldiers were killed. */
    private static boolean isWhole(Scene scene, Counted counted) {
        int from = counted.from();
        return from > 1 && scene.is(from - 1, Particle.OF) && scene.isFigure(from - 2);
    }

    /** What a verb tells that says no more than that they are somewhere or somebody's. */
    private static Measure measure(Scene scene, Counted counted, Predicate predicate) {
        if (predicate == null) {
            return Measure.OTHER;
        }
        boolean placed = predicate.relation() == Relation.PLACED || isLocated(scene, counted);
        return placed ? Measure.PRESENT : Measure.STRENGTH;
    }

    /** Keeps 300 in the country: a verb that tells a strength tells that they are there, where it tells a place. */
    private static boolean isKept(Scene scene, Counted counted, Predicate predicate) {
        if (predicate == null || predicate.word() == null) {
            return false;
        }
        boolean number = predicate.word().value().role() == Role.NOUN
                && (predicate.relation() == Relation.COUNTED || predicate.relation() == Relation.NEAREST);
        return (predicate.relation() == Relation.OBJECT && isLocated(scene, counted))
                || (number && isLocated(scene, predicate, counted.from()));
    }

    /** The number of soldiers in the country has reached 300. */
    private static boolean isLocated(Scene scene, Predicate number, int before) {
        for (int at = number.word().to(); at < before; at++) {
            NameMention name = scene.is(at, Particle.TOWARDS) ? scene.nameAt(at + 1) : null;
            if (name != null && (name.site() != null || name.isCountry(CountryName.Role.NAME))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word that leads to a place stands right behind the phrase, or one that stands for a place. */
    private static boolean isLocated(Scene scene, Counted counted) {
        for (int at = counted.to(); at < Math.min(scene.size(), counted.to() + BESIDE_REACH); at++) {
            if (scene.is(at, Particle.VERSUS)) {
                return false;
            }
            if (scene.is(at, Particle.TOWARDS) || scene.is(at, Particle.THERE)) {
                return true;
            }
        }
        return false;
    }

    /** Killed, wounded or missing: several fates of the same people are casualties. */
    private static Measure mixed(Scene scene, Match<MeasureWord> word) {
        Measure measure = word.value().measure();
        Match<MeasureWord> next = measure.isLoss() ? scene.measureAt(afterJoin(scene, word.to())) : null;
        boolean other = next != null
                && next.value().measure().isLoss()
                && next.value().measure() != measure
                && (HURT.contains(measure) || HURT.contains(next.value().measure()));
        return other ? Measure.CASUALTIES : measure;
    }

    /** Behind the marks and words that join two of a kind; the token itself where there are none. */
    private static int afterJoin(Scene scene, int from) {
        int at = from;
        while (at < scene.size() && (scene.tokens().get(at).isMark(',') || scene.is(at, Particle.AND))) {
            at++;
        }
        boolean joined = at > from;
        while (joined && at < scene.size() && scene.is(at, Particle.ADVERB)) {
            at++;
        }
        return joined ? at : scene.size();
    }

    /** The measure as it is called for what the figure counts: materiel is supplied where people are sent. */
    static Measure materiel(Measure measure, Counted counted) {
        if (counted.unit() == Unit.PERSONS) {
            return counted.bare() ? measure : OF_PEOPLE.getOrDefault(measure, measure);
        }
        boolean sails = MANNED.contains(counted.unit()) && MOVES.contains(measure);
        boolean flies = FLYING.contains(counted.unit()) && measure == Measure.EN_ROUTE;
        Measure called = sails ? measure : OF_MATERIEL.getOrDefault(measure, measure);
        return flies ? Measure.LAUNCHED : called;
    }

    /** The month of May is no verb. */
    private static boolean isName(Scene scene, Match<MeasureWord> word) {
        return word.from() > 0
                && scene.tokens().get(word.from()).isCapitalized()
                && !scene.tokens().get(word.from() - 1).isCapitalized()
                && !scene.facts().sentence().headline();
    }

    private static Match<MeasureWord> override(Scene scene, Counted counted, int measureAt, Predicate predicate) {
        boolean attribute = predicate != null && predicate.relation() == Relation.ATTRIBUTE;
        int behind = attribute ? predicate.clause().from() + 1 : counted.to();
        // A contingent of 600 would follow: the verb behind tells when what the noun before names comes; a contingent
        // of 600 in Mali is there.
        boolean nominal = predicate != null
                && predicate.relation() == Relation.NOMINAL
                && measureAt < counted.from()
                && !isLocated(scene, counted);
        int anchor = measureAt < 0 || nominal ? counted.to() + OVERRIDE_REACH : Math.max(measureAt, counted.from());
        int first = Math.min(measureAt < 0 ? counted.from() : measureAt, counted.from()) - OVERRIDE_REACH;
        Match<MeasureWord> found = null;
        for (Match<MeasureWord> word : scene.measures()) {
            boolean near = word.from() >= first && word.to() <= anchor;
            int until = measureAt < 0 ? counted.from() : Math.max(word.to(), measureAt);
            boolean joined = near && !scene.isCut(word.to(), until) && !scene.isCut(behind, word.from());
            if (word.value().role() == Role.OVERRIDE
                    && joined
                    && !(predicate != null && isOtherPredicate(scene, counted.to(), word.from()))
                    && !isName(scene, word)
                    && !scene.is(word.to(), Particle.NOT)) {
                found = word;
            }
        }
        return found;
    }

    /** Has 700 soldiers there and is ready to send more: what is joined to the verb by a verb of its own. */
    private static boolean isOtherPredicate(Scene scene, int from, int word) {
        for (int at = from; at < word; at++) {
            boolean verb = scene.is(at + 1, Particle.VERB) || at + 1 == word;
            if (scene.is(at, Particle.AND) && verb) {
                return true;
            }
        }
        return false;
    }

    /** The word behind drones, missiles or rockets that tells that they were aimed at somebody; null where there is none. */
    private static Match<MeasureWord> aimed(Scene scene, Counted counted, Measure measure) {
        if (!FLYING.contains(counted.unit()) || !CAN_BE_AIMED.contains(measure)) {
            return null;
        }
        for (Match<MeasureWord> word : scene.measures()) {
            boolean near = word.from() >= counted.to() && word.from() - counted.to() < AIMED_REACH;
            if (word.value().role() == Role.AIMED && near) {
                return word;
            }
        }
        return null;
    }

    /** Whether another clause begins between, or what they are to do: to retake the town. */
    private static boolean isApart(Scene scene, int from, int to) {
        boolean purpose = from < to && scene.is(from, Particle.INFINITIVE);
        return purpose || scene.isCut(from, to);
    }

    private static Match<MeasureWord> beside(Scene scene, Counted counted) {
        for (Match<MeasureWord> word : scene.measures()) {
            boolean before = word.to() <= counted.from() && counted.from() - word.to() < BESIDE_REACH - 1;
            boolean behind = word.from() >= counted.to() && word.from() - counted.to() < BESIDE_REACH;
            boolean inside = word.from() >= counted.from() && word.to() <= counted.to();
            boolean near = (before || behind || inside) && !isApart(scene, counted.to(), word.from());
            if (word.value().role() == Role.BESIDE && near) {
                return word;
            }
        }
        return null;
    }
}
