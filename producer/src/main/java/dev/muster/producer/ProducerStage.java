package dev.muster.producer;

import dev.muster.producer.feed.Cursor;
import dev.muster.producer.feed.FeedKinds;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer: follows feeds until it is closed, and publishes what is new in them. What it does to a feed stands in the topic of
 * feed states: last success, last error in words, when it polls next and why. A feed that fails waits longer each time and
 * disturbs no other. Thread safe.
 */
public final class ProducerStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProducerStage.class);

    /** Feeds that are polled at the same time; polling is waiting for others. */
    private static final int THREADS = 4;

    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Map<String, Feed> configured;
    private final FeedRun.Equipment equipment;
    private final FeedsFollower follower;
    private final ScheduledThreadPoolExecutor threads;
    private final Map<String, FeedRun> runs = new LinkedHashMap<>();
    private boolean closed;

    private ProducerStage(Connection connection, ProducerSettings settings, InstantSource clock) {
        SchemaRegistry registry = connection.schemaRegistry();
        this.threads = threads();
        this.configured = settings.feeds().stream()
                .filter(Feed::getEnabled)
                .collect(Collectors.toMap(
                        Feed::getId, Function.identity(), ProducerStage::refuseTwice, LinkedHashMap::new));
        this.equipment = new FeedRun.Equipment(connection, registry, FeedKinds.fromClassPath(), clock, threads);
        this.follower = settings.followTopic() ? new FeedsFollower(connection, registry, this::follow) : null;
    }

    /**
     * Starts to follow the feeds, creating what topics are missing, and returns without waiting for any poll.
     *
     * @param clock tells when articles are fetched and feeds are due
     * @throws IllegalArgumentException when two configured feeds have one id
     * @throws dev.muster.schema.TopicSetupException when the broker does not answer or a topic is not as it must be
     * @throws dev.muster.schema.SchemaRegistryException when the registry does not answer
     */
    public static ProducerStage start(Connection connection, ProducerSettings settings, InstantSource clock) {
        connection.prepare();
        ProducerStage stage = new ProducerStage(connection, settings, clock);
        stage.follow(Map.of());
        if (stage.follower != null) {
            stage.follower.start();
        }
        return stage;
    }

    private static Feed refuseTwice(Feed one, Feed other) {
        throw new IllegalArgumentException("Two feeds are called '" + one.getId() + "' (" + one.getLocation() + " and "
                + other.getLocation() + "); give one another id");
    }

    private static ScheduledThreadPoolExecutor threads() {
        AtomicInteger number = new AtomicInteger();
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "muster-producer-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
        threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return threads;
    }

    /** Runs the configured feeds and those of the topic; ends what is neither, begins what is new, restarts what changed. */
    private synchronized void follow(Map<String, Feed> ofTopic) {
        if (closed) {
            return;
        }
        Map<String, Feed> wanted = new HashMap<>(ofTopic);
        wanted.putAll(configured);
        Map<String, Feed> before = new HashMap<>();
        for (FeedRun run : List.copyOf(runs.values())) {
            if (!run.feed().equals(wanted.get(run.feed().getId()))) {
                before.put(run.feed().getId(), run.feed());
                end(run);
            }
        }
        wanted.values().forEach(feed -> begin(feed, before.get(feed.getId())));
    }

    private void begin(Feed feed, Feed before) {
        if (runs.containsKey(feed.getId())) {
            return;
        }
        boolean moved = before != null && !Objects.equals(before.getLocation(), feed.getLocation());
        FeedRun run = new FeedRun(feed, equipment, moved ? Cursor.START : null);
        runs.put(feed.getId(), run);
        LOG.info("Feed {} begins: {} {}", feed.getId(), feed.getKind(), feed.getLocation());
        run.start();
    }

    private void end(FeedRun run) {
        runs.remove(run.feed().getId());
        LOG.info("Feed {} ends", run.feed().getId());
        run.close();
    }

    /** Not well once closed or cut off from the topic of feeds; feeds that fail are told, but no fault of the producer. */
    public synchronized CheckResult check() {
        if (closed) {
            return CheckResult.failed("closed");
        }
        Optional<String> cutOff = follower == null ? Optional.empty() : follower.failure();
        return cutOff.map(CheckResult::failed).orElseGet(() -> CheckResult.ok(detail()));
    }

    private String detail() {
        String troubles = runs.values().stream()
                .flatMap(run -> run.trouble().stream())
                .sorted()
                .collect(Collectors.joining("; "));
        return runs.size() + (runs.size() == 1 ? " feed" : " feeds") + (troubles.isEmpty() ? "" : "; " + troubles);
    }

    /** Ends all polls, lets transactions under way end, and returns once everything is released. */
    @Override
    public void close() {
        if (follower != null) {
            follower.close();
        }
        closeRuns();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void closeRuns() {
        closed = true;
        runs.values().forEach(FeedRun::stop);
        runs.values().forEach(FeedRun::close);
        runs.clear();
    }
}
