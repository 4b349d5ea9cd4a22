package dev.muster.extraction.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of all lexicons of a language: each token is looked up here once, and then asked for the lexicons that it may begin a form of.
 * The lexicons are made before the first text is read. Thread safe.
 */
public final class Vocabulary {
    /** One bit a lexicon; those that come later share the last, which only makes more tokens worth a look. */
    private static final int BITS = Long.SIZE;

    private final Map<Letters, Word> words = new ConcurrentHashMap<>();
    private int lexicons;

    Vocabulary() {}

    /** The bit of a lexicon that is being made. */
    public synchronized long nextLexicon() {
        return 1L << Math.min(lexicons++, BITS - 1);
    }

    /** The word of that norm, which is added where it is new. */
    public Word add(String norm) {
        return words.computeIfAbsent(Letters.of(norm), key -> new Word(norm));
    }

    /** The same, as a word behind the first one of a form of the lexicon. */
    public Word addInner(String norm, long lexicon) {
        Word word = add(norm);
        synchronized (this) {
            word.goOn(lexicon);
        }
        return word;
    }

    /** The same, as the first word of a form of the lexicon. */
    public Word addFirst(String norm, long lexicon) {
        Word word = add(norm);
        synchronized (this) {
            word.open(lexicon);
        }
        return word;
    }

    /** The word that stands there; null where no lexicon holds it. */
    Word find(Letters letters) {
        return words.get(letters);
    }
}
