package dev.muster.producer;

import dev.muster.producer.article.CanonicalUrl;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.schema.Article;
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
 * that named the article of its page at another address, those without either by their text. One instance serves one poll.
 */
final class Identity {

    /** Of the names of guids, which stand beside the ids of articles. */
    private static final String NAME = "name:";

    private final Map<String, String> seen;
    private final Set<Guid> crowded;

    private Identity(Map<String, String> seen, Set<Guid> crowded) {
        this.seen = seen;
        this.crowded = crowded;
    }

    /**
     * The identity of the items of a poll.
     *
     * @param items as the feed shows them
     * @param seen what the feed was last seen to tell, by item
     */
    static Identity of(List<FoundItem> items, Map<String, String> seen) {
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
        return new Identity(seen, crowded);
    }

    /**
     * The id of the article that an item is.
     *
     * @param guid the feed's name for it; null when it gives none
     */
    String id(Article article, Guid guid) {
        if (guid == null) {
            return ofLink(article);
        }
        String own = guid.articleId();
        String known = seen.get(NAME + own);
        if (known != null) {
            return known;
        }
        return seen.containsKey(own) || crowded.contains(guid) ? own : article.getId();
    }

    private String ofLink(Article article) {
        String id = article.getId();
        return article.getUrl() == null
                ? id
                : seen.getOrDefault(NAME + Guid.ofLink(article.getUrl()).articleId(), id);
    }

    /** The article under the id that it has. */
    Article named(Article article, Guid guid) {
        String id = id(article, guid);
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
