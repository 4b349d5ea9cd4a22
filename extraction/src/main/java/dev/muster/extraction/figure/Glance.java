package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Hedge;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.RangeWord;
import dev.muster.extraction.text.Tokens;
import java.math.BigDecimal;

/**
 * What the words at a token and right beside it tell of a figure that may begin there, before anybody reads the sentence. It may take something
 * for a figure that is none, and never the other way round.
 *
 * @param to index behind the number's last token; 0 where no figure begins
 * @param plain whether it is one number in plain digits
 */
public record Glance(int to, boolean plain) {
    /** No figure. */
    static final Glance NOTHING = new Glance(0, false);

    /** More digits without a mark between them make no count that anybody writes. */
    private static final int PLAIN_DIGITS = 9;

    /** A hedge that bounds a number stands no farther from it, with others between. */
    private static final int NEAR = 8;

    static Glance at(Tokens tokens, int at, FigureLexicons lexicons) {
        Match<Magnitude> order = lexicons.vague().matchOnlyAt(tokens, at);
        if (order != null) {
            return new Glance(order.to(), false);
        }
        if (isPlain(tokens, at, lexicons)) {
            return isUnit(tokens, at + 1, lexicons) ? NOTHING : new Glance(at + 1, true);
        }
        if (!tokens.isNumber(at) && !tokens.mayOpen(at, lexicons.numbers().openers())) {
            return NOTHING;
        }
        Number number = lexicons.numbers().at(tokens, at);
        boolean figure = number != null && (number.isWhole() || isJoined(tokens, number.to(), lexicons));
        return !figure || isUnit(tokens, number.to(), lexicons) ? NOTHING : new Glance(number.to(), false);
    }

    /** Whether a number in plain digits stands there, and no other number or word that goes on with it behind. */
    private static boolean isPlain(Tokens tokens, int at, FigureLexicons lexicons) {
        int next = at + 1;
        return tokens.plainNumber(at, PLAIN_DIGITS) >= 0
                && (next == tokens.size()
                        || !(tokens.isNumber(next) || tokens.isMark(next, '-') || lexicons.mayOpen(tokens, next)));
    }

    /** Whether a figure may begin there. */
    public boolean isFigure() {
        return to > 0;
    }

    /** Whether what is counted is something else, and no range begins: 12 per cent, ten years, the 56-year-old, 9/1. */
    private static boolean isUnit(Tokens tokens, int to, FigureLexicons lexicons) {
        if (to < tokens.size() && tokens.isGlued(to) && tokens.isMarkOf(to, OtherNumbers.UNITS)) {
            return true;
        }
        boolean hyphen = to < tokens.size() && tokens.isGlued(to) && tokens.isMark(to, '-');
        Match<Particle> behind = lexicons.particles().matchOnlyAt(tokens, hyphen ? to + 1 : to);
        return behind != null && OtherNumbers.isUnit(behind) && !isJoined(tokens, to, lexicons);
    }

    /** Whether a word there goes on with another number, which may have a hedge. */
    private static boolean isJoined(Tokens tokens, int to, FigureLexicons lexicons) {
        Match<RangeWord> join = lexicons.ranges().matchOnlyAt(tokens, to);
        return join != null
                && join.to() < tokens.size()
                && (lexicons.mayOpen(tokens, join.to())
                        || tokens.mayOpen(join.to(), lexicons.hedges().bit()));
    }

    /** Whether no word beside a number in plain digits bounds it. */
    static boolean isBare(Tokens tokens, int at, FigureLexicons lexicons) {
        return lexicons.hedges().matchOnlyAt(tokens, at + 1) == null
                && !isJoined(tokens, at + 1, lexicons)
                && Match.endingAt(lexicons.hedges().match(tokens), at) == null;
    }

    /** Whether it is surely less than so many: one number without magnitude, which no word near it makes the most that there may be. */
    boolean isLess(Tokens tokens, int at, int most, FigureLexicons lexicons) {
        if (isJoined(tokens, to, lexicons) || (to < tokens.size() && tokens.isMark(to, '-'))) {
            return false;
        }
        Number number = lexicons.vague().matchOnlyAt(tokens, at) == null
                ? lexicons.numbers().at(tokens, at)
                : null;
        return number != null
                && number.value().compareTo(BigDecimal.valueOf(most)) < 0
                && isNoMost(tokens, at, lexicons);
    }

    private boolean isNoMost(Tokens tokens, int at, FigureLexicons lexicons) {
        for (Match<Hedge> hedge : lexicons.hedges().match(tokens)) {
            boolean near = hedge.to() >= at - NEAR && hedge.from() <= to + NEAR;
            if (near && hedge.entries().stream().anyMatch(row -> row.value().qualifier() == Qualifier.AT_MOST)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is part of a name, an amount of money or an age by what stands before it. */
    boolean isNamed(Tokens tokens, int at, FigureLexicons lexicons) {
        if (at == 0 || !tokens.isNumber(at)) {
            return false;
        }
        if (tokens.isGlued(at) && tokens.isMarkOf(at - 1, OtherNumbers.CURRENCIES + "/:#")) {
            return true;
        }
        Match<Particle> before = Match.endingAt(lexicons.particles().match(tokens), at);
        return before != null
                && (before.isAny(Particle.DESIGNATION)
                        ? plain
                        : before.isAny(Particle.MONEY) || before.isAny(Particle.AGE));
    }
}
