package dev.muster.producer;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Where Kafka's own producers put a record with a key: murmur2 of its bytes, so that everybody who writes a feed must agree. */
final class FeedPartitions {

    private FeedPartitions() {}

    /** The partition, from 0, of a feed's records in a topic of so many. */
    static int of(String feed, int partitions) {
        return Utils.toPositive(Utils.murmur2(feed.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
