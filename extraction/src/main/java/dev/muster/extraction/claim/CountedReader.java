package dev.muster.extraction.claim;

import static dev.muster.extraction.claim.Uncounted.none;

import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.match.RoleSet;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.SharedData;

/** Finds what a figure counts. Immutable and thread safe. */
final class CountedReader {
    /** Shares are told of so few: one in twenty. */
    private static final long MOST_OF_A_SHARE = 20;

    private static final RoleSet EXCHANGES = RoleSet.of(Particle.TOWARDS, Particle.VERSUS);

    private final NounBehind behind;
    private final NounElsewhere elsewhere;

    CountedReader(SharedData shared) {
        this.behind = new NounBehind(shared);
        this.elsewhere = new NounElsewhere(behind);
    }

    /**
     * What the figure counts, or why it counts no force.
     *
     * @param before what the figures before counted
     */
    Counting read(Scene scene, Figure figure, CountsBefore before) {
        if (isOneOf(scene, figure)) {
            return none(NoClaim.ONE_OF);
        }
        if (isPair(scene, figure)) {
            return none(NoClaim.POINTS_BACK);
        }
        if (isInYear(scene, figure)) {
            return none(NoClaim.YEAR);
        }
        if (isInsideName(scene, figure)) {
            return none(NoClaim.DESIGNATION);
        }
        if (scene.is(figure.from() - 1, Particle.ALL_BUT)) {
            return none(NoClaim.LEFT_OUT);
        }
        if (before.isRepeated(figure) && isKnownWhole(scene, figure)) {
            return none(NoClaim.POINTS_BACK);
        }
        if (isExchanged(scene, figure)) {
            return none(NoClaim.DESIGNATION);
        }
        if (isIncrement(scene, figure)) {
            return new Counted(null, null, figure.from(), figure.to(), By.PART, true, "claim:increment");
        }
        Counting named = behind.read(scene, figure);
        return named != null ? named : elsewhere.read(scene, figure, before);
    }

    /** Three Brotherhood Alliance, Leopard 2 tanks: the number is part of a name. */
    private static boolean isInsideName(Scene scene, Figure figure) {
        NameMention name = scene.nameAt(figure.to() - 1);
        return (name != null && name.to() > figure.to()) || isModel(scene, figure);
    }

    /** Boasted in 2021 of 100,000 fighters, stay until 2026: a year behind a preposition, with no noun of its own. */
    private static boolean isInYear(Scene scene, Figure figure) {
        boolean led = scene.is(figure.from() - 1, Particle.TOWARDS) || figure.qualifier() == Qualifier.AT_MOST;
        return figure.yearLike() && led && scene.nounAt(figure.to()) == null;
    }

    private static boolean isModel(Scene scene, Figure figure) {
        int before = figure.from() - 1;
        if (isNumberOfOne(scene, figure, before)) {
            return true;
        }
        Match<CountNoun> noun = before < 0 ? null : scene.nounAt(before);
        return noun != null
                && noun.value().kind() == null
                && noun.value().strength() == Strength.STRONG
                && scene.tokens().isCapitalized(before)
                && scene.tokens().isNumber(figure.from());
    }

    /** A Yassin 105 rocket: an article and a name before it say that there is one. */
    private static boolean isNumberOfOne(Scene scene, Figure figure, int name) {
        return name > 0
                && scene.tokens().isNumber(figure.from())
                && scene.tokens().isCapitalized(name)
                && scene.is(name - 1, Particle.ONE);
    }

    /** The 1,000 for 1,000 exchange, the 1,000-for-1,000 swap: so many against as many is what it is called. */
    private static boolean isExchanged(Scene scene, Figure figure) {
        int behind = isHyphen(scene, figure.to()) ? figure.to() + 1 : figure.to();
        int before = isHyphen(scene, figure.from() - 1) ? figure.from() - 2 : figure.from() - 1;
        return isSame(figure, scene, behind, 1) || isSame(figure, scene, before, -1);
    }

    private static boolean isSame(Figure figure, Scene scene, int link, int step) {
        int next = isHyphen(scene, link + step) ? link + 2 * step : link + step;
        boolean linked = scene.is(link, EXCHANGES) && next >= 0 && next < scene.size();
        Figure other = linked ? scene.figureAt(next) : null;
        return other != null
                && other.best() != null
                && other.best() > 1
                && other.best().equals(figure.best());
    }

    private static boolean isHyphen(Scene scene, int at) {
        return at >= 0 && at < scene.size() && scene.tokens().isMark(at, '-');
    }

    /** Three of the six generals: the six are known. */
    private static boolean isKnownWhole(Scene scene, Figure figure) {
        int of = figure.from() - 1;
        return of > 0 && scene.is(of, Particle.OF) && scene.isFigure(of - 1);
    }

    /** What a list adds to its count, in parentheses behind it: Tanks: 4,262 (+8). */
    private static boolean isIncrement(Scene scene, Figure figure) {
        int plus = figure.from() - 1;
        return plus > 0 && scene.tokens().isMark(plus, '+') && scene.tokens().isMark(plus - 1, '(');
    }

    /** One of its peacekeepers was killed and four injured: beside another count one is a count. */
    private static boolean isCoordinated(Scene scene, Figure one) {
        Match<CountNoun> noun = scene.nounAt(one.to() + 2);
        Figure next = scene.figures().stream()
                .filter(figure -> figure.from() > one.to())
                .findFirst()
                .orElse(null);
        return noun != null
                && noun.value().strength() == Strength.STRONG
                && next != null
                && scene.is(next.from() - 1, Particle.AND)
                && scene.measureAt(next.to()) != null;
    }

    /** The war between two generals: who stands against whom, and no count. */
    private static boolean isPair(Scene scene, Figure figure) {
        return Long.valueOf(2).equals(figure.best()) && scene.is(figure.from() - 1, Particle.BETWEEN);
    }

    /** No one told the police; one recruit in four: nobody, and a share. */
    private static boolean isNone(Scene scene, Figure figure) {
        return Long.valueOf(1).equals(figure.best())
                && (scene.is(figure.from() - 1, Particle.NOT) || isShare(scene, figure));
    }

    private static boolean isShare(Scene scene, Figure one) {
        Match<CountNoun> noun = firstNoun(scene, one.to());
        Figure whole = noun != null && scene.is(noun.to(), Particle.SHARE_OF)
                ? scene.figureFrom(scene.particleEnd(noun.to()))
                : null;
        return whole != null
                && whole.best() != null
                && whole.best() <= MOST_OF_A_SHARE
                && firstNoun(scene, whole.to()) == null;
    }

    /** The noun right behind, or behind one word that tells more of it; null where none stands there. */
    private static Match<CountNoun> firstNoun(Scene scene, int at) {
        Match<CountNoun> noun = scene.nounAt(at);
        boolean more = noun == null && !scene.isGrammar(at) && scene.measureAt(at) == null;
        return more ? scene.nounAt(at + 1) : noun;
    }

    /** One of the people in the room, every one of them: no count. */
    private static boolean isOneOf(Scene scene, Figure figure) {
        if (isNone(scene, figure)) {
            return true;
        }
        return Long.valueOf(1).equals(figure.best())
                && scene.is(figure.to(), Particle.OF)
                && ListedForces.origin(scene, figure.to(), true) == null
                && !isCoordinated(scene, figure);
    }
}
