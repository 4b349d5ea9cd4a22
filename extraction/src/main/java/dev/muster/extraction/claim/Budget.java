package dev.muster.extraction.claim;

/**
 * The work that one article may take. Counted in what is looked at and not in time, so that an article gets the same answer on every machine
 * and whenever it is read. Not thread safe.
 */
final class Budget {
    /**
     * Steps for one article: long reports of 50,000 characters take some 1,500. An article that takes all of them is read within a few
     * seconds, well inside the 30 s after which the broker takes back what the streams do.
     */
    static final int STEPS = 10_000;

    /** To find who speaks in a sentence takes about twice as long as to read a figure. */
    private static final int SENTENCE = 2;

    private final int sentences;
    private int figures;

    /** The budget of an article of so many sentences. */
    Budget(int sentences) {
        this.sentences = sentences;
        check();
    }

    /** @throws TooMuchToReadException where so many figures more are too many */
    void takeFigures(int more) {
        figures += more;
        check();
    }

    private void check() {
        if (SENTENCE * sentences + figures > STEPS) {
            throw new TooMuchToReadException("The article is too much to read: at " + sentences + " sentences and "
                    + figures + " figures so far; at most " + STEPS / SENTENCE + " sentences or " + STEPS
                    + " figures, or half of both, are read of one article. Publish it in parts");
        }
    }
}
