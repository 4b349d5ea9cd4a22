package dev.muster.producer.feed;

import dev.muster.producer.web.WebAddress;
import dev.muster.producer.web.WebException;
import dev.muster.schema.Feed;

/**
 * Kind {@code page}: a web page that points to its feed. The location is the page's http or https URL; where its feed is, is looked
 * up again when that fails for long.
 */
public final class PageKind implements FeedKind {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public FeedSource open(Feed feed, FeedContext context) throws FeedException {
        try {
            return new PageSource(feed, WebAddress.of(feed.getLocation()), context);
        } catch (WebException noAddress) {
            throw new FeedException("feed " + feed.getId() + ": " + noAddress.getMessage(), noAddress);
        }
    }
}
