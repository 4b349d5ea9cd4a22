package dev.muster.extraction.match;

import dev.muster.extraction.text.Token;
import dev.muster.extraction.text.Tokens;
import java.util.List;

/**
 * The capitals that a form asks for, one bit a token; those behind the last bit ask for none.
 *
 * @param first tokens that ask for a capital at their start
 * @param all short acronyms, which ask for capitals throughout
 */
record Capitals(long first, long all) {
    private static final int SHORT_ACRONYM = 3;

    static Capitals of(List<Token> form) {
        long first = 0;
        long all = 0;
        for (int at = 0; at < Math.min(Long.SIZE, form.size()); at++) {
            Token token = form.get(at);
            boolean acronym = token.length() <= SHORT_ACRONYM && token.isUpper();
            first |= token.isCapitalized() && !acronym ? 1L << at : 0;
            all |= token.isCapitalized() && acronym ? 1L << at : 0;
        }
        return new Capitals(first, all);
    }

    /** Whether it asks for none. */
    boolean isNone() {
        return (first | all) == 0;
    }

    /** Whether the tokens have capitals where the form asks for them; hyphens that the form does not have don't count. */
    boolean fit(Tokens tokens, int from) {
        int at = from;
        for (long bit = 1; bit != 0 && bit <= (first | all); bit <<= 1, at++) {
            while (bit > 1 && Lexicon.isInnerHyphen(tokens, at)) {
                at++;
            }
            boolean fits = (first & bit) != 0
                    ? !tokens.isWord(at) || tokens.isCapitalized(at)
                    : (all & bit) == 0 || tokens.isUpper(at);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
