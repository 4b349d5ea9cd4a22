package dev.muster.extraction.claim;

import dev.muster.extraction.attribution.Attribution;
import dev.muster.extraction.attribution.Attributions;
import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Once;
import dev.muster.extraction.text.Token;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Why what is counted makes no claim, by the words around it and by what the article speaks of. One for each article. */
final class Doubts {
    /** No army in the field of this program has more people. */
    private static final long MOST_PERSONS = 50_000_000;

    /** From here on a figure counts no speakers. */
    private static final long MANY_VOICES = 1000;

    /** Fewer members may be those of a council. */
    private static final long LEAST_FORCE = 100;

    /** What is done with soldiers of one's own. */
    private static final Set<Measure> SENT =
            EnumSet.of(Measure.DEPLOYED, Measure.REINFORCED, Measure.PLANNED, Measure.WITHDRAWN);

    private final Worth worth;
    private final MilitaryActors military;
    private final Supplier<Attributions> attributions;
    private final CountsBefore counts;
    private final Supplier<ForceReader> forces;
    private final Supplier<ForceTalk> talk;
    private final Supplier<WeakNouns> weak;
    private final Supplier<History> history;

    Doubts(
            MilitaryActors military,
            Worth worth,
            Supplier<Attributions> attributions,
            CountsBefore counts,
            Supplier<ForceReader> forces,
            Supplier<ForceTalk> talk,
            Supplier<WeakNouns> weak,
            Supplier<History> history) {
        this.worth = worth;
        this.military = military;
        this.attributions = attributions;
        this.counts = counts;
        this.forces = forces;
        this.talk = talk;
        this.weak = weak;
        this.history = history;
    }

    /**
     * Why what is counted makes no claim by the words around it; null where nothing says so. Where something else does, nobody is asked
     * whether it is who speaks before somebody asks for the reason: that takes a look at the whole article.
     */
    Once<NoClaim> reason(Scene scene, Counted counted, Figure figure, MeasureReader.Reading measure) {
        if (isTooMany(counted, figure)) {
            return new Once<>(() -> NoClaim.TOO_LARGE);
        }
        NoClaim other = otherReason(scene, counted, figure, measure);
        boolean few = scene.isReporting() && isFew(figure);
        return other != null || (few && isSpeaker(scene, counted))
                ? new Once<>(() -> few && isSpeaker(scene, counted) ? NoClaim.SPEAKERS : other)
                : null;
    }

    private NoClaim otherReason(Scene scene, Counted counted, Figure figure, MeasureReader.Reading told) {
        Measure measure = told.measure();
        if (isRoom(scene, counted, figure)) {
            return NoClaim.OTHER_NOUN;
        }
        if (history.get().isPast(scene, counted.from())) {
            return NoClaim.HISTORY;
        }
        if ((counted.bare() || isFateAlone(scene, counted))
                && !isSent(scene, counted, told)
                && measure != Measure.RECRUITED
                && !isAskedFor(scene, counted)
                && counts.isOther(scene, figure, counted, measure)) {
            return NoClaim.AS_BEFORE;
        }
        if (counted.weak() && OtherPeople.isOfCouncil(scene, counted, figure)) {
            return NoClaim.NO_FORCE;
        }
        boolean anew = told.predicate() != null
                && told.predicate().relation() == Predicate.Relation.NUMBERED
                && counts.isInMind(scene);
        boolean things = counted.unit() == counts.thingsInMind(scene);
        boolean goesOn = (counted.bare() && (anew || things)) || isMore(scene, counted, measure);
        boolean anybody = measure.isLoss() && !counted.bare() && !counted.people();
        boolean known = !anybody && !Civilians.areTold(scene) && counts.isRepeated(figure);
        if (counted.weak()
                && !goesOn
                && !known
                && !isOwnMember(scene, counted, figure, anybody)
                && !isToldByArmy(scene, counted, figure, measure)
                && !weak.get().areForce(scene, counted, measure, this::isClear)) {
            return NoClaim.NO_FORCE;
        }
        boolean given = scene.is(counted.from(), Particle.DEFINITE) || counts.isRepeated(figure);
        if (!given && (isHypothesis(scene, counted) || isNeeded(scene, measure))) {
            return NoClaim.HYPOTHESIS;
        }
        return Rates.isOne(scene, counted) ? NoClaim.RATE : null;
    }

    /**
     * Whether it goes on from what was counted before: what leaves its noun out in the sentence or the next one, or tells losses in the next few, and
     * trucks and the lost in the sentence: 500,000 casualties, and 140,000 fatalities. Civilians break it off.
     */
    private boolean isMore(Scene scene, Counted counted, Measure measure) {
        boolean here = counts.isInSentence(scene);
        if (here && (counted.bare() || counted.unit() != Unit.PERSONS)) {
            return true;
        }
        if (Civilians.areTold(scene)) {
            return false;
        }
        return counted.bare()
                ? counts.isInMind(scene) || (measure.isLoss() && counts.isRecent(scene))
                : here && measure.isLoss() && !scene.is(counted.to() - 1, Particle.ANYBODY);
    }

    /** Fewer than the 200,000 that he had called for: a number that somebody is said to have told of those who are counted. */
    private boolean isAskedFor(Scene scene, Counted counted) {
        return counted.by() == By.NOTHING
                && counts.isInMind(scene)
                && scene.is(counted.from(), Particle.DEFINITE)
                && scene.is(counted.to(), Particle.RELATIVE);
    }

    /** Has promised another 100, sent some 260: in an article about forces whoever sends some sends soldiers, whatever was counted before. */
    private boolean isSent(Scene scene, Counted counted, MeasureReader.Reading told) {
        Predicate predicate = told.predicate();
        boolean object = predicate != null && predicate.relation() == Predicate.Relation.OBJECT;
        return object
                && scene.figures().stream()
                        .noneMatch(figure -> figure.from() >= predicate.word().to() && figure.to() <= counted.from())
                && counted.by() == By.NOTHING
                && SENT.contains(told.measure())
                && talk.get().isThroughout();
    }

    /** The camp could hold 5,000: how many it has room for, unless it is a unit that holds them. */
    private static boolean isRoom(Scene scene, Counted counted, Figure figure) {
        return counted.weak() && scene.is(figure.from() - 1, Particle.CAPACITY) && !isUnitBefore(scene, figure);
    }

    private static boolean isUnitBefore(Scene scene, Figure figure) {
        return IntStream.range(0, figure.from())
                .anyMatch(at -> scene.is(at, Particle.FORCE) || scene.is(at, Particle.BODY));
    }

    /** If all of the border were guarded, it would take 30,000 soldiers. */
    private static boolean isNeeded(Scene scene, Measure measure) {
        int first = 0;
        while (first < scene.size() && scene.tokens().isMark(first)) {
            first++;
        }
        return measure == Measure.OTHER && scene.is(first, Particle.IF);
    }

    /** Two members were hurt, the ministry of defence said: members and men are those of the forces that tell of their losses. */
    private boolean isOwnMember(Scene scene, Counted counted, Figure figure, boolean anybody) {
        return anybody
                && counted.unit() == Unit.PERSONS
                && !scene.is(counted.to(), Particle.OF)
                && IntStream.range(counted.from(), counted.to()).anyMatch(at -> scene.is(at, Particle.MEMBER))
                && !Civilians.areTold(scene)
                && isArmysWord(scene, figure);
    }

    /**
     * A reserve of 12,000, the general staff said: engineers, men or a body of so many that an army tells of behind other soldiers are a force; who
     * is lost may be anybody.
     */
    private boolean isToldByArmy(Scene scene, Counted counted, Figure figure, Measure measure) {
        return counts.isAny()
                && counted.by() != By.NOTHING
                && !measure.isLoss()
                && !scene.is(counted.to() - 1, Particle.ANYBODY)
                && !Civilians.areBeside(scene, counted, measure)
                && isArmysWord(scene, figure);
    }

    private boolean isArmysWord(Scene scene, Figure figure) {
        return military.isOne(
                attributions.get().at(scene.index(), figure.to() - 1).actor().id());
    }

    /** 200 people are dead and 128 missing: a fate joined to a count before, with no noun of its own. */
    private static boolean isFateAlone(Scene scene, Counted counted) {
        return counted.weak()
                && counted.unit() == Unit.PERSONS
                && scene.is(counted.from() - 1, Particle.AND)
                && scene.measureAt(counted.to() - 1) != null;
    }

    private boolean isClear() {
        return worth.clear().getAsBoolean() && forces.get().isClear();
    }

    /** Three officers said; two of them said. */
    private boolean isSpeaker(Scene scene, Counted counted) {
        boolean part = counted.by() == By.PART
                && scene.tokens().subList(counted.from(), scene.size()).stream().noneMatch(Token::quoted);
        return attributions.get().isSpeaker(scene.index(), counted.from(), counted.to())
                || (part && attributions.get().isVerb(scene.index(), counted.to()));
    }

    /** More people do not speak with one voice: 2,000 personnel were put on alert, an official said. */
    private static boolean isFew(Figure figure) {
        return figure.low() == null || figure.low() < MANY_VOICES;
    }

    private boolean isTooMany(Counted counted, Figure figure) {
        Long least = figure.low() != null ? figure.low() : figure.high();
        return counted.weak() && counted.unit() == Unit.PERSONS && least > MOST_PERSONS;
    }

    private boolean isHypothesis(Scene scene, Counted counted) {
        for (int at = 0; at < counted.from() && scene.has(Particle.IF); at++) {
            if (scene.is(at, Particle.IF) && !scene.isCut(at + 1, counted.from())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a figure without a sure noun has a measure, a place or a claim that it goes on from. */
    boolean isGrounded(Scene scene, Counted counted, Figure figure, MeasureReader.Reading measure, Place place) {
        return counted.by() == By.BODY
                || forces.get().isSized(scene, counted)
                || scene.is(figure.from() - 1, Particle.BODY)
                || NounBehind.isSizeOfBody(scene, figure)
                || measure.at() >= 0
                || isPlacedOrOwned(measure.predicate(), counted, figure)
                || !place.equals(Place.UNKNOWN)
                || (isMany(counted, figure) && (goesOn(scene) || isOfNamed(scene, counted)));
    }

    /** 300 are in the city; Ruritania has 8,000 men, but a council has 26 members. */
    private boolean isPlacedOrOwned(Predicate predicate, Counted counted, Figure figure) {
        boolean many = figure.low() == null ? figure.high() >= LEAST_FORCE : figure.low() >= LEAST_FORCE;
        boolean force = many && (!counted.bare() || talk.get().isThroughout());
        return predicate != null
                && (predicate.relation() == Predicate.Relation.PLACED
                        || (predicate.relation() == Predicate.Relation.OWNED && force));
    }

    /** 400 Ruritanians came in; we have seen 10,000, the minister said: what somebody answers for in talk of a force. */
    boolean isAnswered(Scene scene, Counted counted, Figure figure, Attribution said) {
        // A veteran of France 98.
        boolean named = scene.nameAt(figure.from() - 1) != null && !counts.isInSentence(scene);
        boolean talked = counts.isRecent(scene) || talk.get().isThroughout();
        return said.isNamed() && isMany(counted, figure) && (!counted.bare() || (talked && !named));
    }

    /** Kenya will send instructors. Several dozen of them are to begin with: whose whole the sentence before names. */
    private boolean isOfNamed(Scene scene, Counted counted) {
        return counted.by() == By.PART && talk.get().isNamedBefore(scene);
    }

    private boolean goesOn(Scene scene) {
        return attributions.get().continues(scene.index())
                || counts.isInMind(scene)
                || talk.get().isNumber(scene)
                || talk.get().isNamed(scene)
                || ((talk.get().isThroughout() || isClear()) && counts.isRecent(scene));
    }

    /** Two members may be of anything; 12,000 people go on from the force before. */
    private static boolean isMany(Counted counted, Figure figure) {
        return counted.bare() || figure.low() == null || figure.low() >= StandingAlone.LEAST_BARE;
    }
}
