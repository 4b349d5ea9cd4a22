package dev.muster.producer;

import dev.muster.producer.article.CanonicalUrl;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.feed.FilesKind;
import dev.muster.schema.Article;
import dev.muster.schema.Feed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which article an item of a feed is. A guid that the feed used before names the article that it named then, whatever its link
 * is now. One that is new names the article of its link, so that the same article is one in all feeds; but where a poll shows several
 * guids at one link, such as that of a live report, each is an article of its own. Items without a guid are known by their link, also where
 * that named the article of its page at another address, those without either by their text. A new guid that no link of its own stands
 * beside names the article whose text and date the feed told under another guid before: some feeds make new guids at each poll, and would
 * fill the log with the same articles for ever. One instance serves one poll.
 */
final class Identity {

    /** Of the names of guids, which stand beside the ids of articles. */
    private static final String NAME = "name:";

    /** Of the texts of items that only their guids tell apart. */
    private static final String TEXT = "text:";

    private final Map<String, String> seen;
    private final Set<Guid> crowded;
    private final boolean isOfFiles;

    private Identity(Map<String, String> seen, Set<Guid> crowded, boolean isOfFiles) {
        this.seen = seen;
        this.isOfFiles = isOfFiles;
        this.crowded = crowded;
    }

    /**
     * The identity of the items of a poll.
     *
     * @param feed that of files names its items by their paths, which nobody makes up anew
     * @param items as the feed shows them
     * @param seen what the feed was last seen to tell, by item
     */
    static Identity of(Feed feed, List<FoundItem> items, Map<String, String> seen) {
        Map<String, Guid> first = new HashMap<>();
        Set<Guid> crowded = new HashSet<>();
        for (FoundItem item : items) {
            if (item instanceof FoundArticle found && found.guid() != null && found.url() != null) {
                CanonicalUrl.of(found.url())
                        .map(url -> first.putIfAbsent(url, found.guid()))
                        .ifPresent(other -> {
                            if (!other.equals(found.guid())) {
                                crowded.add(other);
                                crowded.add(found.guid());
                            }
                        });
            }
        }
        return new Identity(seen, crowded, FilesKind.NAME.equals(feed.getKind()));
    }

    /** The id of the article that an item is. */
    String id(Article article, FoundArticle found) {
        if (found.guid() == null) {
            return ofLink(article);
        }
        String own = found.guid().articleId();
        String known = seen.get(NAME + own);
        if (known != null) {
            return known;
        }
        if (seen.containsKey(own)) {
            return own;
        }
        return text(article, found).map(text -> seen.getOrDefault(text, own)).orElse(article.getId());
    }

    /** Under which name the id of an item is remembered that only its guid tells from others; empty for all others. */
    Optional<String> text(Article article, FoundArticle found) {
        Guid guid = found.guid();
        boolean isPath = guid == null || isOfFiles || guid.scope().equals(Guid.FILES);
        return !isPath && (article.getUrl() == null || crowded.contains(guid))
                ? Optional.of(
                        TEXT + article.getContentHash() + (found.publishedAt() == null ? "" : found.publishedAt()))
                : Optional.empty();
    }

    private String ofLink(Article article) {
        String id = article.getId();
        return article.getUrl() == null
                ? id
                : seen.getOrDefault(NAME + Guid.ofLink(article.getUrl()).articleId(), id);
    }

    /** The article under the id that it has. */
    Article named(Article article, FoundArticle found) {
        String id = id(article, found);
        return id.equals(article.getId())
                ? article
                : Article.newBuilder(article).setId(id).build();
    }

    /** Under which name {@code seen} holds the article of an item that has a guid or a link, where it holds one. */
    static String name(FoundArticle found) {
        Guid guid =
                found.guid() == null ? Guid.ofLink(CanonicalUrl.of(found.url()).orElse(found.url())) : found.guid();
        return NAME + guid.articleId();
    }

    /** Under which name the article's id is to be remembered; empty where its guid tells the id by itself. */
    static Optional<String> name(String id, Guid guid) {
        return guid == null || guid.articleId().equals(id) ? Optional.empty() : Optional.of(NAME + guid.articleId());
    }
}
