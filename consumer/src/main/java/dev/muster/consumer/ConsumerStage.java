package dev.muster.consumer;

import dev.muster.consumer.alert.Alerts;
import dev.muster.consumer.page.About;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.TableException;
import dev.muster.consumer.table.TopicChangedException;
import dev.muster.consumer.web.EventLog;
import dev.muster.consumer.web.WebServer;
import dev.muster.schema.AccessRules;
import dev.muster.schema.AvroSerde;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Claim;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the topic of claims into a database and serves the table as a page, an API and a stream of events, until closed. Offsets live in the
 * database, in the transaction of the rows: after a crash it goes on where the rows stand, and an emptied database fills itself again.
 * A second stage on the same database stands by. Thread safe.
 *
 * <p>A database, broker or registry that goes away is waited for; page and health say so meanwhile.
 */
public final class ConsumerStage implements AutoCloseable {
    /** Less than those who ask for health wait as a rule, which is a second or more. */
    private static final Duration DATABASE_PATIENCE = Duration.ofMillis(900);

    private final ClaimStore store;
    private final PromptCheck database;
    private final ClaimsLoop loop;
    private final SideTopics side;
    private final FeedBoard feeds;
    private final WebServer web;
    private final Alerts alerts;

    private ConsumerStage(
            ClaimStore store,
            PromptCheck database,
            ClaimsLoop loop,
            SideTopics side,
            FeedBoard feeds,
            WebServer web,
            Alerts alerts) {
        this.store = store;
        this.database = database;
        this.alerts = alerts;
        this.loop = loop;
        this.side = side;
        this.feeds = feeds;
        this.web = web;
    }

    /**
     * Makes the table of a database, or brings it to the newest version. A start does so too: this is for those who have time for it while there is no
     * broker yet.
     *
     * @throws TableException where the database is away or damaged, of a newer version or none
     */
    public static void makeTable(ConsumerSettings settings) {
        try (ClaimStore store = ClaimStore.at(settings.database())) {
            store.migrate();
        }
    }

    /**
     * Creates the topics that are missing, then starts.
     *
     * @param clock tells today, for the age of statements on the page
     * @throws org.apache.kafka.common.KafkaException where broker or registry do not answer or a topic differs
     * @throws TopicChangedException where the table was filled from another topic
     * @throws ConsumerStageException where the port is in use, or the table is ahead of the topic
     * @throws TableException where the database's URL is none
     */
    public static ConsumerStage start(Connection connection, ConsumerSettings settings, Clock clock) {
        return start(connection, settings, About.unknown(), clock);
    }

    /**
     * The same, with pages that tell of the program itself.
     *
     * @param about what they tell
     */
    public static ConsumerStage start(Connection connection, ConsumerSettings settings, About about, Clock clock) {
        connection.prepare(access(connection, settings));
        return start(connection, connection.schemaRegistry(), settings, about, clock);
    }

    static ConsumerStage start(Connection connection, SchemaRegistry registry, ConsumerSettings settings, Clock clock) {
        return start(connection, registry, settings, About.unknown(), clock);
    }

    private static ConsumerStage start(
            Connection connection, SchemaRegistry registry, ConsumerSettings settings, About about, Clock clock) {
        Alerts alerts = new Alerts(settings.alerts(), "http://" + settings.host() + ":" + settings.port(), clock);
        ClaimStore store = ClaimStore.at(settings.database(), alerts.listener());
        try {
            resetIfAsked(store, settings);
            return start(connection, registry, settings, about, clock, store, alerts);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static ConsumerStage start(
            Connection connection,
            SchemaRegistry registry,
            ConsumerSettings settings,
            About about,
            Clock clock,
            ClaimStore store,
            Alerts alerts) {
        EventLog events = new EventLog();
        KafkaTopic topic = new KafkaTopic(connection, connection.topics().claims());
        ClaimDecoder decoder =
                new ClaimDecoder(AvroSerde.of(Claim.class, registry).deserializer());
        ConsumerObserver observer = settings.observer();
        ClaimsLoop loop = new ClaimsLoop(
                topic,
                decoder,
                store,
                events,
                (batch, hadCaughtUp) -> observer.committed(batch, settings.resetTable() && !hadCaughtUp));
        FeedBoard feeds = FeedBoard.start(connection, registry);
        SideTopics side = new SideTopics(connection, registry, store.side(), loop::hasCaughtUp);
        PromptCheck database = new PromptCheck(
                () -> database(store), "The database " + store.name() + " does not answer", DATABASE_PATIENCE);
        try {
            loop.tryOpen();
            WebServer web = WebServer.start(
                    settings.host(),
                    settings.port(),
                    settings.allowedHosts(),
                    store.table(),
                    events,
                    () -> checks(loop, database, alerts),
                    feeds::list,
                    about,
                    clock,
                    observer::answered);
            alerts.pageIsAt(reachable(web.address()));
            loop.start();
            side.start();
            alerts.start(store, connection, registry);
            return new ConsumerStage(store, database, loop, side, feeds, web, alerts);
        } catch (RuntimeException e) {
            alerts.close();
            feeds.close();
            side.close();
            loop.close();
            database.close();
            throw e;
        }
    }

    private static AccessRules access(Connection connection, ConsumerSettings settings) {
        AccessRules stage = ConsumerAccess.ofStage(connection);
        return settings.alerts().rules().isForTopic() ? stage.and(ConsumerAccess.ofAlerts(connection)) : stage;
    }

    /** For readers on this machine, where the page listens on all addresses. */
    private static String reachable(URI address) {
        return address.toString().replaceFirst("/+$", "").replace("//0.0.0.0:", "//127.0.0.1:");
    }

    private static void resetIfAsked(ClaimStore store, ConsumerSettings settings) {
        if (settings.resetTable()) {
            store.migrate();
            store.clear();
        }
    }

    /** Where page and API are. */
    public URI address() {
        return web.address();
    }

    /** The table, to read. */
    public dev.muster.consumer.table.Table table() {
        return store.table();
    }

    /** Whether topic and database are both read and written; the detail says how far behind, or what is wrong. */
    public CheckResult check() {
        CheckResult reading = loop.check();
        if (!reading.ok()) {
            return reading;
        }
        CheckResult kept = database.ask();
        return kept.ok() ? reading : kept;
    }

    /** Whether the table holds, or since the start has held, all that its topic did at that time. */
    public boolean hasCaughtUp() {
        return loop.hasCaughtUp();
    }

    /** Whether it has stopped reading for good, so that only a new start helps. */
    public boolean hasGivenUp() {
        return loop.hasGivenUp();
    }

    /** Claims that are still to be read, as far as is known. */
    public long behind() {
        return loop.behind();
    }

    /** Clients that listen to the changes of the table. */
    public int listeners() {
        return web.listeners();
    }

    private static Map<String, CheckResult> checks(ClaimsLoop loop, PromptCheck database, Alerts alerts) {
        Map<String, CheckResult> checks = new LinkedHashMap<>();
        checks.put("claims", loop.check());
        checks.put("database", database.ask());
        alerts.check().ifPresent(check -> checks.put("alerts", check));
        return checks;
    }

    private static CheckResult database(ClaimStore store) {
        try {
            return CheckResult.ok(store.name() + " at position " + store.table().position());
        } catch (TableException e) {
            return CheckResult.failed(e);
        }
    }

    /** Stops reading after the batch at hand, then serving. */
    @Override
    public void close() {
        alerts.close();
        feeds.close();
        side.close();
        loop.close();
        web.close();
        database.close();
        store.close();
    }
}
