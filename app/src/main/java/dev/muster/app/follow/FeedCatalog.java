package dev.muster.app.follow;

import dev.muster.app.tail.TopicReader;
import dev.muster.schema.AccessRules;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedState;
import dev.muster.schema.FeedStatus;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.Topic;
import dev.muster.schema.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of feeds and of their states as tables: what the last record of each id says. Opens clients for each call; thread safe. */
public final class FeedCatalog {
    private final Connection connection;
    private final SchemaRegistry registry;

    private FeedCatalog(Connection connection) {
        this.connection = connection;
        this.registry = connection.schemaRegistry();
    }

    /** The catalog at a broker, after its topics have been created where they were missing. */
    public static FeedCatalog at(Connection connection) {
        connection.prepare(access(connection));
        return new FeedCatalog(connection);
    }

    /** What the broker has to allow to those who look at the feeds. */
    public static AccessRules access(Connection connection) {
        Topics topics = connection.topics();
        return AccessRules.NONE.reading(topics.feeds(), topics.feedState());
    }

    /** All feeds, those that rest too, by id. A record that is no feed is passed over, as producers do. */
    public SortedMap<String, Feed> feeds() {
        return table(connection.topics().feeds(), Feed.class);
    }

    /** All feeds with how they fare, by id. */
    public List<FeedStatus> statuses() {
        SortedMap<String, Feed> feeds = feeds();
        Map<String, FeedState> states = table(connection.topics().feedState(), FeedState.class);
        return feeds.values().stream()
                .map(feed -> FeedStatus.of(feed, states.get(feed.getId())))
                .toList();
    }

    private <T extends SpecificRecord> SortedMap<String, T> table(Topic topic, Class<T> type) {
        Map<String, byte[]> last = new LinkedHashMap<>();
        try (TopicReader reader = TopicReader.open(connection, topic.name())) {
            reader.rewind();
            while (!reader.isAtEnd()) {
                reader.next().forEach(record -> keep(record, last));
            }
        }
        SortedMap<String, T> table = new TreeMap<>();
        last.forEach((key, value) -> decode(topic, type, key, value, table));
        return table;
    }

    private static void keep(ConsumerRecord<String, byte[]> record, Map<String, byte[]> last) {
        if (record.value() == null) {
            last.remove(record.key());
        } else {
            last.put(record.key(), record.value());
        }
    }

    private <T extends SpecificRecord> void decode(
            Topic topic, Class<T> type, String key, byte[] value, SortedMap<String, T> table) {
        try (AvroSerde<T> serde = AvroSerde.of(type, registry)) {
            table.put(key, serde.deserializer().deserialize(topic.name(), value));
        } catch (org.apache.kafka.common.errors.SerializationException undecodable) {
            org.slf4j.LoggerFactory.getLogger(FeedCatalog.class)
                    .warn("{} under {} is passed over: {}", topic.name(), key, undecodable.getMessage());
        }
    }

    /** Writes feeds; producers follow them from then on. Returns once all are kept. */
    public void put(Collection<Feed> feeds) {
        Map<String, Feed> records = new LinkedHashMap<>();
        feeds.forEach(feed -> records.put(feed.getId(), feed));
        write(records);
    }

    /** Takes feeds out; what they brought stays, and so does what is known of how far they were read. */
    public void remove(Collection<String> ids) {
        Map<String, Feed> records = new LinkedHashMap<>();
        ids.forEach(id -> records.put(id, null));
        write(records);
    }

    private void write(Map<String, Feed> records) {
        String topic = connection.topics().feeds().name();
        try (AvroSerde<Feed> serde = AvroSerde.of(Feed.class, registry);
                KafkaProducer<String, Feed> producer = new KafkaProducer<>(
                        connection.appenderProperties(), new StringSerializer(), serde.serializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach((id, feed) -> sent.add(producer.send(new ProducerRecord<>(topic, id, feed))));
            sent.forEach(FeedCatalog::await);
        }
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException known ? known : new KafkaException(failed.getCause());
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }
}
