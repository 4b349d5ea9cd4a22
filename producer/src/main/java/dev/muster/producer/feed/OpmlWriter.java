package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.util.Collection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;

/**
 * Writes lists of feeds in OPML 2.0, for other readers and for {@link OpmlFile}. What OPML has no word for stands in attributes of
 * the namespace {@code urn:muster:feeds}. Headers are left out, since they may hold secrets.
 */
public final class OpmlWriter {
    private OpmlWriter() {}

    /** The document, a feed a line, with a line feed at its end. */
    public static String write(Collection<Feed> feeds) {
        Document document = new Document("", "");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .charset("UTF-8")
                .prettyPrint(false);
        document.parser(Parser.xmlParser());
        XmlDeclaration declaration = new XmlDeclaration("xml", false);
        declaration.attr("version", "1.0").attr("encoding", "UTF-8");
        document.appendChild(declaration).appendText("\n");
        Element opml = document.appendElement("opml").attr("version", "2.0").attr("xmlns:muster", OpmlFile.NAMESPACE);
        opml.appendElement("head").appendElement("title").text("Feeds of Muster");
        Element body = opml.appendElement("body");
        feeds.forEach(feed -> outline(body.appendText("\n").appendElement("outline"), feed));
        body.appendText("\n");
        return document.outerHtml().strip() + "\n";
    }

    private static void outline(Element outline, Feed feed) {
        String name = feed.getOutlet() == null ? feed.getId() : feed.getOutlet();
        outline.attr("text", name).attr("title", name);
        if (feed.getKind().equals(SyndicationKind.NAME)) {
            outline.attr("type", SyndicationKind.NAME).attr("xmlUrl", feed.getLocation());
        } else {
            outline.attr("muster:kind", feed.getKind()).attr("muster:location", feed.getLocation());
        }
        told(outline, "language", feed.getLanguage());
        told(outline, "muster:id", feed.getId());
        told(outline, "muster:outlet", feed.getOutlet());
        told(outline, "muster:interval", feed.getInterval());
        told(outline, "muster:pages", feed.getPages());
        told(outline, "muster:enabled", feed.getEnabled() ? null : "false");
    }

    private static void told(Element outline, String name, String value) {
        if (value != null) {
            outline.attr(name, value);
        }
    }
}
