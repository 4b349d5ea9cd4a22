package dev.muster.consumer.table;

import dev.muster.schema.Article;

/**
 * A record of the topic of articles.
 *
 * @param id id of the article
 * @param article a version of it; null where it was deleted
 * @param partition partition of the record
 * @param offset offset of the record
 */
public record ArticleRecord(String id, Article article, int partition, long offset) {}
