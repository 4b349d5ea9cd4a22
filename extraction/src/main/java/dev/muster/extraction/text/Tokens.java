package dev.muster.extraction.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * The tokens of a sentence, and what lexicons have found in them so far: several readers ask the same lexicons. The list cannot be changed;
 * what is kept beside it is not thread safe, as a reading is not.
 */
public final class Tokens extends AbstractList<Token> implements RandomAccess {
    private static final Object[] NOTHING = {};

    /** As many lexicons as a language has, about; it may have more. */
    private static final int LEXICONS = 32;

    private final Token[] tokens;
    /** The lexicons that have a form that begins with each, side by side: every lexicon goes through all of them. */
    private final long[] openedAt;
    /** The same of any of them. */
    private final long opened;

    private final boolean numbers;
    private Object[] found = NOTHING;

    private Tokens(Token[] tokens) {
        this.tokens = tokens;
        this.openedAt = new long[tokens.length];
        long lexicons = 0;
        boolean digits = false;
        for (int at = 0; at < tokens.length; at++) {
            openedAt[at] = tokens[at].opened();
            lexicons |= openedAt[at];
            digits |= tokens[at].isNumber();
        }
        this.opened = lexicons;
        this.numbers = digits;
    }

    /** These tokens as those of one sentence; themselves where they are that. */
    public static Tokens of(List<Token> tokens) {
        return tokens instanceof Tokens known ? known : new Tokens(tokens.toArray(Token[]::new));
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    @Override
    public int size() {
        return tokens.length;
    }

    /** Whether a form of one of these lexicons may begin with any of them. */
    public boolean mayOpen(long lexicons) {
        return (opened & lexicons) != 0;
    }

    /** The first token from the given one on that a form of one of these lexicons may begin with; their number where there is none. */
    public int nextOpening(long lexicons, int from) {
        int at = from;
        while (at < openedAt.length && (openedAt[at] & lexicons) == 0) {
            at++;
        }
        return at;
    }

    /** Whether any of them is a number in digits. */
    public boolean hasNumber() {
        return numbers;
    }

    /** What the lexicon of that number has found in them; null where it has not looked yet. */
    public Object found(int lexicon) {
        return lexicon < found.length ? found[lexicon] : null;
    }

    /** Keeps what the lexicon of that number, one of so many, has found in them. */
    public void keep(int lexicon, Object matches) {
        if (lexicon >= found.length) {
            found = Arrays.copyOf(found, Math.max(LEXICONS, Math.max(lexicon + 1, found.length * 2)));
        }
        found[lexicon] = matches;
    }
}
