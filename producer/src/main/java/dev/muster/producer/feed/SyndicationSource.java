package dev.muster.producer.feed;

import dev.muster.schema.Feed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A feed over HTTP, fetched only when its validators say that it changed. */
final class SyndicationSource implements FeedSource {

    /** Often enough for news, and what most publishers ask for. */
    static final Duration RHYTHM = Duration.ofMinutes(15);

    private final Feed feed;
    private final URI address;
    private final FeedHttp http;

    SyndicationSource(Feed feed, URI address, FeedHttp http) {
        this.feed = feed;
        this.address = address;
        this.http = http;
    }

    @Override
    public Poll poll(Cursor since) throws FeedException {
        Optional<FeedAnswer> answer = http.get(address, feed.getHeaders(), since);
        if (answer.isEmpty()) {
            return Poll.of(List.of(), since);
        }
        FeedAnswer changed = answer.get();
        Cursor next = new Cursor(changed.etag(), changed.lastModified(), Map.of());
        return Poll.of(SyndicationReader.of(feed, address).read(changed), next);
    }

    @Override
    public Duration rhythm() {
        return RHYTHM;
    }

    @Override
    public void close() {
        http.close();
    }
}
