package dev.muster.extraction.text;

/** A word that some lexicon of a language holds; one object for each norm, so that it can be compared by identity. Thread safe once all lexicons are made. */
public final class Word {
    private final String norm;
    private final char[] letters;
    private final int hash;
    private final long key;
    private volatile long opened;
    private volatile long openedByCapital;
    private volatile long continued;
    /** The lexicons that lead on from the word as the first one of a form, one bit each. */
    private volatile long led;
    /** Each of those lexicons, with where it leads right behind it, in the order of their bits. */
    private volatile Object[] ways = {};

    Word(String norm) {
        this.norm = norm;
        this.letters = Letters.of(norm);
        this.hash = Letters.hash(letters, 0, letters.length);
        this.key = ShortWords.key(norm);
    }

    /** Lower case, without accents, dots of acronyms removed, apostrophes straight. */
    public String norm() {
        return norm;
    }

    /** The hash of its letters, the same in every run. */
    public int hash() {
        return hash;
    }

    /** Its letters as one number; 0 where they are too many for that, or anything else is among them. */
    long key() {
        return key;
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

    /**
     * Notes where the lexicon goes on behind the word as the first one of a form.
     *
     * @param bit the lexicon's own, or the last, which all share that have none of their own
     */
    public synchronized void lead(Object lexicon, long bit, Object way) {
        int at = first(bit);
        Object[] more = new Object[ways.length + 2];
        System.arraycopy(ways, 0, more, 0, at);
        more[at] = lexicon;
        more[at + 1] = way;
        System.arraycopy(ways, at, more, at + 2, ways.length - at);
        ways = more;
        led |= bit;
    }

    /** Where the lexicon of that bit goes on behind the word as the first one of a form; null where it has no such form. */
    public Object way(Object lexicon, long bit) {
        if ((led & bit) == 0) {
            return null;
        }
        Object[] known = ways;
        for (int at = first(bit); at < known.length; at += 2) {
            if (known[at] == lexicon) {
                return known[at + 1];
            }
        }
        return null;
    }

    /** Where the first lexicon of that bit or of a later one stands. */
    private int first(long bit) {
        return 2 * Long.bitCount(led & (bit - 1));
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
