package dev.muster.extraction.text;

/**
 * The words of up to {@value #LONGEST} plain letters, each as one number, so that a word of a text is found by a single comparison. Safe to
 * read while one thread adds.
 */
final class ShortWords {
    /** So many letters of ASCII, five bits each, fit into a long. */
    static final int LONGEST = 12;

    private static final int BITS = 5;
    private static final int LETTER = 0x1F;
    private static final int SMALLEST = 1024;

    /** So many places for a word, at least: a word that stands in another's place costs a look at that. */
    private static final int ROOM = 4;

    /** The golden ratio of 64 bits, which spreads keys that differ in a few bits only (Knuth, The Art of Computer Programming 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** So many bits of the sieve for a place of the table, as a power of two. */
    private static final int SIEVE = 1;

    private final Word[] words;
    /** A bit for each word by its hash: most words of a text are in no lexicon, and cost a look at little memory that is always at hand. */
    private final long[] sieve;

    private final int shift;
    private int size;

    ShortWords() {
        this(SMALLEST);
    }

    private ShortWords(int places) {
        this.words = new Word[places];
        this.sieve = new long[(places << SIEVE) / Long.SIZE];
        this.shift = Long.numberOfLeadingZeros(places - 1L);
    }

    /** The key of letters with one more behind them, capitals and small ones alike; that of none is 0. */
    static long key(long before, char next) {
        return before << BITS | (next & LETTER);
    }

    /** The key of the word; 0 where it is too long or holds anything but letters. */
    static long key(String word) {
        long key = 0;
        for (int at = 0; at < word.length(); at++) {
            if (at == LONGEST || !Letters.isAsciiLetter(word.charAt(at))) {
                return 0;
            }
            key = key(key, word.charAt(at));
        }
        return key;
    }

    /** These words and one more, in this table or a larger one. */
    ShortWords with(Word word) {
        ShortWords table = ROOM * (size + 1) > words.length ? larger() : this;
        table.put(word);
        return table;
    }

    private ShortWords larger() {
        ShortWords larger = new ShortWords(2 * words.length);
        for (Word word : words) {
            if (word != null) {
                larger.put(word);
            }
        }
        return larger;
    }

    private void put(Word word) {
        int bit = sieved(word.key());
        int at = bit >>> SIEVE;
        while (words[at] != null) {
            at = (at + 1) & (words.length - 1);
        }
        words[at] = word;
        sieve[bit / Long.SIZE] |= 1L << bit;
        size++;
    }

    /** The word of that key; null where there is none. */
    Word find(long key) {
        int bit = sieved(key);
        return (sieve[bit / Long.SIZE] & 1L << bit) == 0 ? null : search(key, bit >>> SIEVE);
    }

    /** The word of that key, which stands at the place or behind it. */
    private Word search(long key, int place) {
        int at = place;
        Word word = words[at];
        while (word != null && word.key() != key) {
            at = (at + 1) & (words.length - 1);
            word = words[at];
        }
        return word;
    }

    /** The bit of the sieve for the key, whose place in the table is that of its bit. */
    private int sieved(long key) {
        return (int) (key * SPREAD >>> shift - SIEVE);
    }
}
