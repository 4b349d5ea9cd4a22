package dev.muster.consumer.table;

import dev.muster.schema.FeedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an article says: the text of that of its feeds which {@linkplain FeedText#inForce is believed}, with all that carry it.
 *
 * @param id id of the article
 * @param feed id of the feed whose text this is
 * @param feeds ids of all feeds that carry it, sorted; that one among them
 * @param outlet null when not told
 * @param url canonical URL as the article gives it, not checked to be one; null for a text without one
 * @param title headline; null when not told
 * @param body plain text; offsets of evidence count its UTF-16 code units
 * @param lang declared language; null when not told
 * @param publishedAt publication, UTC
 * @param fetchedAt when this text was read last, UTC
 * @param contentHash tells versions apart
 * @param origin the wire that it was taken from; null when not told
 * @param author who wrote it; null when not told
 */
public record StoredArticle(
        String id,
        String feed,
        List<String> feeds,
        String outlet,
        String url,
        String title,
        String body,
        String lang,
        Instant publishedAt,
        Instant fetchedAt,
        String contentHash,
        String origin,
        String author) {

    /** Empty where no feed carries the article. */
    static Optional<StoredArticle> of(List<ArticleRow> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String told =
                FeedText.inForce(rows.stream().map(ArticleRow::text).toList()).feed();
        List<String> feeds =
                rows.stream().map(row -> row.article().feed()).sorted().toList();
        return rows.stream()
                .map(ArticleRow::article)
                .filter(article -> article.feed().equals(told))
                .map(article -> article.with(feeds))
                .findFirst();
    }

    private StoredArticle with(List<String> all) {
        return new StoredArticle(
                id, feed, all, outlet, url, title, body, lang, publishedAt, fetchedAt, contentHash, origin, author);
    }
}
