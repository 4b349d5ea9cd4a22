package dev.muster.extraction.claim;

import static dev.muster.extraction.claim.NounBehind.strength;
import static dev.muster.extraction.claim.Uncounted.none;

import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.List;

/** Finds what a figure counts whose noun is left out, or stands before it: more than 10,000 were in Russia; Tanks: 4,262. Immutable and thread safe. */
final class NounElsewhere {
    private static final int REACH = 12;
    private static final int OWNER_REACH = 4;

    private final NounBehind behind;

    NounElsewhere(NounBehind behind) {
        this.behind = behind;
    }

    /** What it counts, or why it counts nothing; never null. */
    Counting read(Scene scene, Figure figure, CountsBefore counts) {
        Match<CountNoun> before = nounBefore(scene, figure);
        if (before != null && isEntry(scene, figure, before)) {
            return Counted.of(figure, before);
        }
        Match<CountNoun> said = nounSaid(scene, figure);
        if (said != null) {
            return Counted.of(figure, said);
        }
        if (isBody(scene, figure) && !isGap(scene, figure, counts)) {
            return sizeOfBody(figure);
        }
        Counted numbered = numbered(scene, figure);
        if (numbered != null) {
            return numbered;
        }
        if (scene.is(figure.to(), Particle.OF) && !isOfUnit(scene, figure.to() + 1)) {
            Counting share = share(scene, figure, counts);
            if (share != null) {
                return share;
            }
        }
        Counted ofCountry = ofCountry(scene, figure, counts);
        if (ofCountry != null) {
            return ofCountry;
        }
        Counting grown = grown(scene, figure);
        if (grown != null) {
            return grown;
        }
        Counted ordered = inOrder(scene, figure);
        if (ordered != null) {
            return ordered;
        }
        Counting joined = joined(scene, figure);
        if (joined != null && !StandingAlone.isNamed(scene, figure)) {
            return joined;
        }
        Counted things = things(scene, figure, counts);
        if (things != null) {
            return things;
        }
        NoClaim reason = StandingAlone.reason(scene, figure, counts);
        return reason != null
                ? none(reason)
                : new Counted(null, null, figure.from(), figure.to(), By.NOTHING, true, "claim:noun-left-out");
    }

    /** 200 of the 1st Battalion. */
    private static boolean isOfUnit(Scene scene, int from) {
        for (int at = from; at < from + OWNER_REACH && scene.is(from, Particle.DEFINITE); at++) {
            if (scene.is(at, Particle.BODY) || scene.is(at, Particle.FORCE)) {
                return true;
            }
        }
        return false;
    }

    /** 4,500 from 27 nations: no part is larger than its whole. */
    private static boolean isLarger(Figure part, Figure whole) {
        return part.low() != null && whole.high() != null && part.low() > whole.high();
    }

    /** 31 of 93 health centres, 26 of the accused: what the whole counts; null where that is not told. */
    private Counting share(Scene scene, Figure figure, CountsBefore counts) {
        int at = figure.to() + 1;
        Figure whole = scene.figureFrom(at);
        if (whole == null && scene.is(at, Particle.DEFINITE)) {
            whole = scene.figureFrom(at + 1);
            // Only 300 of the first 2,000.
            boolean word = at + 1 < scene.size() && scene.tokens().isWord(at + 1);
            whole = whole == null && word ? scene.figureFrom(at + 2) : whole;
        }
        if (whole != null && isLarger(figure, whole)) {
            return null;
        }
        if (whole != null && !whole.yearLike()) {
            Counting counting = behind.read(scene, whole);
            boolean bare = counting == null && scene.is(whole.to(), Particle.PRONOUN);
            return counting instanceof Counted counted ? counted.from(figure) : bare ? null : none(NoClaim.OTHER_NOUN);
        }
        Match<MeasureWord> fate = scene.measureAt(at);
        boolean lost = fate != null && fate.value().measure().isLoss();
        boolean known =
                lost || counts.isInSentence(scene) || !scene.is(at, Particle.DEFINITE) || at + 1 >= scene.size();
        return known || scene.nameAt(at + 1) != null ? null : none(NoClaim.OTHER_NOUN);
    }

    /** Put at 12,000 the number of its dead, bringing to 600 the number of Kenyans: what the word for a number leads to; null where it leads to nothing. */
    private static Counted numbered(Scene scene, Figure figure) {
        int at = scene.is(figure.to(), Particle.DEFINITE) ? figure.to() + 1 : figure.to();
        if (!scene.is(at, Particle.NUMBER_OF)) {
            return null;
        }
        for (int behind = scene.particleEnd(at); behind < at + REACH && behind < scene.size(); behind++) {
            Match<CountNoun> noun = scene.nounAt(behind);
            NameMention name = noun == null ? scene.nameAt(behind) : null;
            if (name != null && name.isCountry(CountryName.Role.PEOPLE) && scene.nounAt(name.to()) == null) {
                return Counted.of(figure, name);
            }
            if (noun != null || scene.isFigure(behind) || scene.tokens().isMarkOf(behind, ".,;:")) {
                boolean counts = noun != null && (strength(noun) == Strength.STRONG || strength(noun) == Strength.WEAK);
                boolean strong = counts && strength(noun) == Strength.STRONG;
                Counted counted = counts ? Counted.of(figure, noun) : null;
                return strong ? counted.upTo(noun.to()) : counted;
            }
        }
        return null;
    }

    /** 1,100 Britons and 350 French, 100 Chinese were serving: a country's adjective beside another count, or before its verb; null where it is none. */
    private static Counted ofCountry(Scene scene, Figure figure, CountsBefore counts) {
        NameMention name = scene.nameAt(figure.to());
        boolean country = name != null && name.country() != null && StandingAlone.isFreeStanding(scene, name.to());
        boolean says = country
                && name.isCountry(CountryName.Role.ADJECTIVE)
                && (scene.is(name.to(), Particle.VERB) || scene.is(name.to(), Particle.HAVE));
        return says || (country && counts.isInSentence(scene)) ? Counted.of(figure, name) : null;
    }

    /** 476 drones and 48 missiles, of which 442 and 41 respectively: what the figure of the same place counts; null where none does. */
    private Counted inOrder(Scene scene, Figure figure) {
        Figure second = scene.is(figure.to(), Particle.AND) ? scene.figureFrom(figure.to() + 1) : null;
        boolean first = second != null && scene.is(second.to(), Particle.RESPECTIVELY);
        boolean last = scene.is(figure.to(), Particle.RESPECTIVELY) && scene.is(figure.from() - 1, Particle.AND);
        if (!first && !last) {
            return null;
        }
        List<Counted> before = scene.figures().stream()
                .filter(other -> other.to() <= figure.from())
                .map(other -> behind.read(scene, other))
                .filter(Counted.class::isInstance)
                .map(Counted.class::cast)
                .toList();
        int at = before.size() - (first ? 2 : 1);
        return before.size() < 2 ? null : before.get(at).from(figure).upTo(figure.to());
    }

    /** 300 and 2,700 soldiers: two figures share the noun behind the second. */
    private Counting joined(Scene scene, Figure figure) {
        NameMention whose = scene.nameAt(figure.to());
        int at = whose != null && whose.country() != null ? whose.to() : figure.to();
        if (figure.yearLike() || at >= scene.size() || !scene.is(at, Particle.AND)) {
            return null;
        }
        Figure next = scene.figureFrom(at + 1);
        Counting counting = next == null ? null : behind.read(scene, next);
        return counting instanceof Counted counted ? counted.from(figure).upTo(at) : null;
    }

    /** From 138 to 209 monitors: both figures share the noun behind the second; null where no noun stands there. */
    private Counting grown(Scene scene, Figure figure) {
        boolean from = scene.is(figure.from() - 1, Particle.FROM) && scene.is(figure.to(), Particle.TOWARDS);
        Figure next = from && !figure.yearLike() ? scene.figureFrom(figure.to() + 1) : null;
        Counting counting = next == null ? null : behind.read(scene, next);
        return counting instanceof Counted counted ? counted.from(figure).upTo(figure.to()) : counting;
    }

    private static Counted sizeOfBody(Figure figure) {
        return new Counted(
                Unit.PERSONS, ForceKind.TROOPS, figure.from(), figure.to(), By.BODY, true, "claim:size-of-body");
    }

    /** A force of 3,000, a staff of around 150. */
    private static boolean isBody(Scene scene, Figure figure) {
        int of = figure.from() - 1;
        return of > 0
                && !figure.yearLike()
                && (scene.is(of, Particle.BODY) || (scene.is(of, Particle.OF) && scene.is(of - 1, Particle.BODY)))
                && (StandingAlone.isFreeStanding(scene, figure.to()) || isVerb(scene, figure.to()));
    }

    /** The coast guard has 26 ships out, and the militia 161: what a body has of the things counted right before, and not how many it is. */
    private static boolean isGap(Scene scene, Figure figure, CountsBefore counts) {
        return counts.isInSentence(scene)
                && counts.thingsInMind(scene) != null
                && !scene.is(figure.from() - 1, Particle.OF);
    }

    /** 104 kapal, berbanding 61 buah: a word that only counts things, behind which the noun is left out; null where it is not. */
    private static Counted things(Scene scene, Figure figure, CountsBefore counts) {
        int end = behindClassifier(scene, figure);
        boolean classified = end > figure.to() && !scene.is(end - 1, Particle.OF);
        boolean leftOut = (classified || isOfCountry(scene, figure)) && StandingAlone.isFreeStanding(scene, end);
        Unit unit = leftOut ? counts.thingsInMind(scene) : null;
        return unit == null
                ? null
                : new Counted(null, null, figure.from(), end, By.NOTHING, true, "claim:noun-left-out").of(unit);
    }

    /** Ruritania's eight arrived: whose they are stands right before. */
    private static boolean isOfCountry(Scene scene, Figure figure) {
        NameMention owner = scene.is(figure.from() - 1, Particle.POSSESSIVE) ? scene.nameAt(figure.from() - 2) : null;
        return owner != null && owner.isCountry(CountryName.Role.NAME);
    }

    /** Where the word ends that only counts things, right behind the figure; the end of the figure where none stands there. */
    private static int behindClassifier(Scene scene, Figure figure) {
        Match<CountNoun> word = scene.nounAt(figure.to());
        return word != null && strength(word) == Strength.CLASSIFIER ? word.to() : figure.to();
    }

    /** A second batch of 80 followed. */
    private static boolean isVerb(Scene scene, int at) {
        return scene.clauses().verbs(scene.clauses().at(at)).stream().anyMatch(verb -> verb.from() == at);
    }

    /** A noun that the figure is a list's entry for, “Tanks: 4,262”, or that “the number of” says is counted. */
    private static Match<CountNoun> nounBefore(Scene scene, Figure figure) {
        Match<CountNoun> found = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean before = noun.to() <= figure.from() && strength(noun) == Strength.STRONG;
            boolean counted = before && isNumberOf(scene, noun);
            boolean listed = before && found == null && isListed(scene, figure, noun);
            found = listed || counted ? noun : found;
        }
        return found;
    }

    /** An entry of a list, “Tanks and guns: 4,262”, which takes the first noun named; or the whole, “of the aircraft, 37”. */
    private static boolean isListed(Scene scene, Figure figure, Match<CountNoun> noun) {
        int mark = figure.from() - 1;
        boolean entry = scene.tokens().isMarkOf(mark, ":–—") && mark - noun.to() < OWNER_REACH && noun.from() <= 1;
        return entry || isWhole(scene, figure, noun);
    }

    private static boolean isWhole(Scene scene, Figure figure, Match<CountNoun> noun) {
        int mark = figure.from() - 1;
        int led = noun.from() - 1;
        return scene.tokens().isMark(mark, ',')
                && noun.to() == mark
                && (scene.is(led, Particle.OF)
                        || ((scene.is(led, Particle.DEFINITE) || scene.isFigure(led))
                                && scene.is(led - 1, Particle.OF)));
    }

    /** The number of U.S. troops: the word for a number, and no more than names and adjectives before the noun. */
    private static boolean isNumberOf(Scene scene, Match<CountNoun> noun) {
        for (int at = noun.from() - 1; at >= 0 && at >= noun.from() - OWNER_REACH; at--) {
            if (scene.is(at, Particle.NUMBER_OF)) {
                return true;
            }
            if (scene.isGrammar(at) && !scene.is(at, Particle.OF)
                    || scene.isFigure(at)
                    || scene.measureAt(at) != null) {
                return false;
            }
        }
        return false;
    }

    private static boolean isEntry(Scene scene, Figure figure, Match<CountNoun> noun) {
        boolean free = StandingAlone.isFreeStanding(scene, behindClassifier(scene, figure));
        return !figure.yearLike() && (isWhole(scene, figure, noun) || free);
    }

    /** What a verb says that they are: of them 500 are officers. */
    private static Match<CountNoun> nounSaid(Scene scene, Figure figure) {
        int verb = behindClassifier(scene, figure);
        boolean says = verb < scene.size() && scene.is(verb, Particle.VERB);
        Match<CountNoun> noun = says ? scene.nounAt(verb + 1) : null;
        return noun != null && strength(noun) == Strength.STRONG ? noun : null;
    }
}
