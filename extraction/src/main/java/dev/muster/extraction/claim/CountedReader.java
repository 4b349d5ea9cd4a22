package dev.muster.extraction.claim;

import static dev.muster.extraction.claim.Uncounted.none;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Token;

/** Finds what a figure counts. Stateless. */
final class CountedReader {
    private static final int REACH = 7;
    private static final int LEAST_BARE = 20;

    /** What the figure counts, or why it counts no force. */
    Counting read(Scene scene, Figure figure) {
        if (isOneOf(scene, figure)) {
            return none(NoClaim.ONE_OF);
        }
        int at = figure.to();
        while (at < scene.size() && at < figure.to() + REACH) {
            Match<CountNoun> noun = scene.nounAt(at);
            if (noun != null && noun.from() >= figure.to()) {
                if (strength(noun) == Strength.NONE || strength(noun) == Strength.CIVILIAN) {
                    return none(strength(noun) == Strength.NONE ? NoClaim.OTHER_NOUN : NoClaim.CIVILIAN, noun);
                }
                if (strength(noun) == Strength.PART) {
                    return part(figure, noun);
                }
                if (strength(noun) != Strength.CLASSIFIER) {
                    return withNoun(scene, figure, noun);
                }
                at = noun.to();
                continue;
            }
            NameMention name = scene.nameAt(at);
            if (name != null && name.isCountry(CountryName.Role.PEOPLE)) {
                Match<CountNoun> narrower = scene.nounAt(name.to());
                return narrower != null && strength(narrower) == Strength.STRONG
                        ? withNoun(scene, figure, narrower)
                        : people(figure, name);
            }
            if (!isInsidePhrase(scene, figure, at, name)) {
                break;
            }
            at = name == null ? at + 1 : name.to();
        }
        return bare(scene, figure);
    }

    /** One of the people in the room, every one of them: no count. */
    private static boolean isOneOf(Scene scene, Figure figure) {
        boolean one = Long.valueOf(1).equals(figure.best());
        return one && scene.is(figure.to(), Particle.OF);
    }

    private static Strength strength(Match<CountNoun> noun) {
        return noun.value().strength();
    }

    private static boolean isInsidePhrase(Scene scene, Figure figure, int at, NameMention name) {
        if (name != null) {
            return true;
        }
        Token token = scene.tokens().get(at);
        boolean bridge = token.isMarkOf("-“”\"'") || token.norm().equals("'s");
        boolean owned = scene.is(at, Particle.OF) && !scene.isFigure(at + 1);
        boolean grammar = scene.is(at, Particle.TOWARDS)
                || scene.is(at, Particle.CLAUSE)
                || scene.is(at, Particle.VERB)
                || scene.is(at, Particle.AND)
                || scene.is(at, Particle.RATE)
                || scene.is(at, Particle.OF);
        boolean word = token.isWord()
                && !grammar
                && scene.measureAt(at) == null
                && !scene.facts().isDate(at);
        boolean adjectival = word || (scene.measureAt(at) != null && scene.nounAt(at + 1) != null);
        return (bridge || owned || adjectival) && !(scene.isFigure(at) && at >= figure.to());
    }

    private static Counting withNoun(Scene scene, Figure figure, Match<CountNoun> noun) {
        if (figure.yearLike() && noun.from() > figure.to() + 1) {
            return none(NoClaim.YEAR);
        }
        Match<CountNoun> narrowest = noun;
        Match<CountNoun> next = scene.nounAt(noun.to());
        while (next != null
                && strength(next) == Strength.STRONG
                && next.value().unit() == noun.value().unit()) {
            narrowest = isNarrower(next, narrowest) ? next : narrowest;
            next = scene.nounAt(next.to());
        }
        ForceKind kind = narrowest.value().kind();
        Unit unit = narrowest.value().unit();
        int to = Math.max(noun.to(), narrowest.to());
        boolean weak = strength(narrowest) == Strength.WEAK;
        ForceKind told = unit == Unit.PERSONS && kind == null ? ForceKind.TROOPS : kind;
        return new Counted(unit, told, figure.from(), to, false, false, weak, narrowest.source());
    }

    private static boolean isNarrower(Match<CountNoun> a, Match<CountNoun> b) {
        boolean general = b.value().kind() == null || b.value().kind() == ForceKind.TROOPS;
        return general && a.value().kind() != null;
    }

    private static Counted part(Figure figure, Match<CountNoun> noun) {
        return new Counted(null, null, figure.from(), noun.to(), true, false, true, noun.source());
    }

    private static Counted people(Figure figure, NameMention name) {
        return new Counted(Unit.PERSONS, ForceKind.TROOPS, figure.from(), name.to(), false, true, true, name.source());
    }

    /** A figure whose noun is left out, “more than 10,000 were in Russia”, or stands before it. */
    private static Counting bare(Scene scene, Figure figure) {
        Match<CountNoun> before = nounBefore(scene, figure);
        if (before != null && !figure.yearLike() && isFreeStanding(scene, figure.to())) {
            return withNounBefore(figure, before);
        }
        Match<CountNoun> said = nounSaid(scene, figure);
        if (said != null) {
            return withNounBefore(figure, said);
        }
        NoClaim reason = notBare(scene, figure);
        return reason != null
                ? none(reason)
                : new Counted(Unit.PERSONS, null, figure.from(), figure.to(), true, false, true, "claim:noun-left-out");
    }

    /** Why a figure without a noun counts nothing; null where it may. */
    private static NoClaim notBare(Scene scene, Figure figure) {
        if (figure.yearLike()) {
            return NoClaim.YEAR;
        }
        if (figure.low() != null && figure.low() < LEAST_BARE) {
            return NoClaim.TOO_SMALL;
        }
        if (isNamed(scene, figure)) {
            return isAge(scene, figure) ? NoClaim.AGE : NoClaim.DESIGNATION;
        }
        return isFreeStanding(scene, figure.to()) ? null : NoClaim.NO_NOUN;
    }

    /** A noun that the figure is a list's entry for, “Tanks: 4,262”, or that “the number of” says is counted. */
    private static Match<CountNoun> nounBefore(Scene scene, Figure figure) {
        Match<CountNoun> found = null;
        for (Match<CountNoun> noun : scene.nouns()) {
            boolean before = noun.to() <= figure.from() && strength(noun) == Strength.STRONG;
            boolean listed = before
                    && noun.to() == figure.from() - 1
                    && scene.tokens().get(noun.to()).isMark(':');
            boolean counted = before && noun.from() > 0 && scene.is(noun.from() - 1, Particle.NUMBER_OF);
            found = listed || counted ? noun : found;
        }
        return found;
    }

    /** What a verb says that they are: of them 500 are officers. */
    private static Match<CountNoun> nounSaid(Scene scene, Figure figure) {
        boolean verb = figure.to() < scene.size() && scene.is(figure.to(), Particle.VERB);
        Match<CountNoun> noun = verb ? scene.nounAt(figure.to() + 1) : null;
        return noun != null && strength(noun) == Strength.STRONG ? noun : null;
    }

    private static Counted withNounBefore(Figure figure, Match<CountNoun> noun) {
        Unit unit = noun.value().unit();
        return new Counted(unit, noun.value().kind(), figure.from(), figure.to(), false, false, false, noun.source());
    }

    /** A number behind a name is part of it: Hermes 450, Battalion 528. */
    private static boolean isNamed(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        boolean digits = before > 0 && scene.tokens().get(figure.from()).isNumber();
        boolean name = digits && scene.tokens().get(before).isCapitalized() && scene.measureAt(before) == null;
        return name || (digits && isAge(scene, figure));
    }

    /** A bare number between commas behind a name: Craig, 52, walked. */
    private static boolean isAge(Scene scene, Figure figure) {
        int comma = figure.from() - 1;
        return comma > 0
                && figure.to() < scene.size()
                && scene.tokens().get(comma).isMark(',')
                && scene.tokens().get(figure.to()).isMarkOf(",.")
                && scene.tokens().get(comma - 1).isCapitalized();
    }

    private static boolean isFreeStanding(Scene scene, int at) {
        if (at >= scene.size()) {
            return true;
        }
        Token token = scene.tokens().get(at);
        boolean mark = token.kind() == Token.Kind.MARK && !token.isMarkOf("-%°$/");
        return mark
                || scene.facts().isDate(at)
                || scene.measureAt(at) != null
                || scene.is(at, Particle.TOWARDS)
                || scene.is(at, Particle.VERB)
                || scene.is(at, Particle.CLAUSE)
                || scene.is(at, Particle.AND)
                || scene.is(at, Particle.OF)
                || scene.is(at, Particle.NOT);
    }
}
