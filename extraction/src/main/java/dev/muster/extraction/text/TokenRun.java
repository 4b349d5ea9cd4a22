package dev.muster.extraction.text;

import java.util.Arrays;

/**
 * The tokens of a text side by side in arrays, as they are cut: most are only asked what may begin with them, and objects are made of those
 * alone that somebody looks at closer. Not thread safe.
 */
final class TokenRun {
    static final int WORD = 1;
    static final int NUMBER = 2;
    static final int MARK = 4;
    static final int CAPITAL = 8;
    static final int GLUED = 16;
    static final int QUOTED = 32;

    private static final int SMALLEST = 16;

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private byte[] traits;
    private Word[] words;
    /** The lexicons that have a form that begins with each, side by side: every lexicon goes through all of them. */
    private long[] opened;
    /** The mark that each token is; 0 where it is none of one character. */
    private char[] marks;
    /** What few tokens have; null where none has as yet. */
    private Rarity[] rarities;

    /**
     * What few tokens have.
     *
     * @param norm the norm; null where that is the token's characters in lower case
     * @param stemLength how many characters of the norm are its stem; 0 where it has none
     * @param stemWord the word of that stem; null where no lexicon holds it
     */
    record Rarity(String norm, int stemLength, Word stemWord) {
        static final Rarity NONE = new Rarity(null, 0, null);

        private long opened(boolean capital) {
            return stemWord == null ? 0 : stemWord.opened(capital);
        }
    }

    /** A run without tokens, with room for so many of that text. */
    TokenRun(String text, int expected) {
        int room = Math.max(SMALLEST, expected);
        this.text = text;
        this.starts = new int[room];
        this.ends = new int[room];
        this.traits = new byte[room];
        this.words = new Word[room];
        this.opened = new long[room];
        this.marks = new char[room];
    }

    /**
     * Adds a token.
     *
     * @param such its traits, of those above
     * @param word the word of its norm; null where no lexicon holds it
     */
    void add(int start, int end, int such, Word word) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        traits[size] = (byte) such;
        words[size] = word;
        marks[size] = (such & MARK) != 0 && end - start == 1 ? text.charAt(start) : 0;
        opened[size] = kind(such) | (word == null ? 0 : word.opened((such & CAPITAL) != 0));
        size++;
    }

    /** Adds a token that has what few have. */
    void add(int start, int end, int such, Word word, Rarity rarity) {
        add(start, end, such, word);
        if (rarities == null) {
            rarities = new Rarity[starts.length];
        }
        rarities[size - 1] = rarity;
        opened[size - 1] |= rarity.opened((such & CAPITAL) != 0);
    }

    /** The bit of numbers, of marks or of words with a capital; the traits stand in the order of these. */
    private static long kind(int such) {
        return such / NUMBER & (Vocabulary.NUMBERS | Vocabulary.MARKS | Vocabulary.CAPITALS);
    }

    private void grow() {
        int room = 2 * size;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        traits = Arrays.copyOf(traits, room);
        words = Arrays.copyOf(words, room);
        opened = Arrays.copyOf(opened, room);
        marks = Arrays.copyOf(marks, room);
        rarities = rarities == null ? null : Arrays.copyOf(rarities, room);
    }

    int size() {
        return size;
    }

    String text() {
        return text;
    }

    int start(int at) {
        return starts[at];
    }

    int end(int at) {
        return ends[at];
    }

    Word word(int at) {
        return words[at];
    }

    long opened(int at) {
        return opened[at];
    }

    Rarity rarity(int at) {
        Rarity rarity = rarities == null ? null : rarities[at];
        return rarity == null ? Rarity.NONE : rarity;
    }

    /** The words of the tokens so far; null where no lexicon holds it. */
    Word[] words() {
        return words;
    }

    /** The lexicons that have a form that begins with each of the tokens so far, one bit each. */
    long[] openings() {
        return opened;
    }

    /** The traits of the tokens so far. */
    byte[] traits() {
        return traits;
    }

    /** The mark that each of the tokens so far is; 0 where it is none of one character. */
    char[] marks() {
        return marks;
    }

    /** Whether the token has the trait. */
    boolean is(int at, int trait) {
        return (traits[at] & trait) != 0;
    }

    /** The mark that the token is; 0 where it is none of one character. */
    char mark(int at) {
        return marks[at];
    }

    /** Whether the token is longer than one letter, and none of them is small. */
    boolean isUpper(int at) {
        for (int place = starts[at]; place < ends[at]; place++) {
            if (Character.isLowerCase(text.charAt(place))) {
                return false;
            }
        }
        return ends[at] - starts[at] > 1;
    }

    /** Notes that the token stands in quotation marks, before an object is made of it. */
    void quote(int at) {
        traits[at] |= QUOTED;
    }

    /** The lexicons that have a form that begins with any of the tokens between them. */
    long opened(int from, int to) {
        long lexicons = 0;
        for (int at = from; at < to; at++) {
            lexicons |= opened[at];
        }
        return lexicons;
    }
}
