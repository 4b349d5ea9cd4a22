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

    /** Which of the symbols that most texts are made of are part of words. */
    private static final boolean[] ASCII = new boolean[128];

    static {
        for (int symbol = 0; symbol < ASCII.length; symbol++) {
            ASCII[symbol] = isPartOfWord(symbol);
        }
    }

    private Outlets() {}

    /** Who published an article, by the normalized name of the outlet; the articles of a feed that names none have one between them. */
    static String outlet(String normalized, String feed) {
        return normalized.isEmpty() ? "feed:" + feed : name(normalized);
    }

    /** The wire that an article was taken from, named as {@link #outlet} names it when it publishes itself; empty when not told. */
    static String wire(String normalized) {
        return normalized.isEmpty() ? "" : name(normalized);
    }

    /** With a sign that no normalized text has, so that no sentence is taken for a name. */
    private static String name(String normalized) {
        return "name:" + normalized;
    }

    /** Letters and digits of a text, in lower case, with one space for all that stands between them; empty for null. */
    static String normalized(String text) {
        if (text == null) {
            return "";
        }
        return isAscii(text) ? words(text) : words(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= ASCII.length) {
                return false;
            }
        }
        return true;
    }

    /** By hand: it runs over all evidence of a claim each time one more article carries it, and a pattern takes several times as long. */
    private static String words(String text) {
        var folded = text.toLowerCase(Locale.ROOT);
        var words = new StringBuilder(folded.length());
        int symbol;
        for (int at = 0; at < folded.length(); at += Character.charCount(symbol)) {
            symbol = folded.codePointAt(at);
            append(words, symbol);
        }
        return words.toString().strip();
    }

    private static void append(StringBuilder words, int symbol) {
        if (symbol < ASCII.length && ASCII[symbol]) {
            words.append((char) symbol);
        } else if (symbol >= ASCII.length && isPartOfWord(symbol)) {
            words.appendCodePoint(symbol);
        } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static boolean isPartOfWord(int symbol) {
        return Character.isLetterOrDigit(symbol) || (MARKS_AND_NUMBERS >> Character.getType(symbol) & 1) != 0;
    }
}
