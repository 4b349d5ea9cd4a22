package dev.muster.schema;

import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One topic: what it is called, what it holds, and how the broker keeps it. Keys are UTF-8 strings.
 *
 * @param name full name, with the prefix
 * @param key what the key is, in words, as {@code muster} and the documentation show it
 * @param value schema of the values; null where they are bytes as they came
 * @param partitions how many to create, and the fewest that are accepted
 * @param policy what happens to old records
 * @param retention how long records stay at least; null for a compacted topic, which keeps them
 */
public record Topic(String name, String key, Schema value, int partitions, CleanupPolicy policy, Duration retention) {
    /**
     * Largest batch that the topics take, in bytes. A claim that many articles carry outgrows Kafka's default of one megabyte, so
     * producers raise {@code max.request.size} to it too.
     */
    public static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

    static final String COMPRESSION = "zstd";

    private static final Pattern LEGAL_NAME = Pattern.compile("[a-zA-Z0-9._-]{1,249}");
    private static final String SUBJECT_SUFFIX = "-value";

    /** @throws IllegalArgumentException for a name that Kafka refuses, no partition, or a retention that doesn't fit the policy */
    public Topic {
        Objects.requireNonNull(key, "key");
        require(
                LEGAL_NAME.matcher(name).matches(),
                "topic name '" + name + "': use letters, digits, '.', '_' and '-' only");
        require(partitions > 0, "topic " + name + ": needs at least one partition, not " + partitions);
        require(
                (policy == CleanupPolicy.DELETE) == (retention != null),
                "topic " + name + ": retention goes with delete");
    }

    /** The registry's subject for the values: {@code <topic>-value}. */
    public String subject() {
        return subject(name);
    }

    static String subject(String topic) {
        return topic + SUBJECT_SUFFIX;
    }

    /** Schema of the values; empty where they are bytes as they came. */
    public Optional<Schema> valueSchema() {
        return Optional.ofNullable(value);
    }

    /** The topic's settings on the broker, by Kafka's names, sorted; unmodifiable. */
    public SortedMap<String, String> config() {
        var config = new TreeMap<String, String>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, policy.config());
        config.put(TopicConfig.COMPRESSION_TYPE_CONFIG, COMPRESSION);
        config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES));
        if (retention != null) {
            config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        }
        return Collections.unmodifiableSortedMap(config);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
