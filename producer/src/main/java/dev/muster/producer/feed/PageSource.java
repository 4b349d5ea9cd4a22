package dev.muster.producer.feed;

import dev.muster.producer.syndication.FeedDiscovery;
import dev.muster.producer.syndication.FeedDocument;
import dev.muster.producer.web.Stop;
import dev.muster.producer.web.WebException;
import dev.muster.producer.web.WebRequest;
import dev.muster.schema.Feed;
import java.net.URI;
import java.time.Duration;

/** Follows the first feed that a page points to, as if the page had moved there for good. */
final class PageSource implements FeedSource {
    private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.5";

    private final Feed feed;
    private final URI page;
    private final FeedContext context;
    private final SyndicationSource feedOfPage;
    private final Stop stop = new Stop();

    PageSource(Feed feed, URI page, FeedContext context) {
        this.feed = feed;
        this.page = page;
        this.context = context;
        this.feedOfPage = new SyndicationSource(feed, page, context);
    }

    @Override
    public Poll poll(Cursor since) throws FeedException {
        return feedOfPage.poll(since.movedTo() == null ? Cursor.START.at(found()) : since);
    }

    private String found() throws FeedException {
        FeedDocument document = fetched();
        return FeedDiscovery.of(document).stream()
                .findFirst()
                .orElseThrow(() -> new FeedException(
                        page + ": points to no feed; give the address of a feed itself, which is of kind rss"))
                .url();
    }

    private FeedDocument fetched() throws FeedException {
        try {
            WebRequest request = WebRequest.document(page, ACCEPT).with(feed.getHeaders());
            return SyndicationFetch.document(context.web().get(request, stop));
        } catch (WebException failure) {
            throw FeedException.of(failure);
        }
    }

    @Override
    public Duration rhythm() {
        return feedOfPage.rhythm();
    }

    @Override
    public boolean isAdaptive() {
        return feedOfPage.isAdaptive();
    }

    @Override
    public void close() {
        stop.stop();
        feedOfPage.close();
    }
}
