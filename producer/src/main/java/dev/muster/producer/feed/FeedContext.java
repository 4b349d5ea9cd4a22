package dev.muster.producer.feed;

import dev.muster.producer.web.WebClient;
import java.time.InstantSource;
import java.util.Objects;

/**
 * What a source may use of the program that runs it.
 *
 * @param clock tells the time of what it reads
 * @param web the only way to ask servers: it keeps the limits and the manners. It is shared; leave it open
 */
public record FeedContext(InstantSource clock, WebClient web) {

    public FeedContext {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(web, "web");
    }
}
