package dev.muster.extraction.figure;

import dev.muster.extraction.figure.NumberReader.Number;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Magnitude;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.text.Tokens;

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

    /** Whether what is counted is something else, and no range begins: 12 per cent, ten years. */
    private static boolean isUnit(Tokens tokens, int to, FigureLexicons lexicons) {
        Match<Particle> behind = lexicons.particles().matchOnlyAt(tokens, to);
        return behind != null && OtherNumbers.isUnit(behind) && !isJoined(tokens, to, lexicons);
    }

    private static boolean isJoined(Tokens tokens, int to, FigureLexicons lexicons) {
        return lexicons.ranges().matchOnlyAt(tokens, to) != null;
    }

    /** Whether no word beside a number in plain digits bounds it. */
    static boolean isBare(Tokens tokens, int at, FigureLexicons lexicons) {
        return lexicons.hedges().matchOnlyAt(tokens, at + 1) == null
                && !isJoined(tokens, at + 1, lexicons)
                && Match.endingAt(lexicons.hedges().match(tokens), at) == null
                && Match.endingAt(lexicons.ranges().match(tokens), at) == null;
    }
}
