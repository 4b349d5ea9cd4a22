package dev.muster.extraction.text;

import dev.muster.extraction.pack.LanguagePack;

/** The endings that a language writes to its words, capitals and small letters alike. Immutable and thread safe. */
final class Clitics {
    private static final int SHORTEST_STEM = 3;
    private static final int ASCII = 0x80;

    private final char[][] clitics;
    /** The letters of ASCII that a clitic ends with: most words end with none, and cost no more than one look. */
    private final boolean[] last = new boolean[ASCII];

    Clitics(LanguagePack pack) {
        this.clitics =
                pack.settings("clitics").stream().map(String::toCharArray).toArray(char[][]::new);
        for (char[] clitic : clitics) {
            for (char c = 0; c < ASCII; c++) {
                last[c] |= isSame(c, clitic[clitic.length - 1]);
            }
        }
    }

    /** Where the stem ends of the word between the offsets; the first one where it has no clitic. */
    int stemEnd(char[] text, int from, int to) {
        char end = text[to - 1];
        if (end < ASCII && !last[end]) {
            return from;
        }
        for (char[] clitic : clitics) {
            int stem = to - clitic.length;
            if (stem - from >= SHORTEST_STEM && isAt(clitic, text, stem)) {
                return stem;
            }
        }
        return from;
    }

    private static boolean isAt(char[] clitic, char[] text, int from) {
        for (int i = clitic.length - 1; i >= 0; i--) {
            if (!isSame(text[from + i], clitic[i])) {
                return false;
            }
        }
        return true;
    }

    /** As {@link String#equalsIgnoreCase} compares letters. */
    private static boolean isSame(char a, char b) {
        if (a < ASCII && b < ASCII) {
            return Letters.isAlike(a, b);
        }
        char bigA = Character.toUpperCase(a);
        char bigB = Character.toUpperCase(b);
        return a == b || bigA == bigB || Character.toLowerCase(bigA) == Character.toLowerCase(bigB);
    }
}
