package dev.muster.extraction.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The words of all lexicons of a language: each token is looked up here once, and then asked for the lexicons that it may begin a form of.
 * The lexicons are made before the first text is read. Thread safe.
 */
public final class Vocabulary {
    /** One bit a lexicon; those that come later share the last, which only makes more tokens worth a look. */
    private static final int BITS = Long.SIZE;

    /** The bit by which tokens tell that they are numbers in digits, which no lexicon holds. */
    public static final long NUMBERS = 1;

    /** The bit by which tokens tell that they are marks. */
    public static final long MARKS = 2;

    /** The bit by which tokens tell that they are words with a capital at their start. */
    public static final long CAPITALS = 4;

    private static final int SMALLEST = 1024;

    private final Map<Object, Object> shared = new ConcurrentHashMap<>();
    private volatile Places places = new Places(SMALLEST);
    private volatile ShortWords shortWords = new ShortWords();

    private int size;
    private int lexicons = 3;

    Vocabulary() {}

    /** The number of a lexicon that is being made, from 3. */
    public synchronized int nextLexicon() {
        return lexicons++;
    }

    /** The bit of the lexicon of that number. */
    public static long bit(int lexicon) {
        return 1L << Math.min(lexicon, BITS - 1);
    }

    /** What the readers of the language share under that key, made when first asked for. */
    public Object shared(Object key, Supplier<?> maker) {
        return shared.computeIfAbsent(key, each -> maker.get());
    }

    /** The word of that norm, which is added where it is new. */
    public synchronized Word add(String norm) {
        Word word = new Word(norm);
        char[] letters = Letters.of(norm);
        Word known = find(letters, 0, letters.length, word.hash());
        if (known != null) {
            return known;
        }
        size++;
        if (size * 2 > places.size()) {
            places = places.larger();
        }
        places.put(word);
        if (word.key() != 0) {
            shortWords = shortWords.with(word);
        }
        return word;
    }

    /** The word of a token behind the first one of a form of the lexicon. */
    public synchronized Word addInner(Token inner, long lexicon) {
        Word word = add(inner.norm());
        word.goOn(lexicon);
        return word;
    }

    /** The word of the first token of a form of the lexicon: one with a capital begins no form where a text has a small letter. */
    public synchronized Word addFirst(Token first, long lexicon) {
        Word word = add(first.norm());
        word.open(lexicon, first.isCapitalized());
        return word;
    }

    /** The words of so few plain letters that they fit into a key. */
    ShortWords shortWords() {
        return shortWords;
    }

    /** The word that stands there, where the hash of the stretch is given; null where no lexicon holds it. */
    Word find(char[] text, int from, int to, int hash) {
        return places.find(text, from, to, hash);
    }

    /** Each word at the place that its hash tells, or behind it; more than half of the places are empty. */
    private static final class Places {
        private static final int HIGH_BITS = 16;

        private final Word[] words;
        /** The hashes of the words, which are looked at before them: most words of a text are in no lexicon. */
        private final int[] hashes;

        private Places(int size) {
            this.words = new Word[size];
            this.hashes = new int[size];
        }

        private int size() {
            return words.length;
        }

        private Places larger() {
            Places larger = new Places(2 * words.length);
            for (Word word : words) {
                if (word != null) {
                    larger.put(word);
                }
            }
            return larger;
        }

        private void put(Word word) {
            int at = first(word.hash());
            while (words[at] != null) {
                at = next(at);
            }
            hashes[at] = word.hash();
            words[at] = word;
        }

        private Word find(char[] text, int from, int to, int hash) {
            int at = first(hash);
            while (words[at] != null) {
                if (hashes[at] == hash && words[at].is(text, from, to)) {
                    return words[at];
                }
                at = next(at);
            }
            return null;
        }

        private int first(int hash) {
            return (hash ^ (hash >>> HIGH_BITS)) & (words.length - 1);
        }

        private int next(int at) {
            return (at + 1) & (words.length - 1);
        }
    }
}
