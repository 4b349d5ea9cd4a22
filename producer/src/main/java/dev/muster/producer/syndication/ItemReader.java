package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads items of RSS and entries of Atom, with the elements of other modules standing in where their own are missing. */
final class ItemReader {

    private static final String[] TITLE = {"title", "dc:title", "atom:title", "itunes:title", "media:title"};
    private static final String[] HTML_SUMMARY = {"dc:description"};
    private static final String[] PLAIN_SUMMARY = {
        "abstract", "itunes:summary", "atom:summary", "itunes:subtitle", "media:description"
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

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*https?://");

    private final TextReader texts;
    private final HeadReader heads;
    private final boolean atom;

    /** @param atom whether the items are Atom's, which must tell when they were updated and may tell when published */
    ItemReader(TextReader texts, HeadReader heads, boolean atom) {
        this.texts = texts;
        this.heads = heads;
        this.atom = atom;
    }

    FeedItem read(XmlElement item) {
        List<WebLink> links = links(item);
        MarkedText summary = summary(item);
        List<MarkedText> contents = contents(item);
        FeedDate updated = updated(item);
        FeedDate published = HeadReader.date(item.lastTextOf(PUBLISHED));
        return new FeedItem(
                id(item),
                texts.first(item.firstOf(TITLE), MarkedText.PLAIN),
                page(item, links),
                links,
                PersonText.all(item.firstOf(AUTHOR)),
                summary,
                contents,
                published == null && atom ? updated : published,
                updated,
                item.textOf(LANGUAGE) == null ? item.languageInDocument() : item.textOf(LANGUAGE),
                Categories.of(item),
                source(item),
                image(item).or(() -> Images.shown(contents, summary)).orElse(null));
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

    /** RSS's guid is the address of the item unless it says that it is none, or is none by its looks: many forget to say so. */
    private static String permalink(XmlElement item) {
        return item.children("guid")
                .filter(guid -> !"false".equalsIgnoreCase(guid.attribute("ispermalink")))
                .filter(guid ->
                        guid.text() != null && ADDRESS.matcher(guid.text()).lookingAt())
                .map(guid -> guid.resolve(guid.text()))
                .findFirst()
                .orElse(null);
    }

    /** Of a summary and a description the first in the document: the other is the text, and longer. */
    private MarkedText summary(XmlElement item) {
        MarkedText own = summaries(item).findFirst().map(this::summaryText).orElse(null);
        MarkedText html = own == null ? texts.first(item.firstOf(HTML_SUMMARY), MarkedText.HTML) : own;
        return html == null ? texts.first(item.firstOf(PLAIN_SUMMARY), MarkedText.PLAIN) : html;
    }

    /** RSS's description is HTML by custom, Atom's summary is what it says. */
    private MarkedText summaryText(XmlElement element) {
        return texts.read(element, element.name().equals("description") ? MarkedText.HTML : MarkedText.PLAIN);
    }

    private Stream<XmlElement> summaries(XmlElement item) {
        return item.children()
                .filter(child ->
                        child.name().equals("description") || child.name().equals("summary"))
                .filter(child -> !summaryText(child).value().isEmpty());
    }

    private List<MarkedText> contents(XmlElement item) {
        List<MarkedText> contents = new ArrayList<>();
        add(contents, item.children("content:encoded"), MarkedText.HTML);
        add(contents, item.children("fullitem"), MarkedText.HTML);
        add(contents, Stream.of("xhtml:body", "body").flatMap(item::children), MarkedText.XHTML);
        add(contents, Stream.of("content", "atom:content").flatMap(item::children), MarkedText.PLAIN);
        if (contents.isEmpty()) {
            summaries(item).skip(1).map(this::summaryText).forEach(contents::add);
        }
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

    private static Optional<WebImage> image(XmlElement item) {
        return Stream.of("itunes:image", "image", "media:thumbnail", "media:content", "enclosure")
                .flatMap(item::children)
                .filter(element -> !element.name().equals("enclosure") || Images.isPicture(element))
                .map(Images::of)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static FeedDate updated(XmlElement item) {
        String told = item.lastTextOf(UPDATED);
        return HeadReader.date(told == null ? item.attribute("lastmod") : told);
    }
}
