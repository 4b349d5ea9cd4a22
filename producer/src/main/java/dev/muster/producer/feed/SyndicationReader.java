package dev.muster.producer.feed;

import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.Refusal;
import dev.muster.producer.syndication.DiscoveredFeed;
import dev.muster.producer.syndication.FeedDate;
import dev.muster.producer.syndication.FeedDiscovery;
import dev.muster.producer.syndication.FeedDocument;
import dev.muster.producer.syndication.FeedFormatException;
import dev.muster.producer.syndication.FeedHead;
import dev.muster.producer.syndication.FeedItem;
import dev.muster.producer.syndication.FeedParser;
import dev.muster.producer.syndication.FeedRhythm;
import dev.muster.producer.syndication.MarkedText;
import dev.muster.producer.syndication.ParsedFeed;
import dev.muster.producer.syndication.Person;
import dev.muster.schema.Feed;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the document of one feed into articles: what the items tell, and, where the feed's own record is silent, what the
 * feed tells for all of them. The record goes first because many feeds keep the language that their software came with.
 */
final class SyndicationReader {

    /** A page may point to hundreds, and an article name all who had a hand in it; a line need not. */
    private static final int MOST_NAMED = 5;

    private final Feed feed;
    private final URI address;
    private final ParsedFeed parsed;

    private SyndicationReader(Feed feed, URI address, ParsedFeed parsed) {
        this.feed = feed;
        this.address = address;
        this.parsed = parsed;
    }

    /**
     * A reader of what the server at {@code address} answered for {@code feed}.
     *
     * @throws FeedException when it is no feed; of a web page the message names the feeds that it points to
     */
    static SyndicationReader of(Feed feed, URI address, FeedDocument document) throws FeedException {
        try {
            return new SyndicationReader(feed, address, FeedParser.parse(document));
        } catch (FeedFormatException noFeed) {
            throw new FeedException(address + ": " + noFeed.getMessage() + pointers(document), noFeed);
        }
    }

    private static String pointers(FeedDocument page) {
        List<DiscoveredFeed> feeds = FeedDiscovery.of(page);
        return feeds.isEmpty()
                ? ""
                : feeds.stream()
                        .limit(MOST_NAMED)
                        .map(DiscoveredFeed::url)
                        .collect(Collectors.joining(", ", "; this page points to ", ""));
    }

    /** The items, oldest first: feeds list the newest first, and of two items with one address the newest shall win. */
    List<FoundItem> items() {
        List<FoundItem> items = new ArrayList<>();
        for (FeedItem item : parsed.items()) {
            items.add(article(item));
        }
        for (Refusal refusal : parsed.refused()) {
            items.add(new Refusal(address + ": " + refusal.location(), refusal.reason()));
        }
        Collections.reverse(items);
        return items;
    }

    /** What is odd about the document, in words. */
    List<String> problems() {
        return parsed.problems();
    }

    /** How often the feed wants to be read. */
    FeedRhythm rhythm() {
        return parsed.rhythm();
    }

    private FoundArticle article(FeedItem item) {
        FeedHead head = parsed.head();
        FoundArticle.Builder article = FoundArticle.at(location(item));
        article.guid(
                item.id() == null || item.id().isBlank()
                        ? null
                        : Guid.ofItem(feed.getId(), item.id().strip()));
        article.url(item.link());
        article.title(line(item.title()));
        article.body(body(item));
        article.lang(feed.getLanguage() == null ? language(item) : null);
        article.outlet(feed.getOutlet() == null ? line(head.title()) : null);
        article.publishedAt(instant(item.published()) == null ? instant(item.updated()) : instant(item.published()));
        article.modifiedAt(instant(item.updated()));
        article.author(authors(item));
        article.origin(item.source() == null ? null : line(item.source().title()));
        unreadableDate(article, item.published());
        return article.build();
    }

    private static String authors(FeedItem item) {
        return item.authors().stream()
                .map(Person::name)
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
    }

    private String location(FeedItem item) {
        String name = Stream.of(item.link(), item.id(), line(item.title()))
                .filter(told -> told != null && !told.isBlank())
                .findFirst()
                .orElse("an item without link, id and title");
        return address + ": " + name;
    }

    private String language(FeedItem item) {
        return item.language() == null ? parsed.head().language() : item.language();
    }

    /** The longest of content and summary: some feeds put the story into the one, some into the other. */
    private static String body(FeedItem item) {
        return Stream.concat(item.contents().stream(), Stream.ofNullable(item.summary()))
                .map(MarkedText::plainText)
                .reduce("", (longest, text) -> text.length() > longest.length() ? text : longest);
    }

    private static String line(MarkedText text) {
        return text == null ? null : text.plainText().replace('\n', ' ');
    }

    private static Instant instant(FeedDate date) {
        return date == null ? null : date.instant();
    }

    private static void unreadableDate(FoundArticle.Builder article, FeedDate date) {
        if (date != null && date.instant() == null) {
            article.warn(
                    "its date '" + date.told().substring(0, Math.min(date.told().length(), 60))
                            + "' cannot be read; the time of fetching stands in");
        }
    }
}
