package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;

/** Tells the figures that are somebody's age. Stateless. */
final class Ages {
    /** Behind “under” and “over” a smaller number without a noun is an age. */
    private static final int OLDEST = 100;

    /** An aside is no longer than this. */
    private static final int ASIDE = 7;

    /** A clause on somebody is no longer than this. */
    private static final int LONGEST_CLAUSE = 16;

    private Ages() {}

    /** Lehto, who is 58 and has …; she was, it seems, 27; my brother is 24. */
    static boolean isSomebodys(Scene scene, Figure figure) {
        int verb = verbOfAge(scene, figure.from() - 1);
        boolean ends = figure.to() >= scene.size()
                || scene.tokens().isMarkOf(figure.to(), ",.;")
                || scene.is(figure.to(), Particle.SUBORDINATE)
                || scene.is(figure.to(), Particle.ADVERB)
                || scene.is(figure.to(), Particle.AND);
        boolean glued = scene.is(verb, Particle.POSSESSIVE) && scene.is(verb - 1, Particle.PERSON);
        Long number = figure.best();
        return number != null
                && number < OLDEST
                && ends
                && (glued || scene.is(verb, Particle.VERB))
                && !scene.is(verb, Particle.HAVE)
                && (scene.is(verb - 1, Particle.RELATIVE) || isOnePerson(scene, verb - 1) || isNamed(scene, verb - 1));
    }

    /** Major Hallett is 33 and has; Hallett, who leads the company, is 33: a name of no country or body, or behind an aside on it. */
    private static boolean isNamed(Scene scene, int at) {
        int end = at > 1 && scene.tokens().isMark(at, ',') ? asideOpens(scene, at) - 1 : at;
        return end >= 0
                && scene.tokens().isCapitalized(end)
                && isPersonAt(scene, end)
                && !scene.is(end, Particle.PERSON);
    }

    /** The comma that opens the clause on somebody that ends at the comma; −1 where none does. */
    private static int asideOpens(Scene scene, int comma) {
        int at = comma - 1;
        while (at > 0 && comma - at < LONGEST_CLAUSE && !scene.tokens().isMark(at, ',')) {
            at--;
        }
        return scene.tokens().isMark(at, ',') && scene.is(at + 1, Particle.RELATIVE) ? at : -1;
    }

    /** The draft age was raised from 27 to 30: a small number behind a word for age in the same breath. */
    static boolean isLimit(Scene scene, Figure figure) {
        Long number = figure.best();
        boolean small = number != null && number < OLDEST && scene.has(Particle.AGE);
        for (int at = figure.from() - 1; small && at >= 0 && !scene.tokens().isMark(at); at--) {
            if (scene.is(at, Particle.AGE)) {
                return !scene.is(figure.to(), Particle.VERB) && scene.measureAt(figure.to()) == null;
            }
        }
        return false;
    }

    /** Aged 68 and 70: behind the age of another. */
    static boolean isJoined(Scene scene, Figure figure) {
        Long number = figure.best();
        return number != null
                && number < OLDEST
                && scene.is(figure.from() - 1, Particle.AND)
                && scene.others().stream()
                        .anyMatch(other -> other.to() == figure.from() - 1 && other.reason() == NoClaim.AGE);
    }

    /** The word before the figure, or before an aside between commas that parts them. */
    private static int verbOfAge(Scene scene, int before) {
        if (before < 0 || !scene.tokens().isMark(before, ',')) {
            return before;
        }
        int comma = before - 1;
        while (comma > before - ASIDE && comma > 0 && !scene.tokens().isMark(comma, ',')) {
            comma--;
        }
        return comma - 1;
    }

    /** He, she, my brother: somebody alone, and no word for a number or a loss. */
    private static boolean isOnePerson(Scene scene, int at) {
        boolean owned = scene.is(at - 1, Particle.OWN)
                && scene.nounAt(at) == null
                && scene.measureAt(at) == null
                && !scene.isGrammar(at);
        return owned || scene.is(at, Particle.PERSON);
    }

    /** Everybody under 60; a corporal of 38. */
    static boolean isYears(Scene scene, Figure figure, CountsBefore counts) {
        boolean bound = figure.qualifier() == Qualifier.AT_MOST || figure.qualifier() == Qualifier.AT_LEAST;
        boolean of = scene.is(figure.from() - 1, Particle.OF) && !StandingAlone.isNumbered(scene, figure);
        Long number = figure.best();
        return number != null
                && number < OLDEST
                && (bound || of)
                && (bound ? isAgeBound(scene, figure) : !counts.isInSentence(scene))
                && scene.measureAt(figure.to()) == null
                && !scene.is(figure.to(), Particle.VERB)
                && !SmallCounts.isLossBefore(scene, figure);
    }

    /** Everybody under 60, but: lost at least 70 of its citizens. */
    private static boolean isAgeBound(Scene scene, Figure figure) {
        return !scene.is(figure.to(), Particle.OF) && scene.measureAt(figure.from() - 1) == null;
    }

    /** Craig (52) walked: in brackets behind a person, and no country or body of which there are so many. */
    static boolean isBracketed(Scene scene, Figure figure) {
        int bracket = figure.from() - 1;
        Long number = figure.best();
        boolean between = bracket > 0
                && figure.to() < scene.size()
                && scene.tokens().isMark(bracket, '(')
                && scene.tokens().isMark(figure.to(), ')');
        return between && number != null && number < OLDEST && isPersonAt(scene, bracket - 1);
    }

    private static boolean isPersonAt(Scene scene, int at) {
        NameMention name = scene.nameAt(at);
        boolean other = name != null && (name.country() != null || name.body() != null || name.institution() != null);
        return !other
                && scene.tokens().isWord(at)
                && scene.nounAt(at) == null
                && scene.measureAt(at) == null
                && !scene.isGrammar(at);
    }

    /** A bare number between commas behind a name: Craig, 52, walked. */
    static boolean isAside(Scene scene, Figure figure) {
        int comma = figure.from() - 1;
        return comma > 0
                && figure.to() < scene.size()
                && scene.tokens().isMark(comma, ',')
                && scene.tokens().isMarkOf(figure.to(), ",.")
                && (scene.tokens().isCapitalized(comma - 1) || isPerson(scene, figure));
    }

    /** A fisherman, 44, whom: a word that nothing is known of, and commas on both sides. */
    private static boolean isPerson(Scene scene, Figure figure) {
        int noun = figure.from() - 2;
        Long number = figure.best();
        return number != null
                && number < OLDEST
                && scene.tokens().isMark(figure.to(), ',')
                && scene.tokens().isWord(noun)
                && scene.nounAt(noun) == null
                && scene.measureAt(noun) == null
                && !scene.isGrammar(noun);
    }
}
