package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads feeds: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, sitemaps with news. The format is what the document
 * is, whatever its content type says. What is malformed is read as far as it makes sense; only a document that is no
 * feed, or that only an attack would look like, is refused. Takes time and memory in proportion to the document.
 */
public final class FeedParser {

    private FeedParser() {}

    /**
     * The feed that {@code document} holds.
     *
     * @throws FeedFormatException when it is no feed, or is refused whole
     */
    public static ParsedFeed parse(FeedDocument document) throws FeedFormatException {
        DecodedFeed decoded = DecodedFeed.of(document);
        String text = decoded.text().strip();
        if (text.isEmpty()) {
            throw new FeedFormatException("is empty; check that it is the address of a feed");
        }
        ParsedFeed feed = text.startsWith("{") || text.startsWith("[") ? json(text, document) : xml(text, document);
        return decoded.problems().isEmpty() ? feed : with(feed, decoded.problems());
    }

    private static ParsedFeed json(String text, FeedDocument document) throws FeedFormatException {
        return JsonFeedReader.read(text, document.url())
                .orElseThrow(() -> new FeedFormatException(
                        "is JSON, but no JSON Feed: its version names no jsonfeed.org; check the address"));
    }

    private static ParsedFeed xml(String text, FeedDocument document) throws FeedFormatException {
        String language = document.contentLanguage();
        XmlTree tree =
                XmlTree.of(text, document.url(), language == null || language.isBlank() ? null : language.strip());
        Optional<ParsedFeed> feed = XmlFeedReader.read(tree);
        if (feed.isPresent()) {
            return feed.get();
        }
        return SitemapReader.read(tree).orElseThrow(() -> noFeed(tree));
    }

    private static FeedFormatException noFeed(XmlTree tree) {
        String root =
                tree.document().children().map(XmlElement::name).findFirst().orElse("");
        if (root.isEmpty()) {
            return new FeedFormatException("is no feed, but plain text; check that it is the address of a feed");
        }
        boolean page = root.endsWith("html") || root.equals("head") || root.equals("body");
        return new FeedFormatException(
                page
                        ? "is no feed, but a web page; give the address of its feed"
                        : String.format(
                                Locale.ROOT,
                                "is no feed, but XML whose root is '%s'; check that it is the address of a feed",
                                root));
    }

    private static ParsedFeed with(ParsedFeed feed, List<String> problems) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(feed.problems());
        return new ParsedFeed(
                feed.format(), feed.version(), feed.head(), feed.rhythm(), feed.items(), feed.refused(), all);
    }
}
