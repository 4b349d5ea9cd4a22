package dev.muster.app.oracle;

import dev.muster.schema.Article;
import java.time.Instant;

/**
 * One record of the topic of articles that can be read.
 *
 * @param id id of the article
 * @param feed the feed that it came from, or no longer shows it; null where none does
 * @param article the version; null where the article was deleted
 * @param at when it was fetched, or deleted
 */
public record Arrival(String id, String feed, Article article, Instant at) {
    /** Content hash of a deletion, which comes before every other. */
    private static final String NOTHING = "";

    /** A version of an article. */
    public static Arrival of(Article article) {
        return new Arrival(article.getId(), article.getFeed(), article, article.getFetchedAt());
    }

    String hash() {
        return article == null ? NOTHING : article.getContentHash();
    }
}
