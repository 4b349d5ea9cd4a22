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
 * @param bare whether it is one number in digits, with no word beside it that bounds it
 */
public record Glance(int to, boolean bare) {
    /** No figure. */
    static final Glance NOTHING = new Glance(0, false);

    static Glance at(Tokens tokens, int at, FigureLexicons lexicons) {
        Match<Magnitude> order = lexicons.vague().matchOnlyAt(tokens, at);
        if (order != null) {
            return new Glance(order.to(), false);
        }
        Number number = lexicons.numbers().at(tokens, at);
        return number == null || isOther(tokens, number, lexicons)
                ? NOTHING
                : new Glance(number.to(), isBare(tokens, number, lexicons));
    }

    /** Whether a figure may begin there. */
    public boolean isFigure() {
        return to > 0;
    }

    /** Whether it is no beginning of a range, and counts something else: 7.5 tonnes, 12 per cent, ten years. */
    private static boolean isOther(Tokens tokens, Number number, FigureLexicons lexicons) {
        if (lexicons.ranges().matchOnlyAt(tokens, number.to()) != null) {
            return false;
        }
        Match<Particle> behind = lexicons.particles().matchOnlyAt(tokens, number.to());
        return !number.isWhole() || (behind != null && OtherNumbers.isUnit(behind));
    }

    private static boolean isBare(Tokens tokens, Number number, FigureLexicons lexicons) {
        int from = number.from();
        int to = number.to();
        boolean single = number.digits() && to == from + 1 && (to == tokens.size() || !tokens.isMark(to, '-'));
        return single
                && lexicons.hedges().matchOnlyAt(tokens, to) == null
                && lexicons.ranges().matchOnlyAt(tokens, to) == null
                && Match.endingAt(lexicons.hedges().match(tokens), from) == null
                && Match.endingAt(lexicons.ranges().match(tokens), from) == null;
    }
}
