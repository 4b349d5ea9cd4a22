package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what a feed says of itself, and what an Atom entry says of the feed it was taken from. */
final class HeadReader {

    private static final String[] TITLE = {"title", "atom:title", "dc:title"};
    private static final String[] SUBTITLE = {
        "description", "subtitle", "tagline", "abstract", "atom:subtitle", "dc:description", "itunes:summary"
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
    private static final String[] PUBLISHED = {
        "pubdate", "published", "dcterms:issued", "atom:published", "dcterms:created", "created"
    };
    private static final String[] UPDATED = {
        "lastbuilddate", "updated", "modified", "dcterms:modified", "dc:date", "atom:updated", "date"
    };
    private static final String[] RIGHTS = {"copyright", "rights", "dc:rights", "media:copyright"};
    private static final String[] LANGUAGE = {"language", "dc:language"};

    private static final String[] IMAGE = {"image", "itunes:image", "logo", "icon", "media:thumbnail", "media:content"};

    private final TextReader texts;

    HeadReader(TextReader texts) {
        this.texts = texts;
    }

    /** Of a source, which stands by itself. */
    FeedHead read(XmlElement source) {
        return read(source, source);
    }

    /**
     * @param channel the element that holds title and link
     * @param root the element around it, in which RDF puts its image
     */
    FeedHead read(XmlElement channel, XmlElement root) {
        List<WebLink> links = new ArrayList<>(Links.of(channel));
        if (channel.attribute("href") != null) {
            links.add(0, WebLink.alternate(channel.resolve(channel.attribute("href"))));
        }
        MarkedText subtitle = subtitle(channel);
        return new FeedHead(
                id(channel),
                texts.first(channel.firstOf(TITLE), MarkedText.PLAIN),
                subtitle,
                Links.page(links),
                links,
                PersonText.all(channel.firstOf(AUTHOR)),
                date(channel.lastTextOf(PUBLISHED)),
                updated(channel),
                language(channel),
                texts.first(channel.firstOf(RIGHTS), MarkedText.PLAIN),
                generator(channel),
                image(Stream.of(channel, root), subtitle),
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
        String told = channel.lastTextOf(UPDATED);
        return date(told == null ? channel.attribute("lastmod") : told);
    }

    static FeedDate date(String told) {
        return told == null ? null : FeedDate.of(told);
    }

    private static String language(XmlElement channel) {
        String told = channel.textOf(LANGUAGE);
        return told == null ? channel.language() : told;
    }

    /** Name, version and address, as far as they are told. */
    private static String generator(XmlElement channel) {
        XmlElement told = channel.child("generator").orElse(null);
        if (told == null || told.text() == null) {
            return null;
        }
        String version = told.attribute("version");
        String address = told.attribute("uri") == null ? told.attribute("url") : told.attribute("uri");
        return told.text() + (version == null ? "" : " v" + version) + (address == null ? "" : " " + address);
    }

    private MarkedText subtitle(XmlElement channel) {
        return texts.first(channel.firstOf(SUBTITLE), subtitleType(channel));
    }

    /** RSS's description may show a picture that nothing else tells. */
    private static WebImage image(Stream<XmlElement> holders, MarkedText subtitle) {
        return holders.flatMap(holder -> Stream.of(IMAGE).flatMap(holder::children))
                .map(Images::of)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Images.shown(List.of(), subtitle))
                .orElse(null);
    }
}
