package dev.muster.producer;

import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of feeds as one of a group, {@code <prefix>producer}, in a thread of its own: the group gives each of its
 * producers some partitions of the topic, and the partitions of one that dies to the others. Of a partition that it is given it
 * reads all, since the topic is a table and not a queue.
 */
final class FeedsFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedsFollower.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Feeds of a producer that was killed rest this long: the least that brokers allow unless told otherwise. */
    private static final Duration SESSION = Duration.ofSeconds(6);

    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /** Rounds under way may end in this time before the partitions go back to the group. */
    private static final Duration CLOSE = Duration.ofSeconds(15);

    /** What is told of the feeds, all from the follower's thread. */
    interface Listener {

        /** The feeds of the partitions held that have been read to their ends; called on every change. */
        void follow(FeedTable feeds);

        /** These partitions are somebody else's from its return on. */
        void release(Set<Integer> partitions);

        /** Whether a feed was fenced, so that the group is to be asked whose its partition is. */
        boolean isInDoubt();

        /** The group says that what is held is ours. */
        void confirmed();
    }

    private final String topic;
    private final Listener listener;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<TopicPartition> unread = new HashSet<>();
    private final Thread thread = new Thread(this::run, "muster-feeds");
    private final FeedTable feeds;
    private boolean changed;
    private volatile String failure;

    FeedsFollower(Connection connection, SchemaRegistry registry, Listener listener) {
        this.topic = connection.topics().feeds().name();
        this.listener = listener;
        this.consumer =
                new KafkaConsumer<>(properties(connection), new StringDeserializer(), new ByteArrayDeserializer());
        this.feeds = new FeedTable(topic, registry);
        thread.setDaemon(true);
    }

    static String group(Connection connection) {
        return connection.prefix() + "producer";
    }

    private static Properties properties(Connection connection) {
        Properties properties = connection.clientProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group(connection));
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(SESSION.toMillis()));
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Math.toIntExact(HEARTBEAT.toMillis()));
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return properties;
    }

    void start() {
        thread.start();
    }

    /** Why it follows no more; empty while it does. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void run() {
        try (consumer) {
            feeds.partitions(consumer.partitionsFor(topic).size());
            consumer.subscribe(List.of(topic), new Assignment());
            follow();
        } catch (WakeupException closed) {
            LOG.debug("{} is followed no more", topic);
        } catch (KafkaException failed) {
            failure = topic + " cannot be followed (" + failed.getMessage()
                    + "); see whether the broker is up, then start again";
            LOG.error(failure, failed);
        }
    }

    private void follow() {
        while (true) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(feeds::take);
            changed |= !records.isEmpty();
            markRead();
            if (changed) {
                changed = false;
                listener.follow(feeds);
            }
            if (listener.isInDoubt()) {
                confirm();
            }
        }
    }

    /** A partition counts once it was read to the end that it had when it was given to us: before, its feeds may be outdated. */
    private void markRead() {
        if (unread.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(unread);
        ends.forEach((partition, end) -> {
            if (consumer.position(partition) >= end) {
                unread.remove(partition);
                feeds.markRead(partition.partition());
                changed = true;
            }
        });
    }

    /** A commit is what the group refuses from those whom it has declared dead; what is committed means nothing. */
    private void confirm() {
        try {
            consumer.commitSync();
            listener.confirmed();
        } catch (CommitFailedException | RetriableException notOurs) {
            LOG.debug("The group has given partitions of {} to others", topic, notOurs);
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.info("The feeds of {} are ours", partitions);
            consumer.seekToBeginning(partitions);
            unread.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                LOG.info("The feeds of {} go to another producer", partitions);
                unread.removeAll(partitions);
                listener.release(feeds.forget(partitions));
            }
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        feeds.close();
    }
}
