package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads items of RSS and entries of Atom, with the elements of other modules standing in where their own are missing. */
final class ItemReader {

    private static final String[] TITLE = {"title", "dc:title", "atom:title", "itunes:title", "media:title"};
    private static final String[] HTML_SUMMARY = {"description", "dc:description"};
    private static final String[] PLAIN_SUMMARY = {
        "summary", "abstract", "itunes:summary", "atom:summary", "itunes:subtitle", "media:description"
    };
    private static final String[] AUTHOR = {
        "author", "dc:author", "dc:creator", "itunes:author", "atom:author", "media:credit"
    };
    private static final String[] PUBLISHED = {
        "pubdate",
        "published",
        "issued",
        "dcterms:issued",
        "dc:date",
        "atom:published",
        "created",
        "dcterms:created",
        "date"
    };
    private static final String[] UPDATED = {
        "updated", "modified", "dcterms:modified", "dc:date", "atom:updated", "atom:modified"
    };
    private static final String[] LANGUAGE = {"language", "dc:language"};

    private final TextReader texts;
    private final HeadReader heads;

    ItemReader(TextReader texts, HeadReader heads) {
        this.texts = texts;
        this.heads = heads;
    }

    FeedItem read(XmlElement item) {
        List<WebLink> links = links(item);
        return new FeedItem(
                id(item),
                texts.first(item.firstOf(TITLE), MarkedText.PLAIN),
                page(item, links),
                links,
                PersonText.all(item.firstOf(AUTHOR)),
                summary(item),
                contents(item),
                HeadReader.date(item.textOf(PUBLISHED)),
                HeadReader.date(item.textOf(UPDATED) == null ? item.attribute("lastmod") : item.textOf(UPDATED)),
                item.textOf(LANGUAGE) == null ? item.language() : item.textOf(LANGUAGE),
                Categories.of(item),
                source(item),
                image(item));
    }

    private static List<WebLink> links(XmlElement item) {
        List<WebLink> links = new ArrayList<>(Links.of(item));
        if (item.attribute("href") != null) {
            links.add(0, WebLink.alternate(item.resolve(item.attribute("href"))));
        }
        return links;
    }

    private static String id(XmlElement item) {
        String told = item.textOf("guid", "id", "atom:id", "dc:identifier");
        return told == null ? item.attribute("rdf:about") : told;
    }

    /** Where a service that counts clicks took the link's place, the page that it hides; else the link; else the guid. */
    private static String page(XmlElement item, List<WebLink> links) {
        String hidden = item.textOf("feedburner:origlink");
        if (hidden != null) {
            return item.resolve(hidden);
        }
        String link = Links.page(links);
        return link == null ? permalink(item) : link;
    }

    /** RSS's guid is the address of the item unless it says that it is none. */
    private static String permalink(XmlElement item) {
        return item.children("guid")
                .filter(guid -> !"false".equalsIgnoreCase(guid.attribute("ispermalink")))
                .map(guid -> guid.text() == null ? null : guid.resolve(guid.text()))
                .filter(address -> address != null && address.startsWith("http"))
                .findFirst()
                .orElse(null);
    }

    private MarkedText summary(XmlElement item) {
        MarkedText html = texts.first(item.firstOf(HTML_SUMMARY), MarkedText.HTML);
        return html == null ? texts.first(item.firstOf(PLAIN_SUMMARY), MarkedText.PLAIN) : html;
    }

    private List<MarkedText> contents(XmlElement item) {
        List<MarkedText> contents = new ArrayList<>();
        add(contents, item.children("content:encoded"), MarkedText.HTML);
        add(contents, item.children("fullitem"), MarkedText.HTML);
        add(contents, Stream.of("xhtml:body", "body").flatMap(item::children), MarkedText.XHTML);
        add(contents, Stream.of("content", "atom:content").flatMap(item::children), MarkedText.PLAIN);
        return contents;
    }

    private void add(List<MarkedText> contents, Stream<XmlElement> elements, String untold) {
        elements.map(element -> texts.read(element, untold))
                .filter(text -> !text.value().isEmpty())
                .forEach(contents::add);
    }

    /** RSS names the feed in the element and links it in an attribute; Atom copies its head. */
    private FeedHead source(XmlElement item) {
        XmlElement source =
                item.child("source").or(() -> item.child("atom:source")).orElse(null);
        if (source == null) {
            return null;
        }
        if (source.hasElements()) {
            return heads.read(source);
        }
        String url = source.attribute("url");
        return source.text() == null && url == null ? null : SourceHead.of(source.text(), url);
    }

    private static WebImage image(XmlElement item) {
        return Stream.of("itunes:image", "image", "media:thumbnail", "media:content", "enclosure")
                .flatMap(item::children)
                .filter(element -> !element.name().equals("enclosure") || isPicture(element))
                .map(Images::of)
                .filter(image -> image != null)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPicture(XmlElement enclosure) {
        String type = enclosure.attribute("type");
        return type != null && type.startsWith("image/");
    }
}
