package dev.muster.streams;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.Heartbeats;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage from articles to claims: the front door of this module. Runs on threads of its own from start to close; several instances,
 * in one JVM or many, share the partitions of one connection. Thread safe.
 */
public final class StreamsStage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsStage.class);
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final FailurePolicy failures;
    private final Losses losses;

    private StreamsStage(KafkaStreams streams, FailurePolicy failures, Losses losses) {
        this.streams = streams;
        this.failures = failures;
        this.losses = losses;
    }

    /**
     * Deletes what the streams know, at the broker and in the state directory, so that the next start reads all articles anew; claims stay until
     * they are made again. Waits some seconds for streams that were killed.
     *
     * @throws StateTopicsException where streams still run
     * @throws org.apache.kafka.common.KafkaException where the broker does not answer or does not allow it
     */
    public static void reset(Connection connection, StreamsSettings settings) {
        StateReset.of(connection, settings);
    }

    /**
     * Creates or verifies the topics and starts. Returns before the first article is read; {@link #check} tells when the stage runs.
     *
     * @throws org.apache.kafka.common.KafkaException where broker or registry cannot be used or a topic is not as it should be; the
     *     message says how to mend it
     */
    public static StreamsStage start(Connection connection, StreamsSettings settings, ClaimExtractor extractor) {
        return start(connection, settings, extractor, StreamsObserver.NONE);
    }

    /**
     * The same, telling of what it does.
     *
     * @param observer told by the stream threads
     */
    public static StreamsStage start(
            Connection connection, StreamsSettings settings, ClaimExtractor extractor, StreamsObserver observer) {
        return start(connection, settings, ArticleReader.over(extractor::extract), observer);
    }

    static StreamsStage start(
            Connection connection, StreamsSettings settings, ArticleReader reader, StreamsObserver observer) {
        connection.prepare(StreamsAccess.ofStage(connection));
        StateTopics.check(connection);
        var failures = new FailurePolicy(connection);
        var losses = new Losses(connection.topics());
        var topology = new ClaimsTopology(
                connection.topics(),
                new WatchedRegistry(connection.schemaRegistry(), failures),
                reader,
                new ArticleRules(settings.maxBody()),
                new CommitPace(settings.commitInterval()),
                observer);
        var properties = StreamsProperties.of(connection, settings);
        properties.put(RejectingHandler.OBSERVER, observer);
        var streams = started(() -> {
            var made = new KafkaStreams(topology.get(), properties, new WatchedClients(losses));
            made.setUncaughtExceptionHandler(failures);
            return made;
        });
        LOG.info("Streams {} started", StreamsProperties.applicationId(connection));
        return new StreamsStage(streams, failures, losses);
    }

    /**
     * Starts, at a second attempt without the local state where that cannot be opened, which is how a process that is killed at the wrong
     * moment may leave it. It is a copy of what the broker keeps, and is made again from there.
     */
    private static KafkaStreams started(Supplier<KafkaStreams> maker) {
        var streams = made(maker);
        try {
            streams.start();
            return streams;
        } catch (ProcessorStateException e) {
            if (Failures.isFullDisk(e)) {
                streams.close(CLOSING);
                throw new StreamsException(Failures.passing(e), e);
            }
            LOG.warn("The state of the streams here is damaged, and is made again from the broker's copy", e);
            streams.close(CLOSING);
            streams.cleanUp();
        }
        var second = maker.get();
        second.start();
        return second;
    }

    /** Made with words for whoever starts them where their directory has no room. */
    private static KafkaStreams made(Supplier<KafkaStreams> maker) {
        try {
            return maker.get();
        } catch (StreamsException e) {
            throw Failures.isFullDisk(e) ? new StreamsException(Failures.passing(e), e) : e;
        }
    }

    /**
     * Whether articles are being read. Not while the stage starts, takes over partitions, restores its state or waits for broker or registry, nor
     * after it stopped; nor since records were deleted that it had not read, until it is started again.
     */
    public CheckResult check() {
        var state = streams.state();
        if (state == KafkaStreams.State.RUNNING) {
            return failures.waitsFor()
                    .or(() -> Heartbeats.silence(streams.metrics()))
                    .map(why -> CheckResult.failed("streams wait: " + why))
                    .or(() -> losses.since().map(lost -> CheckResult.failed("streams are running, but " + lost)))
                    .orElseGet(() -> CheckResult.ok("streams are running"));
        }
        return CheckResult.failed(Optional.ofNullable(failures.reason())
                .or(failures::waitsFor)
                .map(reason -> "streams are " + state + ": " + reason)
                .orElse("streams are " + state));
    }

    /** Whether it has stopped for good, so that only a new start helps. */
    public boolean hasStopped() {
        return streams.state() == KafkaStreams.State.ERROR || streams.state() == KafkaStreams.State.NOT_RUNNING;
    }

    /** Records of articles, and of changes on their way to claims, that this instance has still to read, as far as it knows. */
    public long behind() {
        return streams.metrics().values().stream()
                .filter(StreamsStage::isLag)
                .map(Metric::metricValue)
                .filter(value -> value instanceof Double lag && lag > 0)
                .mapToLong(value -> ((Double) value).longValue())
                .sum();
    }

    /** Of the partitions that are read, not of the stores that are restored. */
    private static boolean isLag(Metric metric) {
        var name = metric.metricName();
        return name.name().equals("records-lag")
                && !name.tags().getOrDefault("client-id", "").endsWith("restore-consumer");
    }

    /** The metrics of Kafka Streams and its clients, and of the articles read; a live view. */
    public Map<MetricName, ? extends Metric> metrics() {
        return streams.metrics();
    }

    /** Commits, leaves the group so that others take over at once, and waits up to 20 s for the threads to end. Once is enough. */
    @Override
    public void close() {
        var options = CloseOptions.timeout(CLOSING)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
        if (!streams.close(options)) {
            LOG.warn(
                    "The streams did not end within {} s; what they had not committed is done again",
                    CLOSING.toSeconds());
        }
    }
}
