package dev.muster.producer.feed;

import dev.muster.producer.web.WebAddress;
import dev.muster.producer.web.WebException;
import dev.muster.schema.Feed;

/** Kind {@code rss}: RSS 0.9 to 2.0, RDF, Atom, JSON Feed and sitemaps with news over HTTP. The location is the feed's http or https URL. */
public final class SyndicationKind implements FeedKind {

    /** What {@link #name} answers. */
    public static final String NAME = "rss";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FeedSource open(Feed feed, FeedContext context) throws FeedException {
        try {
            return new SyndicationSource(feed, WebAddress.of(feed.getLocation()), context);
        } catch (WebException noAddress) {
            throw new FeedException("feed " + feed.getId() + ": " + noAddress.getMessage(), noAddress);
        }
    }
}
