package dev.muster.producer.feed;

import dev.muster.producer.web.WebClient;
import dev.muster.producer.web.WebSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What sources get in tests: the web, and this machine. */
final class FeedContexts {
    private FeedContexts() {}

    static FeedContext at(InstantSource clock) {
        WebSettings loopback = new WebSettings(List.of("127.0.0.1"), Optional.empty());
        return new FeedContext(clock, WebClient.of(loopback, clock));
    }
}
