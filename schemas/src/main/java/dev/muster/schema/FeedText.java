package dev.muster.schema;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/**
 * What one of the feeds that carry an article says of it now, as far as it decides which of them is believed. Immutable.
 *
 * @param feed id of the feed
 * @param since when the feed began to show this text, UTC
 * @param contentHash of the text
 * @param length of the body in UTF-16 code units; negative where it is not known
 */
public record FeedText(String feed, Instant since, String contentHash, int length) {
    /** A text of less than this share of the longest is a teaser of it: outlets that edit an article rarely cut it by half. */
    private static final int TEASER = 2;

    private static final Comparator<FeedText> NEWEST = Comparator.comparing(FeedText::since)
            .thenComparing(FeedText::contentHash)
            .thenComparing(FeedText::feed);

    /**
     * The text that is what the article says: the newest of those that are no teasers of a longer one. A feed that shows less of an article
     * therefore never replaces what another tells of it, while a feed that shortens its own text does replace that. Depends on the set of
     * texts alone, not on their order.
     *
     * @param texts one of each feed that carries the article; at least one
     */
    public static FeedText inForce(Collection<FeedText> texts) {
        int longest = texts.stream().mapToInt(FeedText::length).max().orElseThrow();
        return texts.stream()
                .filter(text -> text.length < 0 || (long) text.length * TEASER >= longest)
                .max(NEWEST)
                .orElseThrow();
    }
}
