package dev.muster.consumer.table;

import dev.muster.schema.FeedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What one feed says of an article.
 *
 * @param article as if no other feed carried it
 * @param text what decides whether it is believed
 */
record ArticleRow(StoredArticle article, FeedText text) {
    static ArticleRow of(ResultSet row, StatementContext context) throws SQLException {
        String feed = row.getString("feed");
        String body = row.getString("body");
        String hash = row.getString("content_hash");
        StoredArticle article = new StoredArticle(
                row.getString("id"),
                feed,
                List.of(feed),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("title"),
                body,
                row.getString("lang"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                Instant.ofEpochMilli(row.getLong("fetched_at")),
                hash,
                row.getString("origin"),
                row.getString("author"));
        return new ArticleRow(
                article, new FeedText(feed, Instant.ofEpochMilli(row.getLong("since")), hash, body.length()));
    }
}
