package dev.muster.extraction.text;

import java.text.Normalizer;
import java.util.Locale;

/** Norms of words: lower case, without accents, dots of acronyms removed, apostrophes straight. Stateless. */
final class Norms {
    static final String APOSTROPHES = "'’ʼ";

    /** Behind the letters of Latin script with accents, which most words have that hold more than ASCII. */
    private static final int LATIN = 0x250;

    /** What each character before that becomes: one other, or none for a mark; 0 where it becomes several. */
    private static final char[] BECOMES = new char[LATIN];

    private static final char NOTHING = '.';

    static {
        for (char c = 0; c < LATIN; c++) {
            String norm = any(String.valueOf(c));
            BECOMES[c] = norm.length() == 1 ? norm.charAt(0) : norm.isEmpty() ? NOTHING : 0;
        }
    }

    private Norms() {}

    /** The norm of a word. */
    static String of(String word) {
        char[] kept = new char[word.length()];
        int size = 0;
        for (int at = 0; at < kept.length; at++) {
            char c = word.charAt(at);
            char norm = c < LATIN ? BECOMES[c] : APOSTROPHES.indexOf(c) >= 0 ? '\'' : 0;
            if (norm == 0) {
                return any(word);
            }
            kept[size] = norm;
            size += norm == NOTHING ? 0 : 1;
        }
        return new String(kept, 0, size);
    }

    private static String any(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != '.')
                .map(c -> APOSTROPHES.indexOf(c) >= 0 ? '\'' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
