package dev.muster.producer;

import dev.muster.schema.Connection;
import dev.muster.schema.Heartbeats;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
 * reads all, since the topic is a table and not a queue. After any failure it gives back what it holds and begins anew.
 */
final class FeedsFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedsFollower.class);

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Between attempts while the broker fails. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

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
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final Listener listener;
    private final Duration pause;
    private final FeedTable feeds;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "muster-feeds");
    private final Set<TopicPartition> held = new HashSet<>();
    private final Set<TopicPartition> unread = new HashSet<>();
    private Consumer<String, byte[]> consumer;
    private boolean changed;
    private volatile Consumer<String, byte[]> reading;
    private volatile String failure;

    FeedsFollower(Connection connection, SchemaRegistry registry, Listener listener) {
        this(
                new FeedTable(connection.topics().feeds().name(), registry),
                () -> new KafkaConsumer<>(
                        connection.memberProperties(group(connection)),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()),
                listener,
                PAUSE);
    }

    /**
     * Over consumers of any kind.
     *
     * @param consumers gives one for each attempt, to be closed
     * @param pause between attempts
     */
    FeedsFollower(FeedTable feeds, Supplier<Consumer<String, byte[]>> consumers, Listener listener, Duration pause) {
        this.topic = feeds.topic();
        this.feeds = feeds;
        this.consumers = consumers;
        this.listener = listener;
        this.pause = pause;
        thread.setDaemon(true);
    }

    static String group(Connection connection) {
        return connection.prefix() + "producer";
    }

    void start() {
        thread.start();
    }

    /** Why it does not follow now, or not all; empty while it does. */
    Optional<String> failure() {
        Consumer<String, byte[]> open = reading;
        return Optional.ofNullable(failure)
                .or(() -> open == null ? Optional.empty() : Heartbeats.silence(open.metrics()));
    }

    /** An error of the machine ends it, and is told; all else is tried again. */
    private void run() {
        while (closed.getCount() > 0) {
            try {
                follow();
            } catch (WakeupException stopped) {
                LOG.debug("{} is followed no more", topic);
            } catch (RuntimeException failed) {
                fail(failed, "it is tried again, see whether the broker is up");
                rest();
            } catch (Error fatal) {
                fail(fatal, "start the producer again");
                throw fatal;
            }
        }
    }

    private void fail(Throwable cause, String remedy) {
        failure = topic + " cannot be followed (" + cause + "); " + remedy;
        LOG.error(failure, cause);
    }

    private void follow() {
        try (Consumer<String, byte[]> opened = consumers.get()) {
            consumer = opened;
            reading = opened;
            feeds.partitions(opened.partitionsFor(topic).size());
            opened.subscribe(List.of(topic), new Assignment());
            while (closed.getCount() > 0) {
                read(opened.poll(POLL));
            }
        } finally {
            reading = null;
            release(Set.copyOf(held));
        }
    }

    private void read(ConsumerRecords<String, byte[]> records) {
        records.forEach(feeds::take);
        changed |= feeds.takeWaiting();
        changed |= !records.isEmpty();
        markRead();
        if (changed) {
            changed = false;
            listener.follow(feeds);
        }
        if (listener.isInDoubt()) {
            confirm();
        }
        failure = feeds.trouble()
                .map(why -> "feeds of " + topic + " cannot be read (" + why + "); see whether the registry is up")
                .orElse(null);
    }

    /** A partition that was given to us counts once it was read to its end: before, its feeds may be outdated. */
    private void markRead() {
        if (unread.isEmpty()) {
            return;
        }
        ends().forEach((partition, end) -> {
            if (consumer.position(partition) >= end) {
                unread.remove(partition);
                feeds.markRead(partition.partition());
                changed = true;
            }
        });
    }

    /** None where the broker does not tell them now; it is asked again with the next records. */
    private Map<TopicPartition, Long> ends() {
        try {
            return consumer.endOffsets(unread);
        } catch (RetriableException untold) {
            LOG.warn("The ends of {} are not known yet: {}", unread, untold.getMessage());
            return Map.of();
        }
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

    private void release(Collection<TopicPartition> partitions) {
        held.removeAll(partitions);
        unread.removeAll(partitions);
        if (!partitions.isEmpty()) {
            listener.release(feeds.forget(partitions));
        }
    }

    private final class Assignment implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            LOG.info("The feeds of {} are ours", partitions);
            consumer.seekToBeginning(partitions);
            held.addAll(partitions);
            unread.addAll(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                LOG.info("The feeds of {} go to another producer", partitions);
                release(partitions);
            }
        }
    }

    private void rest() {
        try {
            closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        Consumer<String, byte[]> open = reading;
        if (open != null) {
            open.wakeup();
        }
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        feeds.close();
    }
}
