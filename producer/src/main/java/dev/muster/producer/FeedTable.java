package dev.muster.producer;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The enabled feeds of the partitions of the topic of feeds that are held, as their last records say. Not thread safe. */
final class FeedTable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTable.class);

    private final String topic;
    private final AvroSerde<Feed> serde;
    private final Map<Integer, Map<String, Feed>> feeds = new HashMap<>();
    private final Set<Integer> read = new HashSet<>();

    /** Records that nobody could decode for want of the registry, the last of each key. */
    private final Map<Place, ConsumerRecord<String, byte[]>> waiting = new LinkedHashMap<>();

    private String trouble;
    private int partitions;

    private record Place(int partition, String key) {}

    FeedTable(String topic, SchemaRegistry registry) {
        this.topic = topic;
        this.serde = AvroSerde.of(Feed.class, registry);
    }

    String topic() {
        return topic;
    }

    /** Of the topic, held or not. */
    int partitions() {
        return partitions;
    }

    void partitions(int number) {
        partitions = number;
    }

    /**
     * Keeps what a record says; what is no feed, or not where everybody would look for it, is passed over with a warning. A record
     * whose schema the registry does not tell now waits, and what stood under its key before stays.
     */
    void take(ConsumerRecord<String, byte[]> record) {
        Place place = new Place(record.partition(), record.key());
        waiting.remove(place);
        try {
            keep(record);
        } catch (KafkaException unanswered) {
            waiting.put(place, record);
            trouble = unanswered.getMessage();
            LOG.warn("{}: the feed {} waits for its schema: {}", topic, record.key(), trouble);
        }
    }

    /** Takes what waits, as far as the registry answers; returns whether any was taken. */
    boolean takeWaiting() {
        int before = waiting.size();
        for (ConsumerRecord<String, byte[]> record : List.copyOf(waiting.values())) {
            int left = waiting.size();
            take(record);
            if (waiting.size() == left) {
                break;
            }
        }
        return waiting.size() < before;
    }

    /** Why records wait; empty when none does. */
    Optional<String> trouble() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(trouble);
    }

    private void keep(ConsumerRecord<String, byte[]> record) {
        Map<String, Feed> ofPartition = feeds.computeIfAbsent(record.partition(), number -> new HashMap<>());
        try {
            Feed feed = serde.deserializer().deserialize(topic, record.value());
            if (feed == null || !feed.getEnabled()) {
                ofPartition.remove(record.key());
            } else if (isInPlace(feed, record)) {
                ofPartition.put(record.key(), feed);
            }
        } catch (SerializationException undecodable) {
            LOG.warn(
                    "{}-{}@{} is no feed and passed over: {}",
                    topic,
                    record.partition(),
                    record.offset(),
                    undecodable.getMessage());
        }
    }

    private boolean isInPlace(Feed feed, ConsumerRecord<String, byte[]> record) {
        if (!feed.getId().equals(record.key())) {
            LOG.warn("{}: the feed {} stands under the key {} and is passed over", topic, feed.getId(), record.key());
            return false;
        }
        int place = FeedPartitions.of(record.key(), partitions);
        if (place != record.partition()) {
            LOG.warn(
                    "{}: the feed {} stands in partition {} instead of {} and is passed over; write it with the partitioner murmur2",
                    topic,
                    feed.getId(),
                    record.partition(),
                    place);
        }
        return place == record.partition();
    }

    /** From now on the feeds of the partition are told. */
    void markRead(int partition) {
        read.add(partition);
    }

    /** Tells the feeds of the partitions that have been read. */
    void forEach(BiConsumer<Integer, Feed> told) {
        read.forEach(partition ->
                feeds.getOrDefault(partition, Map.of()).values().forEach(feed -> told.accept(partition, feed)));
    }

    /** Forgets partitions; returns their numbers. */
    Set<Integer> forget(Collection<TopicPartition> gone) {
        Set<Integer> numbers = gone.stream().map(TopicPartition::partition).collect(Collectors.toSet());
        feeds.keySet().removeAll(numbers);
        read.removeAll(numbers);
        waiting.keySet().removeIf(place -> numbers.contains(place.partition()));
        return numbers;
    }

    @Override
    public void close() {
        serde.close();
    }
}
