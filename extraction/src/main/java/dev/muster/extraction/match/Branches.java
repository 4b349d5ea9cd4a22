package dev.muster.extraction.match;

import dev.muster.extraction.text.Word;

/** Which way each word leads from one place of a trie: a small table by the words' hashes. Not thread safe while ways are added. */
final class Branches<N> {
    private static final int HIGH_BITS = 16;

    /** Each word with its way, which is of the type N alone, right behind it: what is looked at together stands together. */
    private Object[] pairs = {};

    private int size;

    /** The way of the word; null where there is none. */
    @SuppressWarnings("unchecked") // put takes no other
    N get(Word word) {
        Object[] table = pairs;
        if (table.length == 0) {
            return null;
        }
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
    void put(Word word, N way) {
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
