package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import java.util.HashMap;
import java.util.Map;

/** Reads the last committed states of feeds from the topic of feed states. */
final class FeedStates {

    private final LastValues values;
    private final SchemaRegistry registry;

    FeedStates(Connection connection, SchemaRegistry registry) {
        this.registry = registry;
        this.values = new LastValues(connection, connection.topics().feedState().name());
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
        try (AvroSerde<FeedState> serde = AvroSerde.of(FeedState.class, registry)) {
            last.forEach(
                    (feed, value) -> values.decoded(serde, feed, value).ifPresent(state -> states.put(feed, state)));
        }
        return states;
    }
}
