package dev.muster.extraction.match;

import java.util.Arrays;
import java.util.Objects;

/**
 * Words and what they lead to, found by a word's norm or in place in a text, without cutting the word out of it. Filled once, then
 * read only.
 */
final class WordTable<V> {
    /** Returned for a word whose norm is not its letters in lower case; a word of letters may have it too, and is looked up by its norm. */
    static final int NOT_PLAIN = 0;

    private static final int ASCII = 0x80;
    private static final int LEAST = 4;
    private static final int ROOM = 2;
    private static final String[] NO_WORDS = {null};
    private static final Object[] NO_VALUES = {null};

    private String[] words = NO_WORDS;
    private Object[] values = NO_VALUES;
    private int size;

    void put(String norm, V value) {
        if ((size + 1) * ROOM > words.length) {
            grow();
        }
        int slot = slot(norm);
        size += words[slot] == null ? 1 : 0;
        words[slot] = norm;
        values[slot] = value;
    }

    private void grow() {
        String[] oldWords = words;
        Object[] oldValues = values;
        words = new String[Math.max(LEAST, oldWords.length * ROOM)];
        values = new Object[words.length];
        for (int i = 0; i < oldWords.length; i++) {
            if (oldWords[i] != null) {
                int slot = slot(oldWords[i]);
                words[slot] = oldWords[i];
                values[slot] = oldValues[i];
            }
        }
    }

    private int slot(String norm) {
        int slot = first(norm.hashCode());
        while (words[slot] != null && !words[slot].equals(norm)) {
            slot = next(slot);
        }
        return slot;
    }

    private int first(int hash) {
        return (hash ^ (hash >>> 16)) & (words.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (words.length - 1);
    }

    /** What the word leads to; null where it is not in the table. */
    @SuppressWarnings("unchecked") // only values of type V are put
    V get(String norm) {
        return (V) values[slot(norm)];
    }

    /** The same for the word at {@code text[from, to)}, whose hash is not {@link #NOT_PLAIN}. */
    @SuppressWarnings("unchecked") // only values of type V are put
    V get(int hash, String text, int from, int to) {
        int slot = first(hash);
        while (words[slot] != null && !isWord(words[slot], text, from, to)) {
            slot = next(slot);
        }
        return (V) values[slot];
    }

    boolean isEmpty() {
        return size == 0;
    }

    Iterable<String> words() {
        return Arrays.stream(words).filter(Objects::nonNull)::iterator;
    }

    private static boolean isWord(String word, String text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** The hash that the norm of the word at {@code text[from, to)} has. */
    static int hash(String text, int from, int to) {
        char first = text.charAt(from);
        if (to - from == 1 && !Character.isLetterOrDigit(first)) {
            return first;
        }
        boolean keepsDots = first >= '0' && first <= '9';
        int hash = 0;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c >= ASCII || (c == '.' && !keepsDots)) {
                return NOT_PLAIN;
            }
            hash = 31 * hash + lower(c);
        }
        return hash;
    }

    private static int lower(char c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }
}
