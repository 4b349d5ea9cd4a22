package dev.muster.consumer.table;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;

/**
 * A record of the topic of articles.
 *
 * @param key which article it is, and which feed's; names the feed of every version
 * @param article what the feed says; null where it was deleted
 * @param partition partition of the record
 * @param offset offset of the record
 */
public record ArticleRecord(ArticleKey key, Article article, int partition, long offset) {}
