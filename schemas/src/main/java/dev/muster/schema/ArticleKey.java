package dev.muster.schema;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Key of a record of the topic of articles: which article it is, and which feed carries it. So the topic keeps what each feed says of an
 * article, though it keeps the last record of each key only: who carries the article is known for good, and the feed that shows a
 * teaser takes nothing away from the one that shows the text.
 *
 * <p>As text {@code <article id>/<feed id>}. A key without a slash is an article id alone: the record counts as of the feed that its value
 * names, and one without a value deletes the article whoever carries it.
 *
 * @param article id of the article; holds no slash where {@code feed} is told
 * @param feed id of the feed; null where the key does not tell it
 */
public record ArticleKey(String article, String feed) {
    private static final char SEPARATOR = '/';

    /** The key of what a feed says. */
    public static ArticleKey of(Article article) {
        return new ArticleKey(article.getId(), article.getFeed());
    }

    /** Reads the text of a key; never fails. Feed ids hold no slash, so the last one sets them apart. */
    public static ArticleKey parse(String text) {
        int separator = text.lastIndexOf(SEPARATOR);
        return separator <= 0 || separator == text.length() - 1
                ? new ArticleKey(text, null)
                : new ArticleKey(text.substring(0, separator), text.substring(separator + 1));
    }

    /**
     * The partition that all records of the article stand in, whichever feed they are of: the one in which clients of any language write a
     * record whose key is the article id alone, if they partition by murmur2 as Java's do.
     *
     * @param partitions number of partitions of the topic
     * @return from 0
     */
    public int partition(int partitions) {
        return Utils.toPositive(Utils.murmur2(article.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    /** The key as it is written. */
    @Override
    public String toString() {
        return feed == null ? article : article + SEPARATOR + feed;
    }
}
