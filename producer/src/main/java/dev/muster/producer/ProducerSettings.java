package dev.muster.producer;

import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Feed;
import java.util.List;

/**
 * What a producer does.
 *
 * @param feeds to follow whatever the topic of feeds says; one of the same id in the topic gives way to it
 * @param followTopic whether to follow the enabled feeds of the topic of feeds, too, as they come and go; the producers
 *     that do share them
 * @param web how it asks the servers of others
 */
public record ProducerSettings(List<Feed> feeds, boolean followTopic, WebSettings web) {

    public ProducerSettings {
        feeds = List.copyOf(feeds);
    }

    /** Asks public servers only, and gives no contact. */
    public ProducerSettings(List<Feed> feeds, boolean followTopic) {
        this(feeds, followTopic, WebSettings.USUAL);
    }

    /** Follows the topic of feeds alone. */
    public static ProducerSettings followingTopic() {
        return new ProducerSettings(List.of(), true);
    }
}
