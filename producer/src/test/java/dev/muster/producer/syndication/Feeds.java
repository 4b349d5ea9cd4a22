package dev.muster.producer.syndication;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;

/** Short ways to parse in tests. */
final class Feeds {

    static final String URL = "https://gazette.example/feeds/news.xml";

    private Feeds() {}

    static ParsedFeed parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    static ParsedFeed parse(byte[] bytes, String contentType) {
        try {
            return FeedParser.parse(new FeedDocument(bytes, URL, contentType, null));
        } catch (FeedFormatException refused) {
            throw new AssertionError(refused);
        }
    }

    /** The only item of an RSS feed that holds {@code inside}; the usual prefixes are not declared. */
    static FeedItem rssItem(String inside) {
        return parse("<rss version='2.0'><channel><item>" + inside + "</item></channel></rss>")
                .items()
                .get(0);
    }

    /** The only entry of an Atom feed. */
    static FeedItem atomEntry(String inside) {
        return parse("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + inside + "</entry></feed>")
                .items()
                .get(0);
    }

    /** The reason for which a document is refused. */
    static String refusal(String text) {
        FeedDocument document = new FeedDocument(text.getBytes(StandardCharsets.UTF_8), URL, null, null);
        return assertThatExceptionOfType(FeedFormatException.class)
                .isThrownBy(() -> FeedParser.parse(document))
                .actual()
                .getMessage();
    }
}
