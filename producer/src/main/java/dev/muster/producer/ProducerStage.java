package dev.muster.producer;

import dev.muster.producer.feed.CommandKind;
import dev.muster.producer.feed.FeedKinds;
import dev.muster.producer.inbox.Inbox;
import dev.muster.producer.push.PushServer;
import dev.muster.producer.push.PushSettings;
import dev.muster.producer.web.DaemonThreads;
import dev.muster.producer.web.WebClient;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.Feed;
import dev.muster.schema.FeedStatus;
import dev.muster.schema.SchemaRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The producer: follows feeds until it is closed, and publishes what is new in them. The feeds
 * of the topic of feeds it shares with all producers that follow it: each feed is polled by one of them, and the feeds of one
 * that ends or dies go to the others, who begin where it committed last. What it does to a feed stands in the topic of
 * feed states: last success, last error in words, when it polls next and why. A feed that fails waits longer each time and
 * disturbs no other. Thread safe.
 */
public final class ProducerStage implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProducerStage.class);

    private final Map<String, Feed> configured;
    private final WebClient web;
    private final FeedDesk own;
    private final PartitionDesks shared;
    private final FeedsFollower follower;
    private final ScheduledThreadPoolExecutor timer;
    private final PollLanes lanes = new PollLanes();
    private final FeedRuns runs;
    private final Publisher pushed;
    private final Optional<PushSettings> push;
    private final Connection connection;
    private final SchemaRegistry registry;
    private final InstantSource clock;
    private final ProducerObserver observer;
    private PushServer pushes;
    private Inbox inbox;
    private boolean closed;

    private ProducerStage(Connection connection, ProducerSettings settings, InstantSource clock) {
        this.connection = connection;
        this.registry = connection.schemaRegistry();
        this.clock = clock;
        this.observer = settings.observer();
        this.timer = timer();
        this.web = WebClient.of(settings.web(), clock);
        this.configured = settings.feeds().stream()
                .filter(Feed::getEnabled)
                .collect(Collectors.toMap(
                        Feed::getId, Function.identity(), ProducerStage::refuseTwice, LinkedHashMap::new));
        this.own = feed -> FeedPublisher.open(connection, registry, feed, clock);
        this.shared = new PartitionDesks(connection, registry, clock);
        this.runs = new FeedRuns(new FeedRun.Equipment(kinds(settings), clock, web, timer, lanes::poll, observer));
        this.push = settings.push();
        this.pushed = Publisher.ofPush(connection, registry, clock);
        this.follower = settings.followTopic() ? new FeedsFollower(connection, registry, new Group()) : null;
    }

    /**
     * Starts to follow the feeds, creating what topics are missing, and returns without waiting for any poll.
     *
     * @param clock tells when articles are fetched and feeds are due
     * @throws IllegalArgumentException when two configured feeds have one id
     * @throws dev.muster.schema.TopicSetupException when the broker does not answer or a topic is not as it must be
     * @throws dev.muster.schema.SchemaRegistryException when the registry does not answer
     * @throws dev.muster.producer.push.PushServerException when articles cannot be taken at the port for them
     */
    public static ProducerStage start(Connection connection, ProducerSettings settings, InstantSource clock) {
        connection.prepare(ProducerAccess.ofStage(connection));
        ProducerStage stage = new ProducerStage(connection, settings, clock);
        try {
            stage.begin();
            return stage;
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private static FeedKinds kinds(ProducerSettings settings) {
        FeedKinds all = FeedKinds.fromClassPath();
        return settings.commands()
                ? all
                : all.refusing(
                        CommandKind.NAME,
                        "are run only where the producer is started with --allow-commands, since a command may do anything");
    }

    private static Feed refuseTwice(Feed one, Feed other) {
        throw new IllegalArgumentException("Two feeds are called '" + one.getId() + "' (" + one.getLocation() + " and "
                + other.getLocation() + "); give one another id");
    }

    /** One thread that hands the feeds over when they are due. */
    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, DaemonThreads.named("muster-producer-timer"));
        timer.setRemoveOnCancelPolicy(true);
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return timer;
    }

    private void begin() {
        push.ifPresent(settings ->
                pushes = PushServer.start(settings, new PublishedPushes(pushed, observer), observer::pushed));
        followConfigured();
        if (follower != null) {
            follower.start();
            inbox = Inbox.start(connection, registry, clock, this::passedOn);
        }
    }

    private void passedOn(int articles, int rejected) {
        observer.published(ProducerObserver.Way.INBOX, articles);
        observer.rejected(rejected);
    }

    private synchronized void followConfigured() {
        runs.become(wanted());
    }

    private Map<Feed, FeedDesk> wanted() {
        Map<Feed, FeedDesk> wanted = new LinkedHashMap<>();
        configured.values().forEach(feed -> wanted.put(feed, own));
        return wanted;
    }

    /** The feeds that the group gives to this producer; those that it was configured with stay as they are. */
    private final class Group implements FeedsFollower.Listener {
        @Override
        public void follow(FeedTable feeds) {
            synchronized (ProducerStage.this) {
                Map<Feed, FeedDesk> wanted = wanted();
                feeds.forEach((partition, feed) -> {
                    if (!configured.containsKey(feed.getId())) {
                        wanted.put(feed, shared.of(partition, feeds.partitions()));
                    }
                });
                if (!closed) {
                    runs.become(wanted);
                }
            }
        }

        @Override
        public void release(Set<Integer> partitions) {
            synchronized (ProducerStage.this) {
                runs.end(shared.of(partitions));
                shared.close(partitions);
            }
        }

        @Override
        public boolean isInDoubt() {
            synchronized (ProducerStage.this) {
                return !shared.suspended().isEmpty();
            }
        }

        @Override
        public void confirmed() {
            synchronized (ProducerStage.this) {
                List<PartitionDesk> ours = shared.suspended();
                LOG.info("{} partitions of feeds were fenced, but are ours; their feeds begin again", ours.size());
                runs.restart(ours);
            }
        }
    }

    /** Not well once closed or cut off from broker or registry; feeds that fail are told, but no fault of the producer. */
    public synchronized CheckResult check() {
        if (closed) {
            return CheckResult.failed("closed");
        }
        Optional<String> cutOff =
                follower == null ? Optional.empty() : follower.failure().or(() -> inbox.failure());
        return cutOff.or(runs::outage).map(CheckResult::failed).orElseGet(() -> CheckResult.ok(detail()));
    }

    private String detail() {
        String troubles = String.join("; ", runs.troubles());
        return runs.size() + (runs.size() == 1 ? " feed" : " feeds") + (troubles.isEmpty() ? "" : "; " + troubles);
    }

    /** How many of the feeds that this producer polls fare how; those that are disabled it does not know. */
    public synchronized Map<FeedStatus.Condition, Long> conditions() {
        return runs.conditions();
    }

    /** Where articles may be pushed; empty when they may not. */
    public Optional<URI> pushAddress() {
        return Optional.ofNullable(pushes).map(PushServer::address);
    }

    /** Gives its feeds back to the group, ends all polls, lets transactions under way end, and returns once everything is released. */
    @Override
    public void close() {
        if (pushes != null) {
            pushes.close();
        }
        pushed.close();
        if (inbox != null) {
            inbox.close();
        }
        if (follower != null) {
            follower.close();
        }
        closeRuns();
        web.close();
        timer.shutdownNow();
        lanes.close();
    }

    private synchronized void closeRuns() {
        closed = true;
        runs.endAll();
    }
}
