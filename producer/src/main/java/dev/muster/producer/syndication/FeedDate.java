package dev.muster.producer.syndication;

import java.time.Instant;

/**
 * A date of a feed.
 *
 * @param told as written
 * @param instant what it means; null when it cannot be read
 */
public record FeedDate(String told, Instant instant) {

    static FeedDate of(String told) {
        return new FeedDate(told, DateText.parse(told).orElse(null));
    }
}
