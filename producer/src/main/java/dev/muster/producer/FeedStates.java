package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the last committed states of feeds from the topic of feed states. */
final class FeedStates {

    private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);

    private final LastValues values;
    private final SchemaRegistry registry;
    private final String topic;

    FeedStates(Connection connection, SchemaRegistry registry) {
        this.registry = registry;
        this.topic = connection.topics().feedState().name();
        this.values = new LastValues(connection, topic);
    }

    /**
     * The state that was committed last, as of some moment during the call, by the feed's id; empty where there is none.
     *
     * @throws org.apache.kafka.common.KafkaException as {@link LastValues#ofFeed}
     */
    Map<String, FeedState> read(String feed) {
        return decoded(values.ofFeed(feed, feed::equals));
    }

    /** The states of all feeds of a partition of the topic of feeds, as {@link LastValues#ofPartition}. */
    Map<String, FeedState> readPartition(int partition, int partitions) {
        return decoded(
                values.ofPartition(partition, partitions, feed -> FeedPartitions.of(feed, partitions) == partition));
    }

    private Map<String, FeedState> decoded(Map<String, byte[]> last) {
        Map<String, FeedState> states = new HashMap<>();
        last.forEach((feed, value) -> decode(feed, value).ifPresent(state -> states.put(feed, state)));
        return states;
    }

    /** A state that nobody can read is worth no more than none: all is then published once more, which changes no claim. */
    private Optional<FeedState> decode(String feed, byte[] value) {
        try (AvroSerde<FeedState> serde = AvroSerde.of(FeedState.class, registry)) {
            return Optional.of(serde.deserializer().deserialize(topic, value));
        } catch (org.apache.kafka.common.errors.SerializationException undecodable) {
            LOG.warn(
                    "The state of feed {} in {} cannot be decoded, it starts anew: {}",
                    feed,
                    topic,
                    undecodable.toString());
            return Optional.empty();
        }
    }
}
