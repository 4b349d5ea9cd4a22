package dev.muster.extraction.match;

import dev.muster.extraction.text.Word;

/** Which way each word leads from a place of a trie: a small table by the words' hashes. Not thread safe while ways are added. */
abstract class Branches<N> {
    private static final int HIGH_BITS = 16;
    private static final Object[] NONE = {};

    /** Each word with its way, which is of the type N alone, right behind it: what is looked at together stands together. */
    private Object[] pairs = NONE;

    private int size;

    /** Whether no way leads on. */
    final boolean isLeaf() {
        return size == 0;
    }

    /** The way of the word; null where there is none. */
    @SuppressWarnings("unchecked") // put takes no other
    final N way(Word word) {
        if (size == 0) {
            return null;
        }
        Object[] table = pairs;
        int at = place(word, table.length);
        while (table[at] != null) {
            if (table[at] == word) {
                return (N) table[at + 1];
            }
            at = (at + 2) & (table.length - 1);
        }
        return null;
    }

    /** Adds a way for a word that has none. */
    final void put(Word word, N way) {
        if (4 * (size + 1) > pairs.length) {
            grow();
        }
        size++;
        set(word, way);
    }

    private void grow() {
        Object[] old = pairs;
        pairs = new Object[Math.max(4, 2 * old.length)];
        for (int at = 0; at < old.length; at += 2) {
            if (old[at] != null) {
                set((Word) old[at], old[at + 1]);
            }
        }
    }

    private void set(Word word, Object way) {
        int at = place(word, pairs.length);
        while (pairs[at] != null) {
            at = (at + 2) & (pairs.length - 1);
        }
        pairs[at] = word;
        pairs[at + 1] = way;
    }

    private static int place(Word word, int length) {
        return ((word.hash() ^ (word.hash() >>> HIGH_BITS)) << 1) & (length - 1);
    }
}
