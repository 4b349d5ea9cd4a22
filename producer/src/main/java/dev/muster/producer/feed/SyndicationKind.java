package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.net.URI;
import java.time.InstantSource;

/** Kind {@code rss}: RSS 0.9 to 2.0, RDF and Atom over HTTP. The location is the feed's http or https URL. */
public final class SyndicationKind implements FeedKind {

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public FeedSource open(Feed feed, InstantSource clock) throws FeedException {
        return new SyndicationSource(feed, address(feed), new FeedHttp(clock));
    }

    private static URI address(Feed feed) throws FeedException {
        try {
            URI address = URI.create(feed.getLocation().strip());
            if (address.getHost() != null && isWeb(address.getScheme())) {
                return address;
            }
        } catch (IllegalArgumentException noUri) {
            throw noAddress(feed, noUri);
        }
        throw noAddress(feed, null);
    }

    private static boolean isWeb(String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    private static FeedException noAddress(Feed feed, Exception cause) {
        return new FeedException(
                "feed " + feed.getId() + ": '" + feed.getLocation() + "' is no http or https URL; mend its location",
                cause);
    }
}
