package dev.muster.extraction.match;

import java.util.List;
import java.util.function.ToIntFunction;

/** Which of the things found in a sentence covers each of its tokens. Immutable. */
public final class TokenIndex<T> {
    private static final Object[] NONE = {};

    /** What covers each token, which is of the type T alone, or null; empty where nothing was found. */
    private final Object[] covering;

    /**
     * An index.
     *
     * @param items what was found, from left to right; of two that cover a token the first counts
     * @param size how many tokens the sentence has
     * @param from index of the first token of an item
     * @param to index behind its last token
     */
    public TokenIndex(List<T> items, int size, ToIntFunction<T> from, ToIntFunction<T> to) {
        this.covering = items.isEmpty() ? NONE : new Object[size];
        for (int i = items.size() - 1; i >= 0; i--) {
            T item = items.get(i);
            int end = Math.min(size, to.applyAsInt(item));
            for (int at = from.applyAsInt(item); at < end; at++) {
                covering[at] = item;
            }
        }
    }

    /** An index of matches. */
    public static <T> TokenIndex<Match<T>> of(List<Match<T>> matches, int size) {
        return new TokenIndex<>(matches, size, Match::from, Match::to);
    }

    /** What covers the token; null where nothing does, and outside the sentence. */
    @SuppressWarnings("unchecked") // the constructor puts in nothing else
    public T at(int token) {
        return token < 0 || token >= covering.length ? null : (T) covering[token];
    }
}
