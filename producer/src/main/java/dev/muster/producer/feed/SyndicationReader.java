package dev.muster.producer.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.XmlReader;
import dev.muster.producer.article.FoundArticle;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.HtmlText;
import dev.muster.schema.Feed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns the XML of one feed into articles: what the items tell, and, where the feed's own record is silent, what the channel
 * tells for all of them. The record goes first because many channels keep the language that their software came with.
 */
final class SyndicationReader {
    private final Feed feed;
    private final URI address;

    private SyndicationReader(Feed feed, URI address) {
        this.feed = feed;
        this.address = address;
    }

    static SyndicationReader of(Feed feed, URI address) {
        return new SyndicationReader(feed, address);
    }

    /** The items, oldest first: feeds list the newest first, and of two items with one address the newest shall win. */
    List<FoundItem> read(FeedAnswer answer) throws FeedException {
        SyndFeed channel = parse(answer);
        List<FoundItem> items = new ArrayList<>();
        for (SyndEntry entry : channel.getEntries()) {
            items.add(item(entry, channel));
        }
        Collections.reverse(items);
        return items;
    }

    private SyndFeed parse(FeedAnswer answer) throws FeedException {
        try (Reader xml = new XmlReader(new ByteArrayInputStream(answer.content()), answer.contentType(), true)) {
            return new SyndFeedImpl(new LimitedFeedInput().build(xml));
        } catch (com.rometools.rome.io.FeedException | IllegalArgumentException | IOException noFeed) {
            throw new FeedException(
                    address + ": is no RSS or Atom (" + noFeed.getMessage()
                            + "); check that it is the address of the feed, not of the site",
                    noFeed);
        }
    }

    private FoundItem item(SyndEntry entry, SyndFeed channel) {
        FoundArticle.Builder article = FoundArticle.at(location(entry));
        guid(entry).ifPresent(article::guid);
        article.url(link(entry));
        article.title(title(entry));
        article.body(body(entry));
        article.lang(feed.getLanguage() == null ? channel.getLanguage() : null);
        article.outlet(feed.getOutlet() == null ? channel.getTitle() : null);
        article.publishedAt(
                instant(entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate()));
        article.modifiedAt(instant(entry.getUpdatedDate()));
        Optional.ofNullable(entry.getSource()).map(SyndFeed::getTitle).ifPresent(article::origin);
        return article.build();
    }

    private String location(SyndEntry entry) {
        String item = Stream.of(entry.getLink(), entry.getUri(), entry.getTitle())
                .filter(told -> told != null && !told.isBlank())
                .findFirst()
                .orElse("an item without link, id and title");
        return address + ": " + item.strip();
    }

    private Optional<Guid> guid(SyndEntry entry) {
        return Optional.ofNullable(entry.getUri())
                .filter(told -> !told.isBlank())
                .map(told -> new Guid(feed.getId(), told.strip()));
    }

    /** Relative links are relative to the feed. */
    private String link(SyndEntry entry) {
        if (entry.getLink() == null) {
            return null;
        }
        try {
            return address.resolve(entry.getLink().strip()).toString();
        } catch (IllegalArgumentException noUri) {
            return entry.getLink();
        }
    }

    private static String title(SyndEntry entry) {
        return entry.getTitle() == null ? null : HtmlText.of(entry.getTitle()).replace('\n', ' ');
    }

    /** The longest of content and description: some feeds put the story into the one, some into the other. */
    private static String body(SyndEntry entry) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .map(SyndContent::getValue)
                .filter(told -> told != null)
                .map(HtmlText::of)
                .reduce("", (longest, text) -> text.length() > longest.length() ? text : longest);
    }

    private static java.time.Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
