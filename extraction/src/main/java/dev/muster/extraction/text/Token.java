package dev.muster.extraction.text;

import java.util.Locale;

/** A word, number or mark of a text. Immutable and thread safe. */
public final class Token {
    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    private final String body;
    private final int start;
    private final int end;
    private final Kind kind;
    private final boolean glued;
    private final boolean capitalized;
    private final Word word;
    private final Word stemWord;
    private final long opened;
    private final int stemLength;
    /** The mark that it is; 0 where it is none of one character. */
    private final char mark;

    private final boolean quoted;
    private String norm;

    /** The token that stands there in the run. */
    Token(TokenRun run, int at) {
        TokenRun.Rarity rarity = run.rarity(at);
        this.body = run.text();
        this.start = run.start(at);
        this.end = run.end(at);
        this.kind = run.is(at, TokenRun.WORD) ? Kind.WORD : run.is(at, TokenRun.NUMBER) ? Kind.NUMBER : Kind.MARK;
        this.glued = run.is(at, TokenRun.GLUED);
        this.capitalized = run.is(at, TokenRun.CAPITAL);
        this.quoted = run.is(at, TokenRun.QUOTED);
        this.word = run.word(at);
        this.stemWord = rarity.stemWord();
        this.opened = run.opened(at);
        this.stemLength = rarity.stemLength();
        this.mark = run.mark(at);
        this.norm = rarity.norm();
    }

    /** Adds it to a run of tokens of the same body. */
    void addTo(TokenRun run) {
        int traits = switch (kind) {
            case WORD -> TokenRun.WORD;
            case NUMBER -> TokenRun.NUMBER;
            case MARK -> TokenRun.MARK;
        };
        traits |= (glued ? TokenRun.GLUED : 0) | (capitalized ? TokenRun.CAPITAL : 0) | (quoted ? TokenRun.QUOTED : 0);
        run.add(start, end, traits, word, new TokenRun.Rarity(norm, stemLength, stemWord));
    }

    /** The text that it stands in. */
    String body() {
        return body;
    }

    /** The characters as they stand. */
    public String text() {
        return body.substring(start, end);
    }

    /** The characters of a number, with decimal digits of any script as those of ASCII; of anything else as they stand. */
    public String digits() {
        return kind == Kind.NUMBER ? Digits.ascii(text()) : text();
    }

    /** The value of a number of no more than so many digits of ASCII; −1 for everything else. */
    public int plainNumber(int digits) {
        return kind == Kind.NUMBER ? Digits.plain(body, start, end, digits) : -1;
    }

    /** How many characters it has, in UTF-16 code units. */
    public int length() {
        return end - start;
    }

    /** Lower case, without accents, dots of acronyms removed, apostrophes straight; numbers and marks as they stand. */
    public String norm() {
        if (norm == null) {
            norm = word != null ? word.norm() : kind == Kind.WORD ? text().toLowerCase(Locale.ROOT) : text();
        }
        return norm;
    }

    /** The norm without a clitic of the language; null where it has none. */
    public String stem() {
        return stemLength == 0 ? null : norm().substring(0, stemLength);
    }

    /** Whether it has a clitic of the language. */
    public boolean hasStem() {
        return stemLength > 0;
    }

    /** The word that a lexicon holds of that norm; null where none does. */
    public Word word() {
        return word;
    }

    /** The word that a lexicon holds of that stem; null where none does or it has none. */
    public Word stemWord() {
        return stemWord;
    }

    /** Whether a form of one of these lexicons may begin with it; most tokens begin none, and cost no more than this. */
    public boolean mayOpen(long lexicons) {
        return (opened & lexicons) != 0;
    }

    /** Offset in the body, UTF-16 code units. */
    public int start() {
        return start;
    }

    /** End offset, exclusive. */
    public int end() {
        return end;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** True where no space stands before it. */
    public boolean glued() {
        return glued;
    }

    /** True inside quotation marks. */
    public boolean quoted() {
        return quoted;
    }

    /** Whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** Whether it is a number in digits. */
    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Whether it is that mark. */
    public boolean isMark(char such) {
        return mark == such && mark != 0;
    }

    /** Whether it is any of those marks. */
    public boolean isMarkOf(String marks) {
        return mark != 0 && marks.indexOf(mark) >= 0;
    }

    /** Whether it is a word with a capital at its start. */
    public boolean isCapitalized() {
        return capitalized;
    }

    /** Whether it is longer than one letter, and none of them is small. */
    public boolean isUpper() {
        for (int at = start; at < end; at++) {
            if (Character.isLowerCase(body.charAt(at))) {
                return false;
            }
        }
        return end - start > 1;
    }

    /** Whether it is a word of a script that has no capitals. */
    public boolean isWithoutCase() {
        return kind == Kind.WORD && Character.getType(body.codePointAt(start)) == Character.OTHER_LETTER;
    }

    @Override
    public String toString() {
        return "Token[text=" + text() + ", norm=" + norm() + ", stem=" + stem() + ", start=" + start + ", end=" + end
                + ", kind=" + kind + ", glued=" + glued + ", quoted=" + quoted + "]";
    }
}
