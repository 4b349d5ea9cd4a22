package dev.muster.app.metrics;

import dev.muster.consumer.ConsumerObserver;
import dev.muster.consumer.ConsumerStage;
import dev.muster.producer.ProducerObserver;
import dev.muster.producer.ProducerStage;
import dev.muster.streams.StreamsObserver;
import dev.muster.streams.StreamsStage;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;

/**
 * All metrics of a process: each stage that runs is told to report to them, and {@link MetricsServer} shows them. How many series there
 * are depends on the program alone, never on feeds, actors, articles or requests. Thread safe.
 */
public final class Meters {
    /** No process shows more series than this, whatever comes; some 700 are usual where everything runs in one. */
    public static final int MAX_SERIES = 2_000;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final RejectedMeter rejected = new RejectedMeter(registry);
    private final StageMeters stages = new StageMeters(registry);
    private final InstantSource clock;
    private RequestMeters requests;
    private FeedMeters feeds;
    private TableMeters table;

    /**
     * Metrics in which no stage reports yet.
     *
     * @param version of the program
     * @param clock tells when a row can be seen
     */
    public Meters(String version, InstantSource clock) {
        this.clock = clock;
        Info.builder()
                .name("muster_build_info")
                .help("The program that runs: always 1.")
                .labelNames("version")
                .register(registry)
                .addLabelValues(version);
        JvmMetrics.builder().register(registry);
        registry.register(new KafkaMeters(ManagementFactory.getPlatformMBeanServer()));
    }

    /** To be told what a producer does; once a process. */
    public ProducerObserver producer() {
        feeds = new FeedMeters(registry, rejected.of("producer"), requests());
        return feeds;
    }

    /** To be told what the streams do; once a process. */
    public StreamsObserver streams() {
        return new ReadingMeters(registry, rejected.of("streams"));
    }

    /** To be told what a consumer does; once a process. */
    public ConsumerObserver consumer() {
        table = new TableMeters(registry, rejected.of("consumer"), requests(), clock);
        return table;
    }

    private RequestMeters requests() {
        if (requests == null) {
            requests = new RequestMeters(registry);
        }
        return requests;
    }

    /** Asks a stage that has told {@link #producer()} so far for what it does not tell by itself. */
    public void watch(ProducerStage stage) {
        feeds.count(stage::conditions);
    }

    /** Asks the streams how far behind they are. */
    public void watch(StreamsStage stage) {
        stages.measureLag("streams", stage::behind);
    }

    /** Asks a stage that has told {@link #consumer()} so far for what it does not tell by itself. */
    public void watch(ConsumerStage stage) {
        stages.measureLag("consumer", stage::behind);
        table.count(stage::listeners);
    }

    /** Asks a stage on each scrape whether it lives and is ready. */
    public void watch(dev.muster.app.stage.Stage stage) {
        stages.ask(stage);
    }

    /** What is shown. */
    PrometheusRegistry registry() {
        return registry;
    }
}
