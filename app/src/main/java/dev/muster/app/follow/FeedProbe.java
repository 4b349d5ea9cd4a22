package dev.muster.app.follow;

import dev.muster.producer.FeedPreview;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.FeedContext;
import dev.muster.producer.feed.FeedException;
import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.feed.FeedSource;
import dev.muster.producer.feed.Poll;
import dev.muster.producer.feed.SyndicationFetch;
import dev.muster.producer.syndication.DiscoveredFeed;
import dev.muster.producer.syndication.FeedDiscovery;
import dev.muster.producer.syndication.FeedDocument;
import dev.muster.producer.syndication.FeedFormatException;
import dev.muster.producer.syndication.FeedParser;
import dev.muster.producer.web.WebAddress;
import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebException;
import dev.muster.producer.web.WebRequest;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Feed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a feed once, as a producer would, and publishes nothing. */
public final class FeedProbe implements AutoCloseable {
    /** Sources give much in parts, and files that are being written a moment later; this ends with a folder that never rests. */
    private static final int MOST_ROUNDS = 20;

    private final FeedKinds kinds = FeedKinds.fromClassPath();
    private final FeedContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param clock tells the time of what is read */
    public FeedProbe(WebSettings web, InstantSource clock) {
        this.context = new FeedContext(clock, WebClient.of(web, clock));
    }

    /**
     * What an address on the web turned out to be.
     *
     * @param choices the address itself if it is a feed, else the feeds that the page points to, those of comments last; never empty
     */
    public record Resolved(List<DiscoveredFeed> choices) {

        public Resolved {
            choices = List.copyOf(choices);
        }

        /** Of the feed that comes first. */
        public String location() {
            return choices.get(0).url();
        }
    }

    /**
     * Finds the feeds behind an address: itself, or what it points to if it is a web page.
     *
     * @throws FeedException when it cannot be fetched, or is neither a feed nor a page that points to one
     */
    public Resolved resolve(Feed feed) throws FeedException {
        FeedDocument document = fetch(feed);
        try {
            return new Resolved(List.of(new DiscoveredFeed(feed.getLocation(), null, title(document))));
        } catch (FeedFormatException noFeed) {
            List<DiscoveredFeed> found = FeedDiscovery.of(document);
            if (found.isEmpty()) {
                throw new FeedException(feed.getLocation() + ": " + noFeed.getMessage()
                        + "; nor is it a page that points to a feed: look there for an address of one");
            }
            return new Resolved(found);
        }
    }

    private static String title(FeedDocument document) throws FeedFormatException {
        var title = FeedParser.parse(document).head().title();
        return title == null || title.plainText().isBlank() ? null : title.plainText();
    }

    private FeedDocument fetch(Feed feed) throws FeedException {
        try {
            WebRequest request =
                    SyndicationFetch.request(WebAddress.of(feed.getLocation())).with(feed.getHeaders());
            return SyndicationFetch.document(context.web().get(request));
        } catch (WebException failed) {
            throw FeedException.of(failed);
        }
    }

    /**
     * Asks it once, and for no page of its articles.
     *
     * @throws FeedException when it cannot be read; the message says what mends it
     */
    public void check(Feed feed) throws FeedException {
        try (FeedSource source = kinds.open(feed, context)) {
            source.poll(Cursor.START);
        }
    }

    /**
     * What the feed shows now, oldest first, with the text of its pages where the feed itself tells less.
     *
     * @throws FeedException when it cannot be read; the message says what mends it
     */
    public List<FoundItem> ask(Feed feed) throws FeedException {
        try (FeedSource source = kinds.open(feed, context)) {
            List<FoundItem> items = new ArrayList<>();
            Poll poll = source.poll(Cursor.START);
            items.addAll(full(poll, feed));
            for (int round = 1;
                    round < MOST_ROUNDS
                            && poll.soon().isPresent()
                            && isOpenAfter(poll.soon().get());
                    round++) {
                poll = source.poll(poll.next());
                items.addAll(full(poll, feed));
            }
            return items;
        }
    }

    private List<FoundItem> full(Poll poll, Feed feed) {
        return FeedPreview.items(poll, feed, context.web(), context.clock());
    }

    /** Waits, unless it is closed meanwhile. */
    private boolean isOpenAfter(Duration wait) {
        try {
            return !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        context.web().close();
    }
}
