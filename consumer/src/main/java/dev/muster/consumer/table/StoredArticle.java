package dev.muster.consumer.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The newest version of an article.
 *
 * @param id id of the article
 * @param feed id of the feed that brought it
 * @param outlet null when not told
 * @param url canonical URL as the article gives it, not checked to be one; null for a text without one
 * @param title headline; null when not told
 * @param body plain text; offsets of evidence count its UTF-16 code units
 * @param lang declared language; null when not told
 * @param publishedAt publication, UTC
 * @param fetchedAt when this version was first read, UTC
 * @param contentHash tells versions apart
 * @param origin the wire that it was taken from; null when not told
 */
public record StoredArticle(
        String id,
        String feed,
        String outlet,
        String url,
        String title,
        String body,
        String lang,
        Instant publishedAt,
        Instant fetchedAt,
        String contentHash,
        String origin) {

    static StoredArticle of(ResultSet row, StatementContext context) throws SQLException {
        return new StoredArticle(
                row.getString("id"),
                row.getString("feed"),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("title"),
                row.getString("body"),
                row.getString("lang"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                Instant.ofEpochMilli(row.getLong("fetched_at")),
                row.getString("content_hash"),
                row.getString("origin"));
    }
}
