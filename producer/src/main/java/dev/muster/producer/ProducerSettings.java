package dev.muster.producer;

import dev.muster.producer.push.PushSettings;
import dev.muster.producer.web.WebSettings;
import dev.muster.schema.Feed;
import java.util.List;
import java.util.Optional;

/**
 * What a producer does.
 *
 * @param feeds to follow whatever the topic of feeds says; one of the same id in the topic gives way to it
 * @param followTopic whether to follow the enabled feeds of the topic of feeds, too, as they come and go; the producers
 *     that do share them
 * @param web how it asks the servers of others
 * @param commands whether feeds may be commands, which this producer then runs with all the rights that it has itself
 * @param push how articles may be pushed; empty when they may not
 * @param observer is told what the producer does
 */
public record ProducerSettings(
        List<Feed> feeds,
        boolean followTopic,
        WebSettings web,
        boolean commands,
        Optional<PushSettings> push,
        ProducerObserver observer) {

    public ProducerSettings {
        feeds = List.copyOf(feeds);
    }

    /** Runs no commands and takes no pushes. */
    public ProducerSettings(List<Feed> feeds, boolean followTopic, WebSettings web) {
        this(feeds, followTopic, web, false, Optional.empty(), ProducerObserver.NONE);
    }

    /** Asks public servers only, gives no contact, runs no commands and takes no pushes. */
    public ProducerSettings(List<Feed> feeds, boolean followTopic) {
        this(feeds, followTopic, WebSettings.USUAL);
    }

    /** The same, running commands if they are allowed. */
    public ProducerSettings allowingCommands(boolean allowed) {
        return new ProducerSettings(feeds, followTopic, web, allowed, push, observer);
    }

    /** The same, taking what is pushed. */
    public ProducerSettings takingPushes(PushSettings settings) {
        return new ProducerSettings(feeds, followTopic, web, commands, Optional.of(settings), observer);
    }

    /** The same, telling of what it does. */
    public ProducerSettings observedBy(ProducerObserver listener) {
        return new ProducerSettings(feeds, followTopic, web, commands, push, listener);
    }

    /** Follows the topic of feeds alone. */
    public static ProducerSettings followingTopic() {
        return new ProducerSettings(List.of(), true);
    }
}
