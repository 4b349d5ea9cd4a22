package dev.muster.extraction.match;

import dev.muster.extraction.text.Word;

/** Which way each word leads from one place of a trie: a small table by the words' hashes. Not thread safe while ways are added. */
final class Branches<N> {
    private static final int HIGH_BITS = 16;

    private Word[] words = {};
    /** The ways of the words at the same places; of the type N alone. */
    private Object[] ways = {};

    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The way of the word; null where there is none. */
    @SuppressWarnings("unchecked") // put takes no other
    N get(Word word) {
        if (size == 0) {
            return null;
        }
        int at = place(word);
        while (words[at] != null) {
            if (words[at] == word) {
                return (N) ways[at];
            }
            at = (at + 1) & (words.length - 1);
        }
        return null;
    }

    /** Adds a way for a word that has none. */
    void put(Word word, N way) {
        if (2 * (size + 1) > words.length) {
            grow();
        }
        size++;
        set(word, way);
    }

    private void grow() {
        Word[] oldWords = words;
        Object[] oldWays = ways;
        words = new Word[Math.max(2, 2 * oldWords.length)];
        ways = new Object[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                set(oldWords[i], oldWays[i]);
            }
        }
    }

    private void set(Word word, Object way) {
        int at = place(word);
        while (words[at] != null) {
            at = (at + 1) & (words.length - 1);
        }
        words[at] = word;
        ways[at] = way;
    }

    private int place(Word word) {
        return (word.hash() ^ (word.hash() >>> HIGH_BITS)) & (words.length - 1);
    }
}
