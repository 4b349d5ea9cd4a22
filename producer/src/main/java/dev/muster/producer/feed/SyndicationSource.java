package dev.muster.producer.feed;

import dev.muster.producer.web.Stop;
import dev.muster.producer.web.WebAddress;
import dev.muster.producer.web.WebAnswer;
import dev.muster.producer.web.WebException;
import dev.muster.producer.web.WebRequest;
import dev.muster.schema.Feed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A feed over HTTP, fetched only when its validators say that it changed. */
final class SyndicationSource implements FeedSource {

    /** Often enough for news, and what most publishers ask for. */
    static final Duration RHYTHM = Duration.ofMinutes(15);

    private final Feed feed;
    private final URI address;
    private final FeedContext context;
    private final Stop stop = new Stop();

    SyndicationSource(Feed feed, URI address, FeedContext context) {
        this.feed = feed;
        this.address = address;
        this.context = context;
    }

    @Override
    public Poll poll(Cursor since) throws FeedException {
        WebAnswer answer = fetch(since);
        String movedTo = answer.movedTo().map(URI::toString).orElse(since.movedTo());
        String place = address.toString().equals(movedTo) ? null : movedTo;
        Duration fresh = Freshness.of(answer, context.clock()).orElse(null);
        if (answer.unchanged()) {
            return Poll.of(List.of(), since.at(place), new Reception(true, fresh, null));
        }
        Cursor next = new Cursor(validator(answer, "ETag"), validator(answer, "Last-Modified"), place, Map.of());
        SyndicationReader reader = SyndicationReader.of(feed, answer.address(), SyndicationFetch.document(answer));
        return Poll.of(reader.items(), next, new Reception(false, fresh, reader.rhythm(), reader.problems()));
    }

    private WebAnswer fetch(Cursor since) throws FeedException {
        try {
            return context.web().get(request(since).unlessStill(since.etag(), since.lastModified()), stop);
        } catch (WebException failure) {
            throw FeedException.of(failure);
        }
    }

    /** The user's headers belong to the host of the record, not to one that it once redirected to, nor to who listens on the way. */
    private WebRequest request(Cursor since) throws WebException {
        URI place = since.movedTo() == null ? address : WebAddress.of(since.movedTo());
        WebRequest request = SyndicationFetch.request(place);
        return WebAddress.isHome(address, place) ? request.with(feed.getHeaders()) : request;
    }

    private static String validator(WebAnswer answer, String name) {
        return answer.header(name).filter(told -> !told.isBlank()).orElse(null);
    }

    @Override
    public Duration rhythm() {
        return RHYTHM;
    }

    @Override
    public boolean isAdaptive() {
        return true;
    }

    @Override
    public void close() {
        stop.stop();
    }
}
