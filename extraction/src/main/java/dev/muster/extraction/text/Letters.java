package dev.muster.extraction.text;

/** How the letters of words are told apart: capitals and small letters of ASCII are alike, so that a word is looked up where it stands, without a copy. */
final class Letters {
    private static final int ASCII = 0x80;
    private static final int SMALL = 0x20;
    private static final int FACTOR = 31;

    private Letters() {}

    /** The letters of a key, as {@link #isAlike} compares them. */
    static char[] of(String text) {
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = small(letters[at]);
        }
        return letters;
    }

    /** The hash of a stretch with one more letter behind it; that of the empty one is 0. */
    static int hash(int before, char next) {
        return FACTOR * before + small(next);
    }

    static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash(hash, text[at]);
        }
        return hash;
    }

    /** Whether the stretch of the text has these letters, which are {@linkplain #of those of a key}. */
    static boolean isAlike(char[] key, char[] text, int from, int to) {
        if (key.length != to - from) {
            return false;
        }
        for (int i = key.length - 1; i >= 0; i--) {
            if (small(text[from + i]) != key[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether they are the same letter of ASCII, or the same other character. */
    static boolean isAlike(char a, char b) {
        return small(a) == small(b);
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | SMALL) : c;
    }

    static boolean isAscii(int c) {
        return c < ASCII;
    }

    /** Whether it is a letter of ASCII. */
    static boolean isAsciiLetter(char c) {
        return (char) ((c | SMALL) - 'a') <= 'z' - 'a';
    }
}
