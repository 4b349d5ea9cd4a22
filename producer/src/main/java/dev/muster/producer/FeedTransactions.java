package dev.muster.producer;

import dev.muster.schema.Article;
import dev.muster.schema.ArticleKey;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.Connection;
import dev.muster.schema.FeedState;
import dev.muster.schema.SchemaRegistry;
import dev.muster.schema.SeenItem;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes articles, what feeds were seen to tell and the states of the feeds in transactions under one transactional id, {@code <prefix>producer.<name>}: of
 * two producers with the same name, the later fences the earlier, which commits nothing any more. Calls wait for each other.
 * After an exception the instance is of no more use.
 */
final class FeedTransactions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedTransactions.class);

    /**
     * The longest that the broker lets a transaction stay open after its producer died: readers of committed records wait for it
     * that long. The largest of ours take a few seconds on a busy machine; one that takes longer is aborted and done again.
     */
    static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** How long the closing of a producer may take. */
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final String name;
    private final String articles;
    private final String feedState;
    private final AvroSerde<Article> articleSerde;
    private final String seen;
    private final AvroSerde<FeedState> stateSerde;
    private final AvroSerde<SeenItem> seenSerde;
    private final KafkaProducer<String, byte[]> producer;
    private volatile boolean over;
    private volatile boolean fenced;

    private FeedTransactions(Connection connection, SchemaRegistry registry, String name) {
        this.name = name;
        this.articles = connection.topics().articles().name();
        this.feedState = connection.topics().feedState().name();
        this.articleSerde = AvroSerde.of(Article.class, registry);
        this.seen = connection.topics().seen().name();
        this.stateSerde = AvroSerde.of(FeedState.class, registry);
        this.seenSerde = AvroSerde.of(SeenItem.class, registry);
        this.producer = new KafkaProducer<>(
                connection.writerProperties(transactionalId(connection, name), TIMEOUT),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Takes the name over: ends what an earlier producer of it left open, and fences that producer. */
    static FeedTransactions open(Connection connection, SchemaRegistry registry, String name) {
        FeedTransactions transactions = new FeedTransactions(connection, registry, name);
        try {
            transactions.producer.initTransactions();
            return transactions;
        } catch (KafkaException failed) {
            transactions.close();
            throw failure(name, failed);
        }
    }

    static String transactionalId(Connection connection, String name) {
        return connection.prefix() + "producer." + name;
    }

    /**
     * Writes all in one transaction: either everything becomes visible to readers of committed records, or nothing.
     *
     * @throws PublishException when nothing was committed, or, after a time-out, it is unknown whether: open the name anew and
     *     read the feed's state, which tells
     */
    synchronized void write(String feed, List<Article> news, List<SeenItems.Change> seen, FeedState state) {
        if (over) {
            throw new PublishException(
                    feed,
                    "feed " + feed + " waits: a transaction of " + name + " failed; it is opened anew",
                    false,
                    null);
        }
        try {
            producer.beginTransaction();
            news.forEach(this::send);
            seen.forEach(change -> send(feed, change));
            producer.send(new ProducerRecord<>(
                    feedState, feed, stateSerde.serializer().serialize(feedState, state)));
            producer.commitTransaction();
        } catch (KafkaException | IllegalStateException failed) {
            over = true;
            fenced = isFenced(failed);
            abort();
            throw failure(feed, failed);
        }
    }

    /** Whether a transaction failed, after which none begins. */
    boolean isOver() {
        return over;
    }

    /** Whether it failed since the name was taken over. */
    boolean isFenced() {
        return fenced;
    }

    /** In the article's partition, so that whoever reads it reads all its feeds. */
    private void send(Article article) {
        ArticleKey key = ArticleKey.of(article);
        int partition = key.partition(producer.partitionsFor(articles).size());
        byte[] value = articleSerde.serializer().serialize(articles, article);
        producer.send(new ProducerRecord<>(articles, partition, key.toString(), value));
    }

    /** In the feed's partition, so that whoever takes the feed over reads one. */
    private void send(String feed, SeenItems.Change change) {
        byte[] value = change.told() == null
                ? null
                : seenSerde.serializer().serialize(seen, new SeenItem(feed, change.item(), change.told()));
        int partition = FeedPartitions.of(feed, producer.partitionsFor(seen).size());
        producer.send(new ProducerRecord<>(seen, partition, SeenLog.key(feed, change.item()), value));
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException hopeless) {
            LOG.debug("The transaction of {} is left to time out", name, hopeless);
        }
    }

    private static PublishException failure(String feed, RuntimeException failed) {
        boolean fenced = isFenced(failed);
        String reason = fenced
                ? "another producer has taken over feed " + feed + "; let only one run it"
                : "feed " + feed + " could not be written (" + failed.getMessage()
                        + "); see whether the broker is up, then try again";
        return new PublishException(feed, reason, fenced, failed);
    }

    private static boolean isFenced(Throwable failed) {
        return failed instanceof ProducerFencedException
                || failed instanceof InvalidProducerEpochException
                || failed.getCause() != null && isFenced(failed.getCause());
    }

    @Override
    public void close() {
        over = true;
        producer.close(CLOSE);
        articleSerde.close();
        stateSerde.close();
        seenSerde.close();
    }
}
