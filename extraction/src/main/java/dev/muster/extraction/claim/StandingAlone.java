package dev.muster.extraction.claim;

import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;

/** Whether a figure without a noun can stand for people or materiel, and is no age, year or part of a name. Stateless. */
final class StandingAlone {
    /** Words that show that no noun follows. */
    static final RoleSet ENDS = RoleSet.of(
            Particle.TOWARDS,
            Particle.VERB,
            Particle.PREDICATE,
            Particle.ADVERB,
            Particle.CLAUSE,
            Particle.AND,
            Particle.OF,
            Particle.PRONOUN,
            Particle.THERE,
            Particle.NOT);

    /** Words that lead to what is counted, and are not what is. */
    private static final RoleSet LEADS =
            RoleSet.of(Particle.OF, Particle.TOWARDS, Particle.VERB, Particle.AND, Particle.BODY, Particle.NUMBER_OF);

    /** What links a figure to something that it does not count. */
    private static final RoleSet OTHER_LINKS = RoleSet.of(Particle.FROM, Particle.WITH, Particle.AGENT);

    /** Fewer without a noun may be anything. */
    static final int LEAST_BARE = 20;

    private StandingAlone() {}

    /** Why a figure without a noun counts nothing; null where it may. */
    static NoClaim reason(Scene scene, Figure figure, CountsBefore counts) {
        if (figure.yearLike()) {
            return NoClaim.YEAR;
        }
        if (scene.is(figure.from(), Particle.ALL) && counts.isRepeated(figure)) {
            return NoClaim.POINTS_BACK;
        }
        if (figure.low() != null && figure.low() < LEAST_BARE) {
            if (scene.is(figure.from(), Particle.DEFINITE) && !isKnown(scene, figure)) {
                return NoClaim.POINTS_BACK;
            }
            if (!SmallCounts.isTold(scene, figure, counts)) {
                return NoClaim.TOO_SMALL;
            }
        }
        if (OtherCounts.isSum(scene, figure, counts) || OtherCounts.isPay(scene, figure, counts)) {
            return NoClaim.MONEY;
        }
        if (OtherCounts.isVote(scene, figure.to()) || OtherCounts.isNumberOfOther(scene, figure, counts)) {
            return NoClaim.OTHER_NOUN;
        }
        if (isOneOfMany(scene, figure)) {
            return NoClaim.ONE_OF;
        }
        boolean known = scene.is(figure.from(), Particle.DEFINITE) && counts.isInSentence(scene);
        if (scene.is(figure.to(), Particle.DEFINITE)
                && !known
                && !scene.facts().isDate(figure.to())
                && !scene.is(figure.from() - 1, Particle.FROM)
                && !isGivenNumber(scene, figure, counts)) {
            return NoClaim.POINTS_BACK;
        }
        if (Ages.isYears(scene, figure, counts)
                || Ages.isJoined(scene, figure)
                || Ages.isLimit(scene, figure)
                || Ages.isSomebodys(scene, figure)
                || Ages.isBracketed(scene, figure)) {
            return NoClaim.AGE;
        }
        boolean ofShare = scene.is(figure.from() - 1, Particle.SHARE_OF) && !counts.isInSentence(scene);
        if (ofShare || isOfOther(scene, figure)) {
            return NoClaim.OTHER_NOUN;
        }
        if (isNamed(scene, figure)) {
            return Ages.isAside(scene, figure) ? NoClaim.AGE : NoClaim.DESIGNATION;
        }
        if (isOfUnknown(scene, figure)) {
            return NoClaim.NO_NOUN;
        }
        boolean stands = isFreeStanding(scene, figure.to())
                || SmallCounts.isPart(scene, figure)
                || isNumbered(scene, figure)
                || isGivenNumber(scene, figure, counts)
                || (counts.isInSentence(scene) && isKnown(scene, figure));
        return stands ? null : NoClaim.NO_NOUN;
    }

    /** 22 of his associates, hundreds of satellite pictures: a noun that no lexicon knows. */
    private static boolean isOfOther(Scene scene, Figure figure) {
        int of = figure.to();
        if (!scene.is(of, Particle.OF) || scene.is(of, OTHER_LINKS)) {
            return false;
        }
        int at = scene.particleEnd(of);
        while (scene.is(at, Particle.DEFINITE) || scene.is(at, Particle.OWN)) {
            at = scene.particleEnd(at);
        }
        return scene.tokens().isWord(at)
                && (figure.qualifier() == Qualifier.VAGUE || !scene.tokens().isCapitalized(at))
                && scene.nameAt(at) == null
                && scene.nounAt(at) == null
                && scene.measureAt(at) == null
                && !scene.isFigure(at)
                && !scene.isGrammar(at)
                && !scene.facts().isDate(at);
    }

    /** One of the millions left. */
    private static boolean isOneOfMany(Scene scene, Figure figure) {
        return figure.qualifier() == Qualifier.VAGUE
                && scene.is(figure.from() - 1, Particle.DEFINITE)
                && scene.is(figure.from() - 2, Particle.OF);
    }

    /** The figure of 350,000 is a lie: a number told before, called a number, of which something is said now. */
    private static boolean isGivenNumber(Scene scene, Figure figure, CountsBefore counts) {
        return figure.qualifier() == Qualifier.EXACT
                && scene.is(figure.from() - 1, Particle.NUMBER_OF)
                && counts.isRepeated(figure);
    }

    /** Not the 900 it had spoken of: a figure that is known already, or put right. */
    private static boolean isKnown(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        boolean many = figure.low() != null && figure.low() >= LEAST_BARE;
        return (many && scene.is(figure.from(), Particle.DEFINITE))
                || scene.is(before, Particle.NOT)
                || scene.is(before, Particle.FROM);
    }

    /** X spoke of 700,000: a verb behind its subject. */
    private static boolean isSpokenOf(Scene scene, int head) {
        boolean subject = scene.tokens().isCapitalized(head - 1)
                || scene.nameAt(head - 1) != null
                || scene.is(head - 1, Particle.PRONOUN)
                || scene.is(head - 1, Particle.RELATIVE);
        return scene.is(head, Particle.PREDICATE) && subject;
    }

    /** A first run of 3,000: the word before counts something that is no force. */
    static boolean isOfUnknown(Scene scene, Figure figure) {
        int head = figure.from() - 2;
        return head >= 1
                && scene.is(head + 1, Particle.OF)
                && !scene.is(head + 1, Particle.FROM)
                && !scene.is(head + 1, Particle.WITH)
                && !scene.isReported(head)
                && scene.tokens().isWord(head)
                && !scene.tokens().isCapitalized(head)
                && !isLeading(scene, head)
                && !isSpokenOf(scene, head)
                && (scene.nounAt(head) == null || scene.nounAt(head).value().strength() == Strength.NONE)
                && scene.measureAt(head) == null
                && !scene.is(figure.to(), Particle.CLAUSE)
                && scene.tokens().isWord(head - 1)
                && !scene.is(head - 1, Particle.VERB);
    }

    private static boolean isLeading(Scene scene, int at) {
        return scene.is(at, LEADS) || (scene.is(at, Particle.PREDICATE) && scene.is(at + 1, Particle.WITH));
    }

    /** A count of 125, its total of 900. */
    static boolean isNumbered(Scene scene, Figure figure) {
        int of = figure.from() - 1;
        return of > 0 && scene.is(of, Particle.OF) && scene.is(of - 1, Particle.NUMBER_OF);
    }

    /** A number behind a name is part of it: Hermes 450, Battalion 528. */
    static boolean isNamed(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        boolean digits = before >= 0 && scene.tokens().isNumber(figure.from());
        boolean name = digits
                && scene.tokens().isCapitalized(before)
                && scene.measureAt(before) == null
                && !scene.isGrammar(before)
                && !SmallCounts.isCountry(scene, before)
                && !scene.facts().sentence().headline();
        return name || (digits && Ages.isAside(scene, figure));
    }

    /** Whether what stands at the token shows that no noun follows: a mark, a verb, the end. */
    static boolean isFreeStanding(Scene scene, int at) {
        if (at >= scene.size()) {
            return true;
        }
        boolean mark = scene.tokens().isMark(at) && !scene.tokens().isMarkOf(at, "-%°$/");
        return mark
                || scene.is(at, ENDS)
                || (scene.measureAt(at) != null && !isEvent(scene.measureAt(at)))
                || scene.facts().isDate(at);
    }

    /** In two deployments: what is counted is what happened, and no people. */
    private static boolean isEvent(Match<MeasureWord> word) {
        return word.value().role() == MeasureWord.Role.NOUN
                && !word.value().measure().isLoss();
    }
}
