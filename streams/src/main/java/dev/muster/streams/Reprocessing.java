package dev.muster.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.schema.AccessRules;
import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.Progress;
import dev.muster.schema.Topic;
import dev.muster.schema.internal.ArticleState;
import dev.muster.schema.internal.ArticleVersion;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the streams have read of the articles in the log with what the rules of now read, and has the streams read again what
 * differs. It changes nothing itself: it looks at the log and at the topic behind the streams' store, partition by partition, and sends
 * the articles that read otherwise to the topic of rereads, where the streams take them up in a transaction like any other input, while
 * live articles go on. Sending an article twice changes nothing more. Not thread safe.
 *
 * <p>It holds what the streams know of the articles of one partition in memory.
 */
public final class Reprocessing {
    private static final Logger LOG = LoggerFactory.getLogger(Reprocessing.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Connection connection;
    private final ArticleReader reader;
    private final String rules;
    private final AvroSerde<Article> serde;
    private final StateSerde<ArticleState> states = StateSerde.of(ArticleState.class);

    private Reprocessing(Connection connection, ArticleReader reader, String rules) {
        this.connection = connection;
        this.reader = reader;
        this.rules = rules;
        this.serde = AvroSerde.of(Article.class, connection.schemaRegistry());
    }

    /**
     * Over the log at a connection, whose topics are there.
     *
     * @param extractor the rules to read by
     */
    public static Reprocessing of(Connection connection, ClaimExtractor extractor) {
        return new Reprocessing(connection, ArticleReader.over(extractor::extract), extractor.rules());
    }

    /** What the broker has to allow to those who compare: to read the articles, and what the streams keep of them. */
    public static AccessRules access(Connection connection) {
        return AccessRules.NONE
                .reading(connection.topics().articles())
                .onTopicsUnder(StateTopics.prefix(connection), AclOperation.READ);
    }

    /** What the tests read by. */
    static Reprocessing of(Connection connection, ArticleReader reader, String rules) {
        return new Reprocessing(connection, reader, rules);
    }

    /**
     * Which articles to look at.
     *
     * @param lang only those that are read by this pack, before or now; null for all
     * @param since only those published on this day or later; null for all
     */
    public record Selection(String lang, LocalDate since) {
        private boolean covers(ArticleVersion before, ArticleVersion now) {
            boolean isOfLanguage = lang == null || lang.equals(before.getLang()) || lang.equals(now.getLang());
            return isOfLanguage && covers(before);
        }

        private boolean covers(ArticleVersion version) {
            return since == null
                    || !LocalDate.ofInstant(version.getPublishedAt(), ZoneOffset.UTC)
                            .isBefore(since);
        }
    }

    /**
     * How many.
     *
     * @param articles texts that were looked at
     * @param differing those that read otherwise
     * @param unreadable those at which the rules of now failed; they stay as they were read
     */
    public record Summary(long articles, long differing, long unreadable) {
        private Summary and(Part part) {
            return new Summary(articles + part.articles, differing + part.differing, unreadable + part.unreadable);
        }
    }

    /**
     * Compares, and tells every difference.
     *
     * @param isDry whether nothing is to be sent
     * @param progress is told how many offsets of the articles are read
     * @throws KafkaException where the broker does not answer
     */
    public Summary run(Selection selection, boolean isDry, Consumer<ReadingChange> told, Progress progress) {
        try (var consumer = new KafkaConsumer<>(
                        connection.scanProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                var out = isDry ? null : producer()) {
            requirePartitions(consumer);
            var summary = new Summary(0, 0, 0);
            long read = 0;
            long total = length(consumer);
            for (var partition : partitions(consumer)) {
                var part = new Part(partition, known(consumer, partition), selection, out, told);
                long before = read;
                read += read(consumer, articles(partition), part::take, done -> progress.at(before + done, total));
                summary = summary.and(part);
            }
            return summary;
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var properties = connection.appenderProperties();
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.MAX_MESSAGE_BYTES);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Each article is read again by the task that knows it: in the partition of the same number. */
    private void requirePartitions(KafkaConsumer<?, ?> consumer) {
        var rereads = connection.topics().rereads().name();
        int needed = partitions(consumer).size();
        int there = consumer.partitionsFor(rereads).size();
        if (there < needed) {
            throw new StateTopicsException("The topic " + rereads + " has " + there
                    + " partitions, that of the articles has "
                    + needed + ". Mend it with\n  kafka-topics.sh --bootstrap-server " + connection.bootstrapServers()
                    + " --alter --topic " + rereads + " --partitions " + needed);
        }
    }

    private List<Integer> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(connection.topics().articles().name()).stream()
                .map(partition -> partition.partition())
                .sorted()
                .toList();
    }

    private TopicPartition articles(int partition) {
        return new TopicPartition(connection.topics().articles().name(), partition);
    }

    private long length(KafkaConsumer<?, ?> consumer) {
        var all = partitions(consumer).stream().map(this::articles).toList();
        var begins = consumer.beginningOffsets(all);
        return consumer.endOffsets(all).entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.get(end.getKey()))
                .sum();
    }

    private Map<String, byte[]> known(KafkaConsumer<byte[], byte[]> consumer, int partition) {
        var topic = StateTopics.changelog(connection, VersionComparison.STORE);
        var known = new HashMap<String, byte[]>();
        if (consumer.listTopics().containsKey(topic)) {
            read(
                    consumer,
                    new TopicPartition(topic, partition),
                    record -> {
                        var id = new String(record.key(), UTF_8);
                        if (record.value() == null) {
                            known.remove(id);
                        } else {
                            known.put(id, record.value());
                        }
                    },
                    done -> {});
        }
        return known;
    }

    /** All records of a partition; answers how many offsets that were. */
    private static long read(
            KafkaConsumer<byte[], byte[]> consumer,
            TopicPartition partition,
            Consumer<ConsumerRecord<byte[], byte[]>> taker,
            LongConsumer done) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long begin = consumer.position(partition);
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(record -> {
                taker.accept(record);
                done.accept(record.offset() + 1 - begin);
            });
        }
        return end - begin;
    }

    /** The articles of one partition. */
    private final class Part {
        private final int partition;
        private final Map<String, byte[]> known;
        private final Selection selection;
        private final KafkaProducer<byte[], byte[]> out;
        private final Consumer<ReadingChange> told;
        private final Set<String> seen = new HashSet<>();
        private long articles;
        private long differing;
        private long unreadable;

        private Part(
                int partition,
                Map<String, byte[]> known,
                Selection selection,
                KafkaProducer<byte[], byte[]> out,
                Consumer<ReadingChange> told) {
            this.partition = partition;
            this.known = known;
            this.selection = selection;
            this.out = out;
            this.told = told;
        }

        void take(ConsumerRecord<byte[], byte[]> record) {
            var article = article(record);
            if (article == null) {
                return;
            }
            var id = ArticleKey.of(article).article();
            var state = states.deserializer().deserialize(null, known.get(id));
            var before = ArticleHistory.of(id, state);
            var old = before.version(article.getContentHash());
            if (old == null || !selection.covers(old) || !seen.add(id + "\u001f" + article.getContentHash())) {
                return;
            }
            articles++;
            reread(state, article)
                    .filter(now -> selection.covers(old, now))
                    .ifPresent(now -> differs(record, before, before.rereading(now)));
        }

        /** Where the rules of now fail at an article, the streams would reject it and keep what they know; the others go on. */
        private Optional<ArticleVersion> reread(ArticleState state, Article article) {
            try {
                return Rereading.of(state, article, reader);
            } catch (RuntimeException | StackOverflowError failure) {
                unreadable++;
                LOG.warn(
                        "The article {} cannot be read by the rules {}: {}",
                        article.getId(),
                        rules,
                        failure.toString());
                return Optional.empty();
            }
        }

        private Article article(ConsumerRecord<byte[], byte[]> record) {
            try {
                return serde.deserializer().deserialize(record.topic(), record.value());
            } catch (SerializationException poison) {
                // The streams have rejected it, and do so again whenever it comes.
                return null;
            }
        }

        private void differs(ConsumerRecord<byte[], byte[]> record, ArticleHistory before, ArticleHistory now) {
            var changes = now.changesSince(before);
            if (changes.isEmpty()) {
                return;
            }
            differing++;
            changes.forEach(
                    change -> told.accept(ReadingChange.of(before.mentions().get(change.getClaimId()), change, rules)));
            known.put(now.id(), states.serializer().serialize(null, now.state()));
            if (out != null) {
                send(record);
            }
        }

        private void send(ConsumerRecord<byte[], byte[]> record) {
            var topic = connection.topics().rereads().name();
            var again = new ProducerRecord<>(topic, partition, record.key(), record.value());
            again.headers().add(ArticleRereading.RULES, rules.getBytes(UTF_8));
            try {
                out.send(again).get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof KafkaException cause ? cause : new KafkaException(failed.getCause());
            } catch (InterruptedException stopped) {
                throw new InterruptException(stopped);
            }
        }
    }
}
