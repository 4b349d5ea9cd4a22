package dev.muster.extraction.text;

/** A word that some lexicon of a language holds; one object for each norm, so that it can be compared by identity. Thread safe once all lexicons are made. */
public final class Word {
    private final String norm;
    private volatile long opened;

    Word(String norm) {
        this.norm = norm;
    }

    /** Lower case, without accents, dots of acronyms removed, apostrophes straight. */
    public String norm() {
        return norm;
    }

    /** Notes that a form of the lexicon begins with the word. */
    void open(long lexicon) {
        opened |= lexicon;
    }

    /** The lexicons that have a form that begins with the word, one bit each. */
    long opened() {
        return opened;
    }

    @Override
    public String toString() {
        return norm;
    }
}
