package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what a feed says of itself, and what an Atom entry says of the feed it was taken from. */
final class HeadReader {

    private static final String[] TITLE = {"title", "atom:title", "dc:title"};
    private static final String[] SUBTITLE = {
        "description",
        "subtitle",
        "tagline",
        "abstract",
        "atom:subtitle",
        "dc:description",
        "itunes:summary",
        "itunes:subtitle"
    };
    private static final String[] AUTHOR = {
        "author",
        "managingeditor",
        "webmaster",
        "dc:author",
        "dc:creator",
        "itunes:author",
        "atom:author",
        "itunes:owner"
    };
    private static final String[] PUBLISHED = {"pubdate", "published", "dcterms:issued", "atom:published"};
    private static final String[] UPDATED = {
        "lastbuilddate", "updated", "modified", "dcterms:modified", "dc:date", "atom:updated", "date"
    };
    private static final String[] RIGHTS = {"copyright", "rights", "dc:rights", "media:copyright"};
    private static final String[] LANGUAGE = {"language", "dc:language"};

    private final TextReader texts;

    HeadReader(TextReader texts) {
        this.texts = texts;
    }

    /** @param channel the element that holds title and link */
    FeedHead read(XmlElement channel) {
        List<WebLink> links = new ArrayList<>(Links.of(channel));
        if (channel.attribute("href") != null) {
            links.add(0, WebLink.alternate(channel.resolve(channel.attribute("href"))));
        }
        return new FeedHead(
                id(channel),
                texts.first(channel.firstOf(TITLE), MarkedText.PLAIN),
                texts.first(channel.firstOf(SUBTITLE), subtitleType(channel)),
                Links.page(links),
                links,
                PersonText.all(channel.firstOf(AUTHOR)),
                date(channel.textOf(PUBLISHED)),
                updated(channel),
                language(channel),
                texts.first(channel.firstOf(RIGHTS), MarkedText.PLAIN),
                channel.textOf("generator"),
                image(channel),
                Categories.of(channel));
    }

    private static String id(XmlElement channel) {
        String id = channel.textOf("id", "guid", "atom:id", "dc:identifier");
        return id == null ? null : channel.resolve(id);
    }

    /** RSS's description is HTML by custom, Atom's subtitle is what it says. */
    private static String subtitleType(XmlElement channel) {
        return channel.textOf("description", "dc:description") == null ? MarkedText.PLAIN : MarkedText.HTML;
    }

    private static FeedDate updated(XmlElement channel) {
        String told = channel.textOf(UPDATED);
        return date(told == null ? channel.attribute("lastmod") : told);
    }

    static FeedDate date(String told) {
        return told == null ? null : FeedDate.of(told);
    }

    private static String language(XmlElement channel) {
        String told = channel.textOf(LANGUAGE);
        return told == null ? channel.language() : told;
    }

    private static WebImage image(XmlElement channel) {
        return Stream.of("image", "itunes:image", "logo", "icon", "media:thumbnail", "media:content")
                .flatMap(channel::children)
                .map(Images::of)
                .filter(image -> image != null)
                .findFirst()
                .orElse(null);
    }
}
