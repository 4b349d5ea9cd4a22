package dev.muster.extraction;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What the engine needs of an article.
 *
 * @param lang BCP 47 tag that the feed or page declares; null when not told, then the engine finds it out
 * @param published the day of publication; dates in the text are read against it
 * @param outlet who published it, as it calls itself; null when not told
 * @param title the headline; null when not told apart from the body
 * @param body plain text, paragraphs separated by line feeds
 */
public record ArticleText(String lang, LocalDate published, String outlet, String title, String body) {
    /** @throws NullPointerException where published or body is null */
    public ArticleText {
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(body, "body");
    }
}
