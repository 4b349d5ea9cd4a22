package dev.muster.extraction.match;

import java.util.List;
import java.util.function.ToIntFunction;

/** Which of the things found in a sentence covers each of its tokens. Immutable. */
public final class TokenIndex<T> {
    private static final int[] NONE = {};

    private final List<T> items;
    /** For each token one more than the place of what covers it; empty where nothing was found. */
    private final int[] covering;

    /**
     * An index.
     *
     * @param items what was found, from left to right; of two that cover a token the first counts
     * @param size how many tokens the sentence has
     * @param from index of the first token of an item
     * @param to index behind its last token
     */
    public TokenIndex(List<T> items, int size, ToIntFunction<T> from, ToIntFunction<T> to) {
        this.items = items;
        this.covering = items.isEmpty() ? NONE : new int[size];
        for (int i = items.size() - 1; i >= 0; i--) {
            T item = items.get(i);
            int end = Math.min(size, to.applyAsInt(item));
            for (int at = from.applyAsInt(item); at < end; at++) {
                covering[at] = i + 1;
            }
        }
    }

    /** An index of matches. */
    public static <T> TokenIndex<Match<T>> of(List<Match<T>> matches, int size) {
        return new TokenIndex<>(matches, size, Match::from, Match::to);
    }

    /** What covers the token; null where nothing does, and outside the sentence. */
    public T at(int token) {
        int item = token < 0 || token >= covering.length ? 0 : covering[token];
        return item == 0 ? null : items.get(item - 1);
    }
}
