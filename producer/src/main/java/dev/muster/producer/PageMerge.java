package dev.muster.producer;

import dev.muster.producer.article.CanonicalUrl;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.Guid;
import dev.muster.schema.Feed;
import java.util.Optional;

/** An article of what its feed and its page tell: the text, the language and the wire of the page, the rest of the feed, if told. */
final class PageMerge {

    private PageMerge() {}

    /** @param address under which the article is known already, whatever the page says; null where it is not */
    static FoundArticle of(FoundArticle found, FoundArticle page, Feed feed, String address) {
        String url = address == null ? address(found, page) : address;
        FoundArticle.Builder merged = FoundArticle.at(found.location())
                .guid(found.guid() == null ? link(found, url) : found.guid())
                .url(url)
                .outlet(first(found.outlet(), feed.getOutlet() == null ? page.outlet() : null))
                .title(first(found.title(), page.title()))
                .body(page.body())
                .lang(feed.getLanguage() == null ? first(page.lang(), found.lang()) : found.lang())
                .publishedAt(first(found.publishedAt(), page.publishedAt()))
                .modifiedAt(first(found.modifiedAt(), page.modifiedAt()))
                .origin(first(page.origin(), found.origin()))
                .author(first(found.author(), page.author()));
        found.warnings().forEach(merged::warn);
        page.warnings().forEach(merged::warn);
        return merged.build();
    }

    /** The name by which an item without a guid stays known where its article gets another address; else null. */
    private static Guid link(FoundArticle found, String url) {
        Optional<String> link = CanonicalUrl.of(found.url());
        return link.equals(CanonicalUrl.of(url)) ? null : link.map(Guid::ofLink).orElse(null);
    }

    /**
     * The page's canonical address where it ends like the address that the page came from, else that address if the feed's
     * link led to another host, else the link: some sites name their front page as canonical for all.
     */
    private static String address(FoundArticle found, FoundArticle page) {
        String came = page.location();
        String canonical = page.url();
        if (canonical != null
                && !ending(canonical).isEmpty()
                && ending(canonical).equals(ending(came))) {
            return canonical;
        }
        return host(came).equals(host(found.url())) ? found.url() : came;
    }

    /** The last part of the path and what follows it; empty for a front page. */
    private static String ending(String url) {
        Optional<String> canonical = CanonicalUrl.of(url);
        String path = canonical
                .map(told -> told.substring(told.indexOf('/', told.indexOf("//") + 2)))
                .orElse("/");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String host(String url) {
        return CanonicalUrl.of(url).map(told -> told.split("/", 4)[2]).orElse("");
    }

    private static <T> T first(T one, T other) {
        return one != null ? one : other;
    }
}
