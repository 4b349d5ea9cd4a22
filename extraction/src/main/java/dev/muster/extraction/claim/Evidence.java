package dev.muster.extraction.claim;

import java.util.Objects;

/**
 * A sentence of an article, to the letter.
 *
 * @param text the sentence
 * @param start its offset in the article's body, in UTF-16 code units
 * @param end its end in the body, exclusive
 */
public record Evidence(String text, int start, int end) {
    /** @throws NullPointerException where text is null */
    public Evidence {
        Objects.requireNonNull(text, "text");
    }
}
