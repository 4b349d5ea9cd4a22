package dev.muster.extraction.text;

/**
 * A word, number or mark of a text.
 *
 * @param text the characters as they stand
 * @param norm lower case, without accents, dots of acronyms removed, apostrophes straight
 * @param stem the norm without a clitic of the language; null where it has none
 * @param start offset in the body, UTF-16 code units
 * @param end end offset, exclusive
 * @param kind what it is
 * @param glued true where no space stands before it
 * @param quoted true inside quotation marks
 */
public record Token(
        String text, String norm, String stem, int start, int end, Kind kind, boolean glued, boolean quoted) {
    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        MARK
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
    public boolean isMark(char mark) {
        return kind == Kind.MARK && text.length() == 1 && text.charAt(0) == mark;
    }

    /** Whether it is any of those marks. */
    public boolean isMarkOf(String marks) {
        return kind == Kind.MARK && text.length() == 1 && marks.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it is a word with a capital at its start. */
    public boolean isCapitalized() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    Token inQuotes() {
        return new Token(text, norm, stem, start, end, kind, glued, true);
    }
}
