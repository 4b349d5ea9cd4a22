package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
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

    /** What may be told of those who come on top of others. */
    static final Set<Measure> CAN_BE_INCREMENT =
            EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.EN_ROUTE, Measure.OTHER);

    private static final Map<Measure, Measure> OF_MATERIEL = new EnumMap<>(Map.of(
            Measure.DEPLOYED, Measure.SUPPLIED,
            Measure.EN_ROUTE, Measure.SUPPLIED,
            Measure.REINFORCED, Measure.SUPPLIED,
            Measure.RELEASED, Measure.SUPPLIED,
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

    private static final Set<Measure> PRISONERS = EnumSet.of(Measure.CAPTURED, Measure.RELEASED);

    static final Set<Measure> CHANGES = EnumSet.of(Measure.REINFORCED, Measure.WITHDRAWN);

    private static final Set<Measure> MOVES = EnumSet.of(Measure.DEPLOYED, Measure.REINFORCED);

    private static final Set<Unit> FLYING = EnumSet.of(Unit.DRONES, Unit.MISSILES, Unit.ROCKETS);

    private final PredicateReader predicates = new PredicateReader();

    /** The measure; {@link Measure#OTHER} at −1 where no word tells it. */
    Reading read(Scene scene, Counted counted) {
        Predicate predicate = forThings(counted, predicates.read(scene, counted));
        predicate = predicate == null ? NearestWord.read(scene, counted) : predicate;
        boolean outside = predicate != null
                && predicate.word() != null
                && WithAside.isOutside(scene, counted.from(), predicate.word().from());
        predicate = ResultWord.over(scene, counted, outside ? null : predicate);
        Match<MeasureWord> word = predicate == null ? null : predicate.word();
        if (predicate == null && isCompared(scene, counted)) {
            return new Reading(Measure.STRENGTH, -1, false, null, COMPARED);
        }
        Measure measure = word == null ? measure(scene, counted, predicate) : told(scene, counted, predicate);
        measure = PredicateReader.FREED.contains(measure) && isOfPrisoners(scene, counted) ? Measure.RELEASED : measure;
        measure = measure == Measure.STRENGTH && Located.isKept(scene, counted, predicate) ? Measure.PRESENT : measure;
        if (isWhole(scene, counted) && Located.isTold(scene, counted)) {
            return new Reading(materiel(Measure.PRESENT, counted), counted.to(), false, predicate, WHOLE);
        }
        if (measure.isLoss() && isWhole(scene, counted)) {
            return new Reading(Measure.OTHER, -1, false, null, WHOLE);
        }
        if (isAgent(scene, counted, predicate)) {
            return new Reading(materiel(Measure.PRESENT, counted), counted.from(), false, null, "claim:agent");
        }
        if (changedTo(scene, counted, predicate)) {
            Predicate left = new Predicate(word, Relation.NUMBERED, predicate.clause());
            return new Reading(materiel(Measure.PRESENT, counted), word.from(), false, left, left.source());
        }
        int at = word == null ? -1 : word.from();
        String source = predicate == null ? "claim:no-measure" : predicate.source();
        Match<MeasureWord> aimed = WordBeside.aimed(scene, counted, measure);
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
                CAN_BE_PLANNED.contains(materiel(measure, counted)) && !done && !isAskedFor(predicate)
                        ? PlannedWord.read(scene, counted, at, predicate)
                        : null;
        if (planned != null) {
            int told = at < 0 ? planned.from() : at;
            return new Reading(planned.value().measure(), told, false, predicate, planned.source());
        }
        Match<MeasureWord> increment = CAN_BE_INCREMENT.contains(measure) && !isAskedFor(predicate)
                ? WordBeside.increment(scene, counted)
                : null;
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

    /** Handed over 300 prisoners of war, brought 300 home from captivity: what is told of them tells that they were captured. */
    private static boolean isOfPrisoners(Scene scene, Counted counted) {
        if (scene.measures().stream().anyMatch(MeasureReader::isCaptivity)) {
            return true;
        }
        for (int at = counted.from(); at < counted.to() && !counted.bare(); at++) {
            Match<MeasureWord> word = scene.measureAt(at);
            if (word != null && word.value().measure() == Measure.CAPTURED) {
                return true;
            }
        }
        return false;
    }

    /** The predicate; null for one that tells something of things alone where people are counted. */
    private static Predicate forThings(Counted counted, Predicate predicate) {
        boolean things = predicate != null
                && predicate.word() != null
                && predicate.word().value().role() == Role.THINGS;
        return things && counted.unit() == Unit.PERSONS ? null : predicate;
    }

    private static boolean isCaptivity(Match<MeasureWord> word) {
        Role role = word.value().role();
        Measure measure = word.value().measure();
        return (role == Role.NOUN && measure == Measure.RELEASED)
                || (role == Role.RESULT && PRISONERS.contains(measure));
    }

    /** Cut its force there to 300, raised it to 500: what is left or reached, and not what went or came. */
    private static boolean changedTo(Scene scene, Counted counted, Predicate predicate) {
        return predicate != null
                && predicate.relation() == Relation.OBJECT
                && CHANGES.contains(predicate.word().value().measure())
                && scene.is(counted.from() - 1, Particle.TOWARDS);
    }

    /** Who needs another 300 has none of them yet. */
    private static boolean isAskedFor(Predicate predicate) {
        return predicate != null
                && predicate.word() != null
                && predicate.word().value().role() == Role.WORD
                && predicate.word().value().measure() == Measure.OTHER;
    }

    /** Will join the 400 already there, whatever is planned for others. */
    private static boolean isThereAlready(Scene scene, int behind) {
        NameMention origin = scene.is(behind, Particle.FROM) ? scene.nameAt(behind + 1) : null;
        int to = origin == null ? behind : origin.to();
        int aside = isThere(scene, to) ? to : behindRelative(scene, to);
        return isThere(scene, aside)
                || scene.is(to, Particle.ADVERB) && !scene.is(to, Particle.THERE) && scene.is(to + 1, Particle.THERE);
    }

    /** Already in the country, already on the ground. */
    private static boolean isThere(Scene scene, int at) {
        return scene.is(at, Particle.ALREADY) && scene.is(at + 1, Particle.TOWARDS);
    }

    /** Join the 400 who are already there: behind the words that open what is said of them. */
    private static int behindRelative(Scene scene, int from) {
        int at = from;
        while (scene.is(at, Particle.RELATIVE) || (scene.is(at, Particle.VERB) && !scene.is(at, Particle.ALREADY))) {
            at++;
        }
        return at;
    }

    /** The town is held by 300: who does something is there, whatever is done. */
    private static boolean isAgent(Scene scene, Counted counted, Predicate predicate) {
        boolean nearest = predicate == null || predicate.relation() == Relation.NEAREST;
        return nearest && !counted.bare() && scene.is(counted.from() - 1, Particle.AGENT);
    }

    /** 300,000 soldiers against 75,000 rebels: the word stands between this figure and the one beside it. */
    private static boolean isCompared(Scene scene, Counted counted) {
        // Who came in a year against who came in another is no army's size.
        boolean anybody = !counted.bare() && scene.is(counted.to() - 1, Particle.ANYBODY);
        // As many ships as are there now against as many as were.
        boolean things = counted.bare() && counted.unit() != Unit.PERSONS;
        return !anybody
                && !things
                && scene.has(Particle.VERSUS)
                && (leadsToFigure(scene, counted.to(), 1) || leadsToFigure(scene, counted.from() - 1, -1));
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
        boolean located = Located.isTold(scene, counted);
        if (predicate == null) {
            boolean aside = WithAside.opening(scene, counted.from()) >= 0;
            boolean there = located && (aside || (counted.unit() == Unit.PERSONS && !counted.weak()));
            return there ? Measure.PRESENT : aside ? Measure.STRENGTH : Measure.OTHER;
        }
        boolean placed = predicate.relation() == Relation.PLACED || located || Located.isOpened(scene, predicate);
        return placed ? Measure.PRESENT : Measure.STRENGTH;
    }

    /** What the word tells of the figure as it hangs on it: who deployed 300 sent them, 300 deployed somewhere are there. */
    private static Measure told(Scene scene, Counted counted, Predicate predicate) {
        boolean object = predicate.relation() == Relation.OBJECT;
        return switch (predicate.word().value().role()) {
            case ACT -> object ? Measure.DEPLOYED : mixed(scene, predicate.word());
            case HOLD -> {
                boolean people = object && counted.unit() == Unit.PERSONS;
                yield people && !isWith(scene, predicate.word().to(), counted) ? Measure.CAPTURED : Measure.PRESENT;
            }
            default -> mixed(scene, predicate.word());
        };
    }

    /** Holds the town with 300: they are what somebody has something with. */
    private static boolean isWith(Scene scene, int from, Counted counted) {
        for (int at = from; at < counted.from(); at++) {
            if (scene.is(at, Particle.WITH)) {
                return true;
            }
        }
        return false;
    }

    /** Killed, wounded or missing: several fates of the same people are casualties. */
    private static Measure mixed(Scene scene, Match<MeasureWord> word) {
        boolean fate = word.value().measure().isLoss();
        boolean other = fate
                && (isOtherFate(word, scene.measureAt(afterJoin(scene, word.to())))
                        || isOtherFate(word, scene.measureAt(beforeJoin(scene, word.from()))));
        return other ? Measure.CASUALTIES : word.value().measure();
    }

    private static boolean isOtherFate(Match<MeasureWord> word, Match<MeasureWord> next) {
        return next != null
                && next.value().role() != Role.NOUN
                && next.value().role() != Role.LOST
                && next.value().measure().isLoss()
                && next.value().measure() != word.value().measure()
                && (HURT.contains(word.value().measure())
                        || HURT.contains(next.value().measure()));
    }

    /** The token before a word that joins two of a kind; −1 where none stands there. */
    private static int beforeJoin(Scene scene, int from) {
        return scene.is(from - 1, Particle.AND) ? from - 2 : -1;
    }

    /** Behind the marks and words that join two of a kind; the token itself where there are none. */
    private static int afterJoin(Scene scene, int from) {
        int at = from;
        while (at < scene.size() && (scene.tokens().isMark(at, ',') || scene.is(at, Particle.AND))) {
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
}
