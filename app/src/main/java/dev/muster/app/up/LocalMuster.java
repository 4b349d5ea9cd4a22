package dev.muster.app.up;

import dev.muster.app.about.ProgramAbout;
import dev.muster.app.broker.EmbeddedBroker;
import dev.muster.app.local.DataDirectory;
import dev.muster.app.local.LoopbackPort;
import dev.muster.app.log.LogTarget;
import dev.muster.app.metrics.Meters;
import dev.muster.app.metrics.MetricsServer;
import dev.muster.app.metrics.WatchSettings;
import dev.muster.app.registry.EmbeddedRegistry;
import dev.muster.app.stage.Health;
import dev.muster.app.stage.HealthServer;
import dev.muster.app.stage.Stage;
import dev.muster.consumer.ConsumerAccess;
import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.ConsumerStage;
import dev.muster.consumer.table.Table;
import dev.muster.consumer.table.TableException;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.producer.Outcome;
import dev.muster.producer.ProducerAccess;
import dev.muster.producer.ProducerSettings;
import dev.muster.producer.ProducerStage;
import dev.muster.producer.PublishReport;
import dev.muster.schema.AccessRules;
import dev.muster.schema.Connection;
import dev.muster.schema.Topics;
import dev.muster.streams.StreamsAccess;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Broker, registry and the three stages in this JVM, on one data directory. What it keeps there another start takes up again. */
public final class LocalMuster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalMuster.class);

    /** What logs call the process as a whole. */
    private static final String NAME = "up";

    /** Producer, streams and consumer. */
    private static final int STAGES = 3;

    private final UpSettings settings;
    private final Progress progress;
    private final Clock clock;
    private final BooleanSupplier cancelled;
    private final Parts parts = new Parts();
    private final List<Stage> stages = new CopyOnWriteArrayList<>();
    private final Meters meters;
    private Connection connection;
    private ConsumerStage consumer;

    private LocalMuster(UpSettings settings, Progress progress, Clock clock, BooleanSupplier cancelled) {
        this.settings = settings;
        this.progress = progress;
        this.clock = clock;
        this.cancelled = cancelled;
        this.meters = settings.watch().metricsPort() == null ? Meters.off() : Meters.of(ProgramAbout.version(), clock);
    }

    /**
     * Starts everything, the broker first, and publishes the seeds where that has not been done on this directory.
     *
     * @param cancelled asked between the steps
     * @throws dev.muster.app.local.StartException where the directory or a port is in use, or a part does not start; what had been started is stopped
     * @throws CancellationException where it was cancelled; likewise
     */
    public static LocalMuster start(UpSettings settings, Progress progress, Clock clock, BooleanSupplier cancelled) {
        LocalMuster muster = new LocalMuster(settings, progress, clock, cancelled);
        try {
            muster.start();
            return muster;
        } catch (RuntimeException e) {
            muster.close();
            throw e;
        }
    }

    private void start() {
        DataDirectory data = parts.add(DataDirectory.open(settings.data()));
        int pagePort = LoopbackPort.claim(settings.pagePort(), "the page", "--port");
        LoopbackPort.claim(settings.brokerPort(), "the Kafka broker", "--broker-port");
        LoopbackPort.claim(settings.registryPort(), "the schema registry", "--registry-port");
        LogTarget.files(data.logs(), settings.logFormat(), NAME);
        progress.say("starting Muster on " + data.root());
        startWatch();
        ConsumerSettings table = table(data, pagePort);
        Beside<ClaimExtractor> packs = Beside.start(() -> ClaimExtractor.over(Languages.fromClassPath()));
        Beside<Boolean> made = Beside.start(() -> makeTable(table));
        startLog(data);
        made.await();
        startStages(data, table, packs);
    }

    private ConsumerSettings table(DataDirectory data, int pagePort) {
        ConsumerSettings kept = ConsumerSettings.of("jdbc:sqlite:" + data.table())
                .listeningOn(LoopbackPort.HOST, pagePort)
                .alerting(settings.alerts());
        return settings.resetTable() ? kept.resettingTable() : kept;
    }

    /** What is wrong with the table its stage finds too, and tells. */
    private static boolean makeTable(ConsumerSettings table) {
        try {
            ConsumerStage.makeTable(table);
            return true;
        } catch (TableException untold) {
            LOG.debug("The table could not be made ahead of its stage", untold);
            return false;
        }
    }

    private void publishSeedsOnce(DataDirectory data) {
        if (settings.seeds() != null && Files.notExists(data.seedsMarker())) {
            step("seeds", this::publishSeeds, r -> r.count(Outcome.PUBLISHED) + " articles published");
            Seeds.mark(data.seedsMarker());
        }
    }

    private PublishReport publishSeeds() {
        PublishReport report = Seeds.publish(connection, settings.seeds(), clock);
        meters.published(report);
        return report;
    }

    /** First of all, so that who watches can tell a start that takes long from one that failed. */
    private void startWatch() {
        WatchSettings watch = settings.watch();
        if (watch.healthPort() != null) {
            step(
                    "health",
                    () -> parts.add(HealthServer.start(watch.healthPort(), Health.of(() -> stages, STAGES))),
                    server -> server.address().toString());
        }
        if (watch.metricsPort() != null) {
            step(
                    "metrics",
                    () -> parts.add(MetricsServer.start(watch.metricsHost(), watch.metricsPort(), meters)),
                    server -> server.address().toString());
        }
    }

    private void startLog(DataDirectory data) {
        EmbeddedBroker broker = step(
                "broker",
                () -> parts.add(EmbeddedBroker.start(data.kafka(), settings.brokerPort())),
                EmbeddedBroker::bootstrapServers);
        EmbeddedRegistry registry = step(
                "registry",
                () -> parts.add(EmbeddedRegistry.start(broker.bootstrapServers(), settings.registryPort())),
                EmbeddedRegistry::url);
        connection = new Connection(broker.bootstrapServers(), registry.url(), settings.prefix(), Map.of());
        step(
                "topics",
                this::prepareTopics,
                topics -> topics.articles().name() + " … " + topics.claims().name());
    }

    private Topics prepareTopics() {
        connection.prepare();
        return connection.topics();
    }

    /** Table and streams on threads of their own, while articles are published that they will read; ended the other way round. */
    private void startStages(DataDirectory data, ConsumerSettings table, Beside<ClaimExtractor> packs) {
        Beside<ConsumerStage> filling = parts.add(Beside.start(() -> startTable(data, table)));
        Beside<StreamsStage> reading = parts.add(Beside.start(() -> startStreams(data, packs)));
        ProducerStage producer = step("producer", () -> parts.add(startProducer()), this::followed);
        publishSeedsOnce(data);
        consumer = filling.await();
        keep(Stage.of(consumer), ConsumerAccess.ofStage(connection));
        keep(Stage.of(reading.await()), StreamsAccess.ofStage(connection));
        keep(Stage.of(producer), ProducerAccess.ofStage(connection));
    }

    /** The broker is this program's own, but its topics are anybody's to delete. */
    private void keep(Stage stage, AccessRules access) {
        Stage watching = stage.endedElsewhere().watching(connection, access);
        parts.add(watching.handle());
        stages.add(watching);
    }

    private ConsumerStage startTable(DataDirectory data, ConsumerSettings table) {
        return step(
                "table",
                () -> meters.watchConsumer(observer ->
                        ConsumerStage.start(connection, table.observedBy(observer), ProgramAbout.read(), clock)),
                c -> data.table().toString());
    }

    private StreamsStage startStreams(DataDirectory data, Beside<ClaimExtractor> packs) {
        StreamsSettings reading = StreamsSettings.in(data.streams());
        if (settings.resetStreams()) {
            step("reset", () -> resetStreams(reading), outcome -> outcome);
        }
        return step(
                "streams",
                () -> meters.watchStreams(observer -> StreamsStage.start(connection, reading, packs.await(), observer)),
                s -> "reading articles into claims");
    }

    private String resetStreams(StreamsSettings reading) {
        StreamsStage.reset(connection, reading);
        return "all articles are read anew";
    }

    private ProducerStage startProducer() {
        ProducerSettings feeds =
                WatchedFolders.settings(settings.watched(), settings.web()).allowingCommands(settings.commands());
        ProducerSettings asked = settings.push() == null ? feeds : feeds.takingPushes(settings.push());
        return meters.watchProducer(observer -> ProducerStage.start(connection, asked.observedBy(observer), clock));
    }

    private String followed(ProducerStage producer) {
        int folders = settings.watched().size();
        String feeds = folders == 0 ? "following feeds" : "following feeds and " + folders + " folders";
        return producer.pushAddress()
                .map(address -> feeds + ", taking articles at " + address)
                .orElse(feeds);
    }

    private <T> T step(String name, Supplier<T> work, Function<T, String> outcome) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("stopped before everything had started");
        }
        return progress.step(name, work, outcome);
    }

    /** How clients reach broker and registry. */
    public Connection connection() {
        return connection;
    }

    /** Where page and API are. */
    public URI page() {
        return consumer.address();
    }

    /** The table of latest estimates. */
    public Table table() {
        return consumer.table();
    }

    /** Whether the table is to hold rows, if not at once: articles have been published on this directory. */
    public boolean expectsRows() {
        return settings.seeds() != null;
    }

    /** The three stages, to ask how they are. */
    public List<Stage> stages() {
        return List.copyOf(stages);
    }

    /** Ends producer, streams, table, registry and broker in this order, and gives the directory free. */
    @Override
    public void close() {
        parts.close();
    }
}
