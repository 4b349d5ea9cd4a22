package dev.muster.extraction.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The tokens of a sentence, and what lexicons have found in them so far: several readers ask the same lexicons. They become objects when
 * somebody first asks for one. Of no token, before the first and behind the last, none of the {@code is} holds. The list cannot be changed;
 * what is kept beside it is not thread safe, as a reading is not.
 */
public final class Tokens extends AbstractList<Token> implements RandomAccess {
    private static final Object[] NOTHING = {};

    /** No tokens. */
    static final Tokens NONE = of(List.of());

    /** As many lexicons as a language has, about; it may have more. */
    private static final int LEXICONS = 32;

    private final TokenRun run;
    /** What the run has of each token as far as these go, which stays where it is when the run grows. */
    private final Word[] words;

    private final long[] openings;
    private final byte[] traits;
    private final char[] marks;
    private final int from;
    private final int size;
    /** The lexicons that have a form that begins with any of them, as soon as somebody has asked. */
    private long opened;

    private boolean asked;
    /** Those that somebody has asked for, in their places; null before anybody has. */
    private Token[] made;

    private Object[] found = NOTHING;

    /** The tokens of the run between two of them. */
    Tokens(TokenRun run, int from, int to) {
        this.run = run;
        this.words = run.words();
        this.openings = run.openings();
        this.traits = run.traits();
        this.marks = run.marks();
        this.from = from;
        this.size = to - from;
    }

    /** These tokens as those of one sentence; themselves where they are that. */
    public static Tokens of(List<Token> tokens) {
        return tokens instanceof Tokens known ? known : new Tokens(tokens);
    }

    private Tokens(List<Token> tokens) {
        this(run(tokens), 0, tokens.size());
        this.made = tokens.toArray(Token[]::new);
    }

    private static TokenRun run(List<Token> tokens) {
        TokenRun run = new TokenRun(tokens.isEmpty() ? "" : tokens.get(0).body(), tokens.size());
        tokens.forEach(token -> token.addTo(run));
        return run;
    }

    @Override
    public Token get(int index) {
        if (made == null) {
            made = new Token[size];
        }
        if (made[index] == null) {
            made[index] = new Token(run, from + index);
        }
        return made[index];
    }

    /** That token as an object of its own, where the others are not asked for. */
    Token only(int at) {
        return new Token(run, from + at);
    }

    @Override
    public int size() {
        return size;
    }

    /** The tokens between two of them as those of a sentence; {@link #subList} shows the same objects again. */
    Tokens part(int first, int end) {
        Objects.checkFromToIndex(first, end, size);
        return new Tokens(run, from + first, from + end);
    }

    /** Whether a form of one of these lexicons may begin with any of them. */
    public boolean mayOpen(long lexicons) {
        if (!asked) {
            opened = run.opened(from, from + size);
            asked = true;
        }
        return (opened & lexicons) != 0;
    }

    /** Whether a form of one of these lexicons may begin with that token. */
    public boolean mayOpen(int at, long lexicons) {
        assert has(at) : at;
        return (openings[from + at] & lexicons) != 0;
    }

    /** The first token from the given one on that a form of one of these lexicons may begin with; their number where there is none. */
    public int nextOpening(long lexicons, int first) {
        long[] opening = openings;
        int end = from + size;
        int at = from + first;
        while (at < end && (opening[at] & lexicons) == 0) {
            at++;
        }
        return at - from;
    }

    /** With how many of the tokens a form of one of these lexicons may begin. */
    public int count(long lexicons) {
        if (!mayOpen(lexicons)) {
            return 0;
        }
        int count = 0;
        for (int at = from; at < from + size; at++) {
            count += (openings[at] & lexicons) == 0 ? 0 : 1;
        }
        return count;
    }

    /** Where that token stands in the run. */
    private int place(int at) {
        return from + Objects.checkIndex(at, size);
    }

    /** False where there is no such token: the run goes on beyond the sentence. */
    private boolean is(int at, int trait) {
        return has(at) && (traits[from + at] & trait) != 0;
    }

    private boolean has(int at) {
        return at >= 0 && at < size;
    }

    /** Whether any of them is a number in digits. */
    public boolean hasNumber() {
        return mayOpen(Vocabulary.NUMBERS);
    }

    /** Whether any of them has a clitic of the language. */
    public boolean hasStem() {
        for (int at = from; at < from + size; at++) {
            if (run.rarity(at).stemLength() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether that token is a number in digits. */
    public boolean isNumber(int at) {
        return is(at, TokenRun.NUMBER);
    }

    /** Whether that token is a mark, of one character or more. */
    public boolean isMark(int at) {
        return is(at, TokenRun.MARK);
    }

    /** The mark that the token is; 0 where it is none of one character. */
    char mark(int at) {
        return has(at) ? marks[from + at] : 0;
    }

    /** Whether that token is that mark. */
    public boolean isMark(int at, char such) {
        return such != 0 && mark(at) == such;
    }

    /** Whether that token is any of those marks. */
    public boolean isMarkOf(int at, String such) {
        char mark = mark(at);
        return mark != 0 && such.indexOf(mark) >= 0;
    }

    /** Whether that token is a word with a capital at its start. */
    public boolean isCapitalized(int at) {
        return is(at, TokenRun.CAPITAL);
    }

    /** Whether that token is a word. */
    public boolean isWord(int at) {
        return is(at, TokenRun.WORD);
    }

    /** Whether that token stands inside quotation marks. */
    public boolean isQuoted(int at) {
        return is(at, TokenRun.QUOTED);
    }

    /** The characters of that token as they stand. */
    public String text(int at) {
        return run.text().substring(start(at), end(at));
    }

    /** Lower case, without accents, dots of acronyms removed, apostrophes straight; numbers and marks as they stand. */
    public String norm(int at) {
        Word word = word(at);
        String rare = word == null ? run.rarity(place(at)).norm() : word.norm();
        return rare != null ? rare : isWord(at) ? text(at).toLowerCase(Locale.ROOT) : text(at);
    }

    /** The characters of a number, with decimal digits of any script as those of ASCII; of anything else as they stand. */
    public String digits(int at) {
        return isNumber(at) ? Digits.ascii(text(at)) : text(at);
    }

    /** How many characters that token has, in UTF-16 code units. */
    public int length(int at) {
        return end(at) - start(at);
    }

    /** Whether that token has a clitic of the language. */
    public boolean hasStem(int at) {
        return run.rarity(place(at)).stemLength() > 0;
    }

    /** Whether that token is longer than one letter, and none of them is small. */
    public boolean isUpper(int at) {
        return run.isUpper(place(at));
    }

    /** The word that a lexicon holds of that token's norm; null where none does. */
    public Word word(int at) {
        assert has(at) : at;
        return words[from + at];
    }

    /** The word that a lexicon holds of that token's stem; null where none does or it has none. */
    public Word stemWord(int at) {
        return run.rarity(from + at).stemWord();
    }

    /** Whether a form of the lexicon may go on with that token. */
    public boolean mayContinue(int at, long lexicon) {
        Word word = word(at);
        if (word != null && (word.continued() & lexicon) != 0) {
            return true;
        }
        Word stem = stemWord(at);
        return stem != null && (stem.continued() & lexicon) != 0;
    }

    /** The value of a number of no more than so many digits of ASCII; −1 for everything else. */
    public int plainNumber(int at, int digits) {
        return isNumber(at) ? Digits.plain(run.text(), start(at), end(at), digits) : -1;
    }

    /** Whether no space stands before that token. */
    public boolean isGlued(int at) {
        return is(at, TokenRun.GLUED);
    }

    /** Offset of the first character of that token in the body. */
    public int start(int at) {
        return run.start(place(at));
    }

    /** Offset behind the last character of that token. */
    public int end(int at) {
        return run.end(place(at));
    }

    /** Marks what stands in quotation marks; a quotation that is never closed ends with its paragraph. */
    void markQuoted() {
        boolean inside = false;
        for (int at = nextMark(from); at < from + size; at = inside ? at + 1 : nextMark(at + 1)) {
            if (!run.is(at, TokenRun.MARK)) {
                if (inside) {
                    run.quote(at);
                }
                continue;
            }
            char mark = run.mark(at);
            boolean opens = isOpening(mark) || (mark == '"' && !inside);
            boolean closes = !opens && isClosing(mark);
            inside = opens || (inside && !closes);
            if (inside && !opens) {
                run.quote(at);
            }
        }
    }

    private int nextMark(int place) {
        return from + nextOpening(Vocabulary.MARKS, place - from);
    }

    private static boolean isOpening(char mark) {
        return mark == '“' || mark == '«' || mark == '„';
    }

    private static boolean isClosing(char mark) {
        return mark == '”' || mark == '»' || mark == '"';
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
