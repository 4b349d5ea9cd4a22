package dev.muster.producer;

import dev.muster.schema.Feed;
import java.util.List;

/**
 * What a producer does.
 *
 * @param feeds to follow whatever the topic of feeds says; one of the same id in the topic gives way to it
 * @param followTopic whether to follow the enabled feeds of the topic of feeds, too, as they come and go; the producers
 *     that do share them
 */
public record ProducerSettings(List<Feed> feeds, boolean followTopic) {

    public ProducerSettings {
        feeds = List.copyOf(feeds);
    }

    /** Follows the topic of feeds alone. */
    public static ProducerSettings followingTopic() {
        return new ProducerSettings(List.of(), true);
    }
}
