package dev.muster.extraction.match;

import java.util.List;

/** What one lexicon has found in one sentence. Immutable. */
final class Found<T> {
    private final Lexicon<T> by;
    /** The longest form that begins at each token, also inside another; null where the lexicon has found none at all. */
    private final Match<T>[] starts;

    private final List<Match<T>> all;

    Found(Lexicon<T> by, Match<T>[] starts, List<Match<T>> all) {
        this.by = by;
        this.starts = starts;
        this.all = all == null ? List.of() : all;
    }

    @SuppressWarnings("unchecked") // an array of a generic type cannot be made otherwise; nothing else is put in
    static <T> Match<T>[] starts(int size) {
        return new Match[size];
    }

    Lexicon<T> by() {
        return by;
    }

    Match<T> at(int token) {
        return starts == null ? null : starts[token];
    }

    /** From left to right, none overlapping another. */
    List<Match<T>> all() {
        return all;
    }
}
