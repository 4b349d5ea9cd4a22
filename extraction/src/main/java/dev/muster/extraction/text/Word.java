package dev.muster.extraction.text;

import java.util.Arrays;

/** A word that some lexicon of a language holds; one object for each norm, so that it can be compared by identity. Thread safe once all lexicons are made. */
public final class Word {
    private final String norm;
    private final char[] letters;
    private final int hash;
    private volatile long opened;
    private volatile long openedByCapital;
    private volatile long continued;
    /** Each lexicon that has a form that begins with the word, with where that leads, right behind it. */
    private volatile Object[] ways = {};

    Word(String norm) {
        this.norm = norm;
        this.letters = Letters.of(norm);
        this.hash = Letters.hash(letters, 0, letters.length);
    }

    /** Lower case, without accents, dots of acronyms removed, apostrophes straight. */
    public String norm() {
        return norm;
    }

    /** The hash of its letters, the same in every run. */
    public int hash() {
        return hash;
    }

    /** Whether the stretch has its letters. */
    boolean is(char[] text, int from, int to) {
        return Letters.isAlike(letters, text, from, to);
    }

    /** Notes that a form of the lexicon begins with the word, which asks for a capital or does not. */
    void open(long lexicon, boolean capital) {
        openedByCapital |= lexicon;
        opened |= capital ? 0 : lexicon;
    }

    /** Notes that a form of the lexicon goes on with the word. */
    void goOn(long lexicon) {
        continued |= lexicon;
    }

    /** Notes where the lexicon goes on behind the word as the first one of a form. */
    public synchronized void lead(Object lexicon, Object way) {
        Object[] more = Arrays.copyOf(ways, ways.length + 2);
        more[more.length - 2] = lexicon;
        more[more.length - 1] = way;
        ways = more;
    }

    /** Where the lexicon goes on behind the word as the first one of a form; null where it has no such form. Few lexicons share a word. */
    public Object way(Object lexicon) {
        Object[] known = ways;
        for (int at = 0; at < known.length; at += 2) {
            if (known[at] == lexicon) {
                return known[at + 1];
            }
        }
        return null;
    }

    /** The lexicons that have a form with the word behind its first, one bit each. */
    long continued() {
        return continued;
    }

    /** The lexicons that have a form that begins with the word as it stands, with a capital or without, one bit each. */
    long opened(boolean capital) {
        return capital ? openedByCapital : opened;
    }

    @Override
    public String toString() {
        return norm;
    }
}
