package dev.muster.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.schema.AvroSerde;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With a broker and a registry that fail when they are told to. */
class FeedsFollowerTest {
    private static final String TOPIC = "feeds";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final SwitchedRegistry registry = new SwitchedRegistry();
    private final Deque<MockConsumer<String, byte[]>> consumers = new ArrayDeque<>();
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private FeedsFollower follower;

    @AfterEach
    void close() {
        follower.close();
    }

    @Test
    void shouldBeginAnewAfterAFailureOfTheBroker() {
        MockConsumer<String, byte[]> failing = consumer("one");
        failing.schedulePollTask(() -> {
            throw new KafkaException("the broker burns");
        });
        consumers.add(failing);
        consumers.add(consumer("one"));
        follow();
        patiently().until(failing::closed);
        patiently().until(() -> followed.contains("one") && follower.failure().isEmpty());
    }

    @Test
    void shouldTellOfAnErrorOfTheProgramAndTryAgain() {
        MockConsumer<String, byte[]> failing = consumer("one");
        failing.schedulePollTask(() -> {
            throw new ArithmeticException("one is none");
        });
        consumers.add(failing);
        follow(Duration.ofMinutes(5));
        patiently().until(() -> follower.failure().isPresent());
        assertThat(follower.failure().orElseThrow()).contains(TOPIC, "one is none", "tried again");
    }

    @Test
    void shouldNotGiveUpWhereTheEndsAreNotToldInTime() {
        MockConsumer<String, byte[]> slow = consumer("one");
        slow.setOffsetsException(new TimeoutException("no ends yet"));
        slow.schedulePollTask(() -> {});
        slow.schedulePollTask(() -> {});
        slow.schedulePollTask(() -> slow.setOffsetsException(null));
        consumers.add(slow);
        follow();
        patiently().until(() -> followed.contains("one"));
        assertThat(slow.closed()).isFalse();
    }

    @Test
    void shouldTakeAFeedOnceTheRegistryTellsItsSchema() {
        MockConsumer<String, byte[]> consumer = consumer("one", "two");
        consumers.add(consumer);
        registry.down = true;
        follow();
        patiently().until(() -> follower.failure().isPresent());
        assertThat(follower.failure().orElseThrow()).contains("registry");
        assertThat(followed).isEmpty();
        registry.down = false;
        patiently().until(() -> followed.containsAll(List.of("one", "two")));
        patiently().until(() -> follower.failure().isEmpty());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private void follow() {
        follow(Duration.ofMillis(1));
    }

    private void follow(Duration pause) {
        FeedsFollower.Listener listener = new FeedsFollower.Listener() {
            @Override
            public void follow(FeedTable feeds) {
                feeds.forEach((partition, feed) -> followed.add(feed.getId()));
            }

            @Override
            public void release(Set<Integer> partitions) {
                followed.clear();
            }

            @Override
            public boolean isInDoubt() {
                return false;
            }

            @Override
            public void confirmed() {}
        };
        follower = new FeedsFollower(new FeedTable(TOPIC, registry), this::next, listener, pause);
        follower.start();
    }

    private Consumer<String, byte[]> next() {
        return consumers.remove();
    }

    /** One that is given the partition at its first poll, and finds these feeds there. */
    private MockConsumer<String, byte[]> consumer(String... feeds) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Node node = new Node(0, "broker", 9092);
        consumer.updatePartitions(
                TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) feeds.length));
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            for (int i = 0; i < feeds.length; i++) {
                consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, i, feeds[i], feed(feeds[i])));
            }
        });
        return consumer;
    }

    private byte[] feed(String id) {
        Feed feed = Feed.newBuilder()
                .setId(id)
                .setKind("rss")
                .setLocation("https://news.example/" + id)
                .setHeaders(Map.of())
                .build();
        return AvroSerde.of(Feed.class, registry.known).serializer().serialize(TOPIC, feed);
    }

    /** Answers readers only while it is not down. */
    private static final class SwitchedRegistry implements SchemaRegistry {
        private final SchemaRegistry known = SchemaRegistry.inMemory();
        private volatile boolean down;

        @Override
        public int register(String subject, Schema schema) {
            return known.register(subject, schema);
        }

        @Override
        public Schema byId(int id) {
            if (down) {
                throw new KafkaException("no answer");
            }
            return known.byId(id);
        }
    }
}
