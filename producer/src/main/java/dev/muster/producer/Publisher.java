package dev.muster.producer;

import dev.muster.producer.article.ArticleFile;
import dev.muster.producer.article.FoundItem;
import dev.muster.producer.article.Guid;
import dev.muster.producer.article.Refusal;
import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.Poll;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Publishes files and streams once, as {@code muster publish} does: the front door for everything that is not a feed. What it
 * publishes belongs to the feed {@link #FEED}, whose state in the topic of feed states tells what is new: the same file again
 * changes nothing, with other text it is a new version of the same article, and after a crash in the middle the same call
 * publishes what is missing. Thread safe; calls wait for each other.
 *
 * <p>Two processes may publish at once: each takes the feed over from the other for its next transaction.
 */
public final class Publisher implements AutoCloseable {

    /** Id of the feed that published files belong to; no configured feed may have it. */
    public static final String FEED = Guid.FILES;

    /** Id of the feed that articles belong to which are pushed; no configured feed may have it. */
    static final String PUSH = "push";

    /** Files that are read before they are published together. */
    private static final int FILES_AT_ONCE = 200;

    /** How often a call takes the feed back from another process before it gives up. */
    private static final int TAKE_OVERS = 10;

    private static final int MAX_DEPTH = 16;

    private final Connection connection;
    private final SchemaRegistry registry;
    private final Feed feed;
    private final InstantSource clock;
    private FeedPublisher publisher;

    private Publisher(Connection connection, SchemaRegistry registry, String id, InstantSource clock) {
        this.connection = connection;
        this.registry = registry;
        this.clock = clock;
        this.feed = Feed.newBuilder()
                .setId(id)
                .setKind(id)
                .setLocation("")
                .setHeaders(Map.of())
                .build();
    }

    /**
     * Connects, creating what topics are missing.
     *
     * @param clock tells when the files were read
     * @throws PublishException when the broker does not answer
     * @throws dev.muster.schema.TopicSetupException when a topic is not as it must be
     * @throws dev.muster.schema.SchemaRegistryException when the registry does not answer
     */
    public static Publisher open(Connection connection, InstantSource clock) {
        connection.prepare(ProducerAccess.ofPublisher(connection));
        return open(connection, connection.schemaRegistry(), clock);
    }

    /** The same over a registry and topics that are already there. */
    static Publisher open(Connection connection, SchemaRegistry registry, InstantSource clock) {
        Publisher publisher = new Publisher(connection, registry, FEED, clock);
        publisher.takeOver();
        return publisher;
    }

    /** For what is pushed; connects when something is. */
    static Publisher ofPush(Connection connection, SchemaRegistry registry, InstantSource clock) {
        return new Publisher(connection, registry, PUSH, clock);
    }

    /** Publishes files and, of directories, all article files below them. */
    public PublishReport publish(List<Path> files) {
        return publish(files, report -> {});
    }

    /**
     * The same, telling {@code progress} of each article once it is committed.
     *
     * @return the reports that {@code progress} was told
     * @throws PublishException when the broker fails; what was reported until then is published, and the same call again does the
     *     rest
     */
    public synchronized PublishReport publish(List<Path> files, Consumer<ArticleReport> progress) {
        List<ArticleReport> reports = new ArrayList<>();
        List<Path> expanded = files.stream().flatMap(Publisher::expanded).toList();
        for (int start = 0; start < expanded.size(); start += FILES_AT_ONCE) {
            List<Path> part = expanded.subList(start, Math.min(start + FILES_AT_ONCE, expanded.size()));
            List<FoundItem> items = part.stream()
                    .flatMap(file -> ArticleFile.read(file).stream())
                    .toList();
            reports.addAll(published(items, progress));
        }
        return new PublishReport(reports);
    }

    /**
     * Publishes what a stream holds, read to its end: one text with or without front matter, or JSON.
     *
     * @param location names the stream in messages, such as {@code standard input}
     */
    public synchronized PublishReport publish(InputStream in, String location) {
        return new PublishReport(published(read(in, location), report -> {}));
    }

    /** Publishes what was read elsewhere. */
    synchronized PublishReport publishItems(List<FoundItem> items) {
        return new PublishReport(published(items, report -> {}));
    }

    private static List<FoundItem> read(InputStream in, String location) {
        try {
            return ArticleFile.read(in, location);
        } catch (IOException broken) {
            return List.of(new Refusal(location, "broke off (" + broken.getMessage() + "); send it again"));
        }
    }

    private static Stream<Path> expanded(Path file) {
        if (!Files.isDirectory(file)) {
            return Stream.of(file);
        }
        try (Stream<Path> tree = Files.walk(file, MAX_DEPTH)) {
            return tree.filter(Files::isRegularFile).filter(ArticleFile::isKnown).sorted().toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.of(file);
        }
    }

    private List<ArticleReport> published(List<FoundItem> items, Consumer<ArticleReport> progress) {
        List<ArticleReport> reports = withTakeOvers(items);
        reports.forEach(progress);
        return reports;
    }

    /** Doing a fenced transaction again is safe: nothing of it was committed, or its state is read and tells. */
    private List<ArticleReport> withTakeOvers(List<FoundItem> items) {
        for (int attempt = 1; ; attempt++) {
            try {
                return opened().publish(Poll.of(items, Cursor.START), null);
            } catch (PublishException failed) {
                closePublisher();
                if (!failed.fenced() || attempt == TAKE_OVERS) {
                    throw failed;
                }
            }
        }
    }

    private FeedPublisher opened() {
        if (publisher == null) {
            takeOver();
        }
        return publisher;
    }

    private void takeOver() {
        publisher = FeedPublisher.open(connection, registry, feed, clock);
    }

    private void closePublisher() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
    }

    /** Whether it holds a connection to publish over. */
    public synchronized CheckResult check() {
        return publisher == null
                ? CheckResult.failed("the last transaction failed; the next publication connects anew")
                : CheckResult.ok(
                        "publishes to " + connection.topics().articles().name());
    }

    @Override
    public synchronized void close() {
        closePublisher();
    }
}
