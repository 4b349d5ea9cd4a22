package dev.muster.schema;

import java.text.Normalizer;
import java.util.Locale;

/** Tells outlets and wires apart by their names, however they are written. */
final class Outlets {
    /** What makes words besides letters and digits, as a set of bits by Unicode category. */
    private static final int MARKS_AND_NUMBERS = 1 << Character.NON_SPACING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    private Outlets() {}

    /** Who published an article; the articles of a feed that names no outlet, null, have one between them. */
    static String outlet(String outlet, String feed) {
        var normalized = normalized(outlet);
        return normalized.isEmpty() ? "feed " + feed : name(normalized);
    }

    /** The wire that an article was taken from, named as {@link #outlet} names it when it publishes itself; empty when not told. */
    static String wire(String wire) {
        var normalized = normalized(wire);
        return normalized.isEmpty() ? "" : name(normalized);
    }

    private static String name(String normalized) {
        return "name " + normalized;
    }

    /** Letters and digits of a text, in lower case, with one space for all that stands between them; empty for null. */
    static String normalized(String text) {
        if (text == null) {
            return "";
        }
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(folded.length());
        // By hand: it runs over all evidence of a claim each time one more article carries it, and a pattern takes
        // several times as long.
        int symbol;
        for (int at = 0; at < folded.length(); at += Character.charCount(symbol)) {
            symbol = folded.codePointAt(at);
            append(words, symbol);
        }
        return words.toString().strip();
    }

    private static void append(StringBuilder words, int symbol) {
        if (isPartOfWord(symbol)) {
            words.appendCodePoint(symbol);
        } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static boolean isPartOfWord(int symbol) {
        return Character.isLetterOrDigit(symbol) || (MARKS_AND_NUMBERS >> Character.getType(symbol) & 1) != 0;
    }
}
