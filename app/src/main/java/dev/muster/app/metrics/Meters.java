package dev.muster.app.metrics;

import dev.muster.app.stage.Stage;
import dev.muster.consumer.ConsumerObserver;
import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerObserver;
import dev.muster.producer.ProducerStage;
import dev.muster.producer.PublishReport;
import dev.muster.streams.StreamsObserver;
import dev.muster.streams.StreamsStage;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * All metrics of a process: each stage that runs is told to report to them, and {@link MetricsServer} shows them. How many series there
 * are depends on the program alone, never on feeds, actors, articles or requests. Stages are started by one thread; all else is thread safe.
 */
public final class Meters {
    /** No process shows more series than this, whatever comes; some 300 are usual where everything runs in one. */
    public static final int MAX_SERIES = 1_500;

    private static final String PRODUCER = "producer";
    private static final String STREAMS = "streams";
    private static final String CONSUMER = "consumer";

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final boolean on;
    private final InstantSource clock;
    private final RejectedMeter rejected = new RejectedMeter(registry);
    private final StageMeters stages = new StageMeters(registry);
    private final RequestMeters requests = new RequestMeters(registry);
    private FeedMeters feeds;
    private ReadingMeters readings;
    private TableMeters table;

    private Meters(boolean on, InstantSource clock) {
        this.on = on;
        this.clock = clock;
    }

    /** Meters that nobody reports to, where nothing is to be shown. */
    public static Meters off() {
        return new Meters(false, () -> Instant.EPOCH);
    }

    /**
     * Meters in which no stage reports yet.
     *
     * @param version of the program
     * @param clock tells when a row can be seen
     */
    public static Meters of(String version, InstantSource clock) {
        Meters meters = new Meters(true, clock);
        Info.builder()
                .name("muster_build_info")
                .help("The program that runs: always 1.")
                .labelNames("version")
                .register(meters.registry)
                .addLabelValues(version);
        JvmMetrics.builder().register(meters.registry);
        meters.registry.register(new KafkaMeters(ManagementFactory.getPlatformMBeanServer()));
        return meters;
    }

    /**
     * Starts a producer that reports here; one a process, tried again where it does not start.
     *
     * @param start gives what the producer is to tell
     */
    public ProducerStage watchProducer(Function<ProducerObserver, ProducerStage> start) {
        if (!on) {
            return start.apply(ProducerObserver.NONE);
        }
        feeds = feeds == null ? new FeedMeters(registry, rejected.of(PRODUCER), requests) : feeds;
        ProducerStage stage = start.apply(feeds);
        feeds.count(stage::conditions);
        stages.ask(Stage.of(stage));
        return stage;
    }

    /** Counts articles that were published by hand in a process that has a producer. */
    public void published(PublishReport report) {
        if (feeds != null) {
            feeds.published(ProducerObserver.Way.FILES, report);
        }
    }

    /** Starts streams that report here; likewise. */
    public StreamsStage watchStreams(Function<StreamsObserver, StreamsStage> start) {
        if (!on) {
            return start.apply(StreamsObserver.NONE);
        }
        readings = readings == null ? new ReadingMeters(registry, rejected.of(STREAMS)) : readings;
        StreamsStage stage = start.apply(readings);
        stages.measureLag(STREAMS, stage::behind);
        stages.ask(Stage.of(stage));
        return stage;
    }

    /** Starts a consumer that reports here; likewise. */
    public ConsumerStage watchConsumer(Function<ConsumerObserver, ConsumerStage> start) {
        if (!on) {
            return start.apply(ConsumerObserver.NONE);
        }
        table = table == null ? new TableMeters(registry, rejected.of(CONSUMER), requests, clock) : table;
        ConsumerStage stage = start.apply(table);
        table.count(stage::listeners);
        stages.measureLag(CONSUMER, stage::behind);
        stages.ask(Stage.of(stage));
        return stage;
    }

    /** What is shown. */
    PrometheusRegistry registry() {
        return registry;
    }
}
