package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.SeenItem;
import java.util.HashMap;
import java.util.Map;

/** The topic of seen items: a record for each item of each feed, so that a poll writes what it changed and no more. */
final class SeenLog {

    /** Stands in no id of a feed and in no item. */
    private static final char SEPARATOR = '/';

    private final LastValues values;
    private final SchemaRegistry registry;

    SeenLog(Connection connection, SchemaRegistry registry) {
        this.registry = registry;
        this.values = new LastValues(connection, connection.topics().seen().name());
    }

    static String key(String feed, String item) {
        return feed + SEPARATOR + item;
    }

    private static String feed(String key) {
        return key.substring(0, Math.max(0, key.indexOf(SEPARATOR)));
    }

    /** What one feed was seen to tell, by its id, as {@link LastValues#ofFeed}. */
    Map<String, SeenItems> read(String feed) {
        return decoded(values.ofFeed(feed, key -> feed(key).equals(feed)));
    }

    /** The same for all feeds of a partition of the topic of feeds, as {@link LastValues#ofPartition}. */
    Map<String, SeenItems> readPartition(int partition, int partitions) {
        return decoded(values.ofPartition(
                partition, partitions, key -> FeedPartitions.of(feed(key), partitions) == partition));
    }

    private Map<String, SeenItems> decoded(Map<String, byte[]> last) {
        Map<String, SeenItems> seen = new HashMap<>();
        try (AvroSerde<SeenItem> serde = AvroSerde.of(SeenItem.class, registry)) {
            last.forEach((key, value) -> values.decoded(serde, key, value)
                    .ifPresent(item -> seen.computeIfAbsent(item.getFeed(), feed -> new SeenItems())
                            .take(item.getItem(), item.getTold())));
        }
        return seen;
    }
}
