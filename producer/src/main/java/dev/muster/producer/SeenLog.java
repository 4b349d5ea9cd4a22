package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.SeenItem;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic of seen items: a record for each item of each feed, so that a poll writes what it changed and no more. */
final class SeenLog {

    private static final Logger LOG = LoggerFactory.getLogger(SeenLog.class);

    /** Stands in no id of a feed and in no item. */
    private static final char SEPARATOR = '/';

    private final LastValues values;
    private final SchemaRegistry registry;
    private final String topic;

    SeenLog(Connection connection, SchemaRegistry registry) {
        this.registry = registry;
        this.topic = connection.topics().seen().name();
        this.values = new LastValues(connection, topic);
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
            last.forEach((key, value) -> decode(serde, key, value, seen));
        }
        return seen;
    }

    /** An item that nobody can read is worth no more than none: it is then published once more, which changes no claim. */
    private void decode(AvroSerde<SeenItem> serde, String key, byte[] value, Map<String, SeenItems> seen) {
        try {
            SeenItem item = serde.deserializer().deserialize(topic, value);
            seen.computeIfAbsent(item.getFeed(), feed -> new SeenItems()).take(item.getItem(), item.getTold());
        } catch (SerializationException undecodable) {
            LOG.warn("{} in {} cannot be decoded and counts as not seen: {}", key, topic, undecodable.toString());
        }
    }
}
