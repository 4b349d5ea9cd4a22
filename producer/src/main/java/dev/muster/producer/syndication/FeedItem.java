package dev.muster.producer.syndication;

import java.util.List;

/**
 * One item of a feed as told. Whatever is not told is null or empty.
 *
 * @param id the feed's name for it: guid, id, or the subject of an RDF item
 * @param title as told
 * @param link its page, resolved
 * @param links all its links, resolved; files that belong to it have the relation {@code enclosure}
 * @param authors who wrote it
 * @param summary the description or summary
 * @param contents the full text, in the versions that are given
 * @param published when it was published first
 * @param updated when it changed last
 * @param language of its text, as told for it or for what encloses it in the document
 * @param categories in the order told
 * @param source the feed it was taken from
 * @param image its picture
 */
public record FeedItem(
        String id,
        MarkedText title,
        String link,
        List<WebLink> links,
        List<Person> authors,
        MarkedText summary,
        List<MarkedText> contents,
        FeedDate published,
        FeedDate updated,
        String language,
        List<String> categories,
        FeedHead source,
        WebImage image) {

    public FeedItem {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        contents = List.copyOf(contents);
        categories = List.copyOf(categories);
    }
}
