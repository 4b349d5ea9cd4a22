package dev.muster.producer.feed;

import dev.muster.producer.syndication.FeedDocument;
import dev.muster.producer.web.WebAnswer;
import dev.muster.producer.web.WebRequest;
import java.net.URI;

/** How a feed is asked for, and what of the answer its reading takes, the same for all who read one. */
public final class SyndicationFetch {

    private static final String ACCEPT =
            "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9,"
                    + " text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    private SyndicationFetch() {}

    /** A request for what may be a feed, or a page that points to one. */
    public static WebRequest request(URI address) {
        return WebRequest.document(address, ACCEPT);
    }

    /** The document in an answer, with the headers that speak of its text. */
    public static FeedDocument document(WebAnswer answer) {
        return new FeedDocument(
                answer.content(),
                answer.address().toString(),
                answer.header("Content-Type").orElse(null),
                answer.header("Content-Language").orElse(null));
    }
}
