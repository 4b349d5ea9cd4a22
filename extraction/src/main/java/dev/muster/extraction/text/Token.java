package dev.muster.extraction.text;

import java.util.Locale;

/** A word, number or mark of a text. Immutable once it has left this package, and thread safe. */
public final class Token {
    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    private static final int RADIX = 10;

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

    private String norm;
    private boolean quoted;

    /**
     * A token of a body.
     *
     * @param norm its norm; null where that is its characters in lower case
     * @param stemLength how many characters of the norm are its stem; 0 where it has none
     * @param word the word of its norm; null where no lexicon holds it
     * @param stemWord the word of its stem; null where no lexicon holds it
     */
    Token(
            String body,
            int start,
            int end,
            Kind kind,
            boolean glued,
            boolean capitalized,
            String norm,
            int stemLength,
            Word word,
            Word stemWord) {
        this.body = body;
        this.start = start;
        this.end = end;
        this.kind = kind;
        this.glued = glued;
        this.capitalized = capitalized;
        this.norm = norm;
        this.stemLength = stemLength;
        this.word = word;
        this.stemWord = stemWord;
        this.opened = (word == null ? 0 : word.opened()) | (stemWord == null ? 0 : stemWord.opened());
        this.mark = kind == Kind.MARK && end - start == 1 ? body.charAt(start) : 0;
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
        int value = kind == Kind.NUMBER && end - start <= digits ? 0 : -1;
        for (int at = start; at < end && value >= 0; at++) {
            char digit = body.charAt(at);
            value = digit >= '0' && digit <= '9' ? value * RADIX + digit - '0' : -1;
        }
        return value;
    }

    /** Whether that is its last character. */
    boolean endsWith(char last) {
        return end > start && body.charAt(end - 1) == last;
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

    /** The lexicons that have a form that begins with it, one bit each. */
    long opened() {
        return opened;
    }

    /** Whether a form of the lexicon may go on with it. */
    public boolean mayContinue(long lexicon) {
        return (word != null && (word.continued() & lexicon) != 0)
                || (stemWord != null && (stemWord.continued() & lexicon) != 0);
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

    /** Notes that it stands in quotation marks, before anybody else sees it. */
    void quote() {
        quoted = true;
    }

    @Override
    public String toString() {
        return "Token[text=" + text() + ", norm=" + norm() + ", stem=" + stem() + ", start=" + start + ", end=" + end
                + ", kind=" + kind + ", glued=" + glued + ", quoted=" + quoted + "]";
    }
}
