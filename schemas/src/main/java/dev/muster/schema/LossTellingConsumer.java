package dev.muster.schema;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka's consumer with {@code auto.offset.reset=earliest}, but for one thing: where the broker has deleted what is to be read next, it goes on
 * with what is there as that one does, and tells what it passes over. Kafka's own says nothing. To be told once,
 * it commits where it goes on. The same where a broker that had not copied all records became leader: it goes back to where their logs part. Thread safe as far as that is.
 */
public final class LossTellingConsumer extends KafkaConsumer<byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(LossTellingConsumer.class);

    private final java.util.function.Consumer<LostRecords> listener;

    /**
     * Connects when it is first used.
     *
     * @param properties of Kafka's consumer
     * @param listener is told by the thread that polls
     */
    public LossTellingConsumer(Map<?, ?> properties, java.util.function.Consumer<LostRecords> listener) {
        super(decidingItself(properties), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    private static Map<String, Object> decidingItself(Map<?, ?> properties) {
        Map<String, Object> changed = new HashMap<>();
        properties.forEach((name, value) -> changed.put(String.valueOf(name), value));
        changed.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return changed;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        try {
            return super.poll(timeout);
        } catch (NoOffsetForPartitionException nothingReadYet) {
            begin(nothingReadYet.partitions());
        } catch (LogTruncationException cutOff) {
            goBack(cutOff);
        } catch (OffsetOutOfRangeException notThere) {
            passOver(notThere.offsetOutOfRangePartitions());
        }
        return ConsumerRecords.empty();
    }

    /** Kafka's says here, too, that the log was cut off, and only once. */
    @Override
    public long position(TopicPartition partition) {
        try {
            return super.position(partition);
        } catch (LogTruncationException cutOff) {
            goBack(cutOff);
            return super.position(partition);
        }
    }

    @Override
    public long position(TopicPartition partition, Duration timeout) {
        try {
            return super.position(partition, timeout);
        } catch (LogTruncationException cutOff) {
            goBack(cutOff);
            return super.position(partition, timeout);
        }
    }

    /** Whether anybody has read what is gone nobody knows: the broker forgets the offsets of a group that is away for a week. */
    private void begin(Set<TopicPartition> partitions) {
        beginningOffsets(partitions).forEach((partition, begin) -> {
            if (begin > 0) {
                LOG.warn(
                        "Nothing is known to have been read of {}, and its first {} offsets were deleted",
                        partition,
                        begin);
            }
            seek(partition, begin);
        });
    }

    /** To where the log that was read and the one that is there part; to the beginning where nobody knows, which reads too much and loses nothing. */
    private void goBack(LogTruncationException cutOff) {
        Map<TopicPartition, Long> begins =
                beginningOffsets(cutOff.offsetOutOfRangePartitions().keySet());
        cutOff.offsetOutOfRangePartitions().forEach((partition, next) -> {
            OffsetAndMetadata parting =
                    cutOff.divergentOffsets().getOrDefault(partition, new OffsetAndMetadata(begins.get(partition)));
            listener.accept(new LostRecords(partition, Math.min(parting.offset(), next - 1), next, true));
            seek(partition, parting);
        });
    }

    private void passOver(Map<TopicPartition, Long> next) {
        Map<TopicPartition, OffsetAndMetadata> begins = new HashMap<>();
        beginningOffsets(next.keySet()).forEach((partition, begin) -> {
            tell(partition, next.get(partition), begin);
            begins.put(partition, new OffsetAndMetadata(begin));
            seek(partition, begin);
        });
        try {
            commitSync(begins);
        } catch (KafkaException notOurs) {
            LOG.debug("Whoever reads {} next passes over the same", begins.keySet(), notOurs);
        }
    }

    /** Behind the end there is nothing, in a topic that was cut off or made again: what is in it is read again, which loses nothing. */
    private void tell(TopicPartition partition, long next, long begin) {
        if (next < begin) {
            listener.accept(new LostRecords(partition, next, begin, false));
        } else {
            LOG.warn(
                    "{} ends before offset {}, which was to be read next: it is read from its beginning",
                    partition,
                    next);
        }
    }
}
