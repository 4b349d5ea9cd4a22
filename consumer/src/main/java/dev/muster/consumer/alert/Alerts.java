package dev.muster.consumer.alert;

import dev.muster.consumer.table.BatchListener;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.TableException;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The front door: fires rules in the transactions of a table, and sends what they fire on until it is taken. Thread safe.
 *
 * <p>What is kept is bounded: alerts for {@value #KEPT_DAYS} days, or as long as one waits for its target, which is as long again.
 */
public final class Alerts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    /** How long it is known what was told: far longer than a claim may be late. */
    static final int KEPT_DAYS = 31;

    private static final Duration KEPT = Duration.ofDays(KEPT_DAYS);
    private static final long PRUNE_MINUTES = 10;

    private final AlertSettings settings;
    private final InstantSource clock;
    private final Retry retry;
    private final AlertEngine engine;
    private final List<Sender> senders = new ArrayList<>();
    private final ScheduledExecutorService pruning = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "muster-alerts-prune");
        thread.setDaemon(true);
        return thread;
    });
    private volatile String page;
    private volatile ClaimStore store;
    private Outbound outbound;

    /**
     * Rules that begin now, unless the table knows them.
     *
     * @param page where readers reach the page, where the rules do not say
     */
    public Alerts(AlertSettings settings, String page, InstantSource clock) {
        this(settings, page, clock, Retry.USUAL);
    }

    Alerts(AlertSettings settings, String page, InstantSource clock, Retry retry) {
        this.retry = retry;
        this.settings = settings;
        this.clock = clock;
        this.page = settings.rules().page().orElse(page);
        this.engine = new AlertEngine(settings.rules().rules(), new AlertWriter(() -> this.page), clock);
    }

    /** The group and the transactions by which alerts are written to their topic. */
    public static String writer(Connection connection) {
        return connection.prefix() + "alert-writer";
    }

    /** Fires the rules; to be given to the store. */
    public BatchListener listener() {
        return engine;
    }

    /** Where the page turned out to be, where the rules do not say. */
    public void pageIsAt(String address) {
        page = settings.rules().page().orElse(address);
    }

    /** Begins to send what the store holds, and will hold. */
    public void start(ClaimStore from, Connection connection, SchemaRegistry registry) {
        store = from;
        if (!settings.rules().webhooks().isEmpty()) {
            outbound = settings.outbound().get();
        }
        if (!settings.rules().rules().isEmpty()) {
            channels(connection, registry)
                    .forEach((target, channel) -> senders.add(new Sender(target, channel, store, clock, retry)));
            senders.forEach(Sender::start);
            pruning.scheduleWithFixedDelay(this::prune, 1, PRUNE_MINUTES, TimeUnit.MINUTES);
        }
    }

    /** Of all targets that there may be: what a rule that is gone has fired on is sent all the same. */
    private Map<String, Channel> channels(Connection connection, SchemaRegistry registry) {
        Map<String, Channel> channels = new TreeMap<>();
        channels.put(AlertRules.TERMINAL, new TerminalChannel(settings.terminal()));
        channels.put(AlertRules.TOPIC, new TopicChannel(connection, registry));
        settings.rules()
                .webhooks()
                .forEach(webhook -> channels.put(webhook.name(), new WebhookChannel(webhook, outbound, clock)));
        return channels;
    }

    private void prune() {
        long now = clock.millis();
        try {
            int dropped = store.write(handle -> new AlertStore(handle).prune(now, KEPT));
            if (dropped > 0) {
                LOG.error("{} alerts were given up: nobody has taken them for {} days", dropped, 2 * KEPT_DAYS);
            }
        } catch (TableException away) {
            LOG.debug("Nothing is forgotten while the database is away", away);
        }
    }

    /** Whether rules are tried and alerts taken; the detail says how many wait. Empty where there are no rules. */
    public Optional<CheckResult> check() {
        return settings.rules().rules().isEmpty() ? Optional.empty() : Optional.of(checkRules());
    }

    private CheckResult checkRules() {
        if (store == null) {
            return CheckResult.ok("Starting");
        }
        try {
            return store.read(handle -> AlertBoard.untried(handle)
                    .orElseGet(() -> AlertBoard.read(handle).check(settings.rules())));
        } catch (TableException e) {
            return CheckResult.failed(e);
        }
    }

    /** Stops sending; what waits is kept. */
    @Override
    public void close() {
        pruning.shutdownNow();
        if (outbound != null) {
            outbound.close();
        }
        senders.forEach(Sender::close);
    }
}
