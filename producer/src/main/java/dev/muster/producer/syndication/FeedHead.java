package dev.muster.producer.syndication;

import java.util.List;

/**
 * What a feed says of itself, or what an item says of the feed it was taken from. Whatever is not told is null or empty.
 *
 * @param id its name for itself, as Atom has it
 * @param title as told
 * @param subtitle the description or tagline
 * @param link the page that it belongs to, resolved
 * @param links all its links, resolved, its own address among them with the relation {@code self}
 * @param authors those responsible for it
 * @param published when it was published
 * @param updated when it changed last
 * @param language as told, such as {@code en-us}
 * @param rights its copyright
 * @param generator the software that wrote it
 * @param image its picture
 * @param categories in the order told
 */
public record FeedHead(
        String id,
        MarkedText title,
        MarkedText subtitle,
        String link,
        List<WebLink> links,
        List<Person> authors,
        FeedDate published,
        FeedDate updated,
        String language,
        MarkedText rights,
        String generator,
        WebImage image,
        List<String> categories) {

    public FeedHead {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }
}
