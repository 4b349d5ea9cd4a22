package dev.muster.extraction.claim;

import dev.muster.extraction.claim.PlaceMention.Tie;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.entity.Place;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds the place that a sentence ties to a figure. Thread safe. */
final class PlaceReader {
    private static final int BEFORE_FIGURE = 4;
    private static final int BARE = 6;
    private static final int COUNTRY_ONLY = 2;
    private static final int OWN_COUNTRY = 12;
    private static final int ACROSS_FIGURE = 10;
    private static final int ACROSS_CLAUSE = 8;
    private static final int ACROSS_COMMA = 2;
    private static final int GOES_THERE = -3;
    /** A place that opens the sentence holds for all of it, however far off the figure stands. */
    private static final int OPENING = 5;

    private static final int OPENING_REACH = 8;
    private static final int LIMIT = 45;
    /** Names of one place stand side by side: Kursk, Russia; the village of X in Y. */
    private static final int CHAINED = 3;
    /** Between the name of an owner and that of a part of it stand adjectives, a noun and a word for of. */
    private static final int OWNED = 6;

    private static final Set<Measure> LEAVING = EnumSet.of(Measure.WITHDRAWN, Measure.DESERTED);
    private static final Set<Measure> GOING = EnumSet.of(
            Measure.DEPLOYED, Measure.PRESENT, Measure.EN_ROUTE, Measure.PLANNED, Measure.REINFORCED, Measure.SUPPLIED);

    private static final Set<String> WIDE = Set.of("region", "area", "border", "sea", "continent");

    /** Whom this has befallen may be taken somewhere else then. */
    private static final Set<Measure> AFTERWARDS = EnumSet.of(Measure.KILLED, Measure.WOUNDED, Measure.CASUALTIES);

    private final Gazetteer gazetteer;

    PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The place among the mentions that belongs to the figure; {@link PlaceReading#NONE} where none does. */
    PlaceReading read(
            Scene scene,
            List<PlaceMention> mentions,
            Counted counted,
            String force,
            Measure measure,
            IntPredicate isCue) {
        PlaceMention best = null;
        int least = LIMIT;
        // a cue that stretches over what is counted has swallowed the statement itself
        boolean swallowed = isCue.test(counted.from()) || isCue.test(counted.to() - 1);
        for (PlaceMention mention : mentions) {
            boolean speaks = !swallowed && isCue.test(mention.from());
            boolean open = mention.place().equals(Place.UNKNOWN);
            int cost = speaks || open ? LIMIT : cost(scene, counted, mention, force, measure);
            if (cost < least) {
                best = mention;
                least = cost;
            }
        }
        return best == null
                ? PlaceReading.NONE
                : new PlaceReading(
                        whole(scene, told(mentions, best, isCue, swallowed), best, measure),
                        best.source(),
                        best.tie() == Tie.INTO);
    }

    /** Those that may stand beside the best: whose name opens the statement's source behind it, Mali, Chad's ministry said, lists no place. */
    private static List<PlaceMention> told(
            List<PlaceMention> mentions, PlaceMention best, IntPredicate isCue, boolean swallowed) {
        return swallowed
                ? mentions
                : mentions.stream()
                        .filter(mention -> mention.from() <= best.from() || !isCue.test(mention.from()))
                        .toList();
    }

    private int cost(Scene scene, Counted counted, PlaceMention mention, String force, Measure measure) {
        Tie tie = mention.tie();
        boolean left = tie == Tie.FROM;
        boolean target = tie == Tie.AGAINST;
        boolean taken = tie == Tie.INTO && AFTERWARDS.contains(measure);
        if (tie == Tie.NONE
                || (tie == Tie.MISSION && !GOING.contains(measure))
                || mention.isLater(measure)
                || taken
                || (left && !LEAVING.contains(measure))
                || (target && measure != Measure.LAUNCHED)
                || isOfPart(scene, counted, mention)) {
            return LIMIT;
        }
        int cost = distance(scene, counted, mention);
        cost += tie == Tie.BARE || tie == Tie.FOR || tie == Tie.MISSION ? BARE : 0;
        cost += tie == Tie.INTO && GOING.contains(measure) ? GOES_THERE : 0;
        boolean country = gazetteer.isCountry(mention.place());
        cost += country ? COUNTRY_ONLY : 0;
        cost += country && mention.place().country().equals(force) ? OWN_COUNTRY : 0;
        return cost;
    }

    private static int distance(Scene scene, Counted counted, PlaceMention mention) {
        boolean behind = mention.from() >= counted.to();
        int from = behind ? counted.to() : mention.to();
        int to = behind ? mention.from() : counted.from();
        if (from > to) {
            return 0;
        }
        boolean opens = !behind && isOpening(scene, mention);
        int cost = opens ? Math.min(OPENING, to - from) : to - from + (behind ? 0 : BEFORE_FIGURE);
        cost += isFigureBetween(scene, from, to) ? ACROSS_FIGURE : 0;
        for (int at = from; at < to; at++) {
            boolean clause = scene.is(at, Particle.CLAUSE) || scene.tokens().isMarkOf(at, ";:");
            boolean part = scene.tokens().isMark(at, ',') || scene.is(at, Particle.AND);
            cost += clause ? ACROSS_CLAUSE : part && !opens ? ACROSS_COMMA : 0;
        }
        return cost;
    }

    private static boolean isFigureBetween(Scene scene, int from, int to) {
        for (Figure figure : scene.figures()) {
            if (figure.from() >= from && figure.to() <= to) {
                return true;
            }
        }
        return false;
    }

    /** Whether the place belongs to a part told between: 2,700 in all, among them 1,230 in Lebanon. */
    private static boolean isOfPart(Scene scene, Counted counted, PlaceMention mention) {
        boolean part = false;
        boolean told = false;
        for (int at = counted.to(); at < mention.from(); at++) {
            part = part ? !scene.tokens().isMark(at, ',') : scene.is(at, Particle.AMONG);
            told = part && (told || scene.isFigure(at));
        }
        return told;
    }

    /** Whether the place opens the sentence: In Kursk, …; Di Irak kini bertugas … */
    private static boolean isOpening(Scene scene, PlaceMention mention) {
        return mention.isLed()
                && mention.from() <= OPENING_REACH
                && (scene.measures().isEmpty() || scene.measures().get(0).from() >= mention.from())
                && (scene.figures().isEmpty() || scene.figures().get(0).from() >= mention.from());
    }

    /** The place with the finer one that stands beside it, or the smallest that holds all that are listed with it. */
    private Place whole(Scene scene, List<PlaceMention> mentions, PlaceMention best, Measure measure) {
        Place place = best.place();
        int from = best.from();
        int to = best.to();
        for (PlaceMention other : mentions) {
            boolean behind = other.from() >= to && other.from() - to <= chained(scene, to);
            boolean before = other.to() <= from && from - other.to() <= CHAINED;
            boolean chained = behind ? isChain(scene, to, other.from()) : before && isChain(scene, other.to(), from);
            if (!chained || other.tie() == Tie.NONE || other.place().equals(Place.UNKNOWN)) {
                continue;
            }
            boolean listed = isListed(scene, behind ? to : other.to(), behind ? other.from() : from);
            boolean and = listed && isJoined(scene, behind ? to : other.to(), behind ? other.from() : from);
            boolean comma = listed && !and;
            place = comma && isFiner(other.place(), place) ? other.place() : joined(place, other.place(), listed, and);
            from = Math.min(from, other.from());
            to = Math.max(to, other.to());
        }
        return measure == Measure.SUPPLIED ? receiver(place) : place;
    }

    /** How far off a name may stand in its chain: Ruritania's breakaway region of X. */
    private static int chained(Scene scene, int to) {
        return scene.is(to, Particle.POSSESSIVE) ? OWNED : CHAINED;
    }

    private Place joined(Place place, Place other, boolean listed, boolean and) {
        if (gazetteer.holds(place, other)) {
            return other;
        }
        if (gazetteer.holds(other, place) || !listed || (!and && isFiner(place, other))) {
            return place;
        }
        Place around = gazetteer.around(place, other);
        return around.equals(Place.UNKNOWN) ? place : around;
    }

    /** Whether a place stands beside a region of the same state, in which it lies then: Minbya, Rakhine State. */
    private boolean isFiner(Place place, Place region) {
        if (gazetteer.isInNamesake(place, region)) {
            return true;
        }
        return !gazetteer.isCountry(place)
                && !WIDE.contains(String.valueOf(gazetteer.kind(place)))
                && WIDE.contains(String.valueOf(gazetteer.kind(region)))
                && region.country() != null
                && region.country().equals(place.country());
    }

    /** Whether nothing but small words part two names: no figure, no verb, no other name. */
    private static boolean isChain(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            boolean strange = scene.isFigure(at)
                    || scene.measureAt(at) != null
                    || scene.nounAt(at) != null
                    || scene.is(at, Particle.CLAUSE)
                    || scene.tokens().isMarkOf(at, ";:.");
            if (strange) {
                return false;
            }
        }
        return true;
    }

    /** Whether the two are told to be two, and not one that lies in the other. */
    private static boolean isJoined(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            if (scene.is(at, Particle.AND) || scene.tokens().isMark(at, '/')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isListed(Scene scene, int from, int to) {
        for (int at = from; at < to; at++) {
            if (scene.is(at, Particle.AND) || scene.tokens().isMarkOf(at, ",/")) {
                return true;
            }
        }
        return false;
    }

    /** Arms that go to Moscow go to Russia: a capital that receives them stands for its country. */
    private Place receiver(Place place) {
        return gazetteer.isCapital(place) ? gazetteer.country(place.country()) : place;
    }
}
