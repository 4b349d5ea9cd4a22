package dev.muster.bench;

import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.ConsumerStage;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsObserver;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;

/**
 * How long it takes from the broker's word that it has an article to the claim that the API shows, beside one hop of the very same article: through a
 * topology that passes it on exactly once, with the same properties, to a reader of what is committed. Everything runs in this JVM with the broker,
 * while ordinary news come in at a quarter of what the streams can take.
 */
public final class LatencyBench {
    private static final int ROUNDS = 5;

    /** So many that more than one of a round lies beyond the 99th percentile. */
    private static final int PROBES = 200;

    /** Rounds that are not counted, over which the compiler comes to rest. */
    private static final int WARM_UP = 2;

    private static final int LOAD = 15_000;
    private static final double QUARTER = 0.25;
    private static final long NANOS_IN_SECOND = 1_000_000_000;
    private static final double NANOS_IN_MILLI = 1e6;
    private static final int MOST_PAUSE_MS = 200;
    private static final String PREFIX = "latency.";
    private static final String TARGET = "latency.passed";

    private final Random random = new Random(1);
    private final List<List<Double>> rows = new ArrayList<>();
    private final List<List<Double>> hops = new ArrayList<>();

    private LatencyBench() {}

    /** Takes the number of rounds, of probes in a round, and of articles a second, which is measured where it is not given. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        int probes = args.length < 2 ? PROBES : Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("muster-bench");
        ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
        try (LocalLog log = LocalLog.in(folder.resolve("kafka"))) {
            double rate = args.length < 3 ? QUARTER * peak(log, extractor) : Double.parseDouble(args[2]);
            Report.say("%.0f articles a second", rate);
            LatencyBench bench = new LatencyBench();
            bench.run(log.connection(PREFIX), folder, extractor, rate, rounds, probes);
            bench.report(rate, rounds, probes);
        }
    }

    /** Articles of ordinary news a second, at a second go: the first warms the JVM up. */
    private static double peak(LocalLog log, ClaimExtractor extractor) throws IOException, InterruptedException {
        Connection connection = log.connection("peak.");
        connection.prepare();
        new ManyArticles(News.ordinary(LOAD)).publish(connection, LOAD);
        ClaimsFlow flow = new ClaimsFlow(connection, extractor);
        flow.run(LOAD);
        return LOAD * (double) NANOS_IN_SECOND / flow.run(LOAD).nanos();
    }

    private void run(Connection connection, Path folder, ClaimExtractor extractor, double rate, int rounds, int probes)
            throws IOException, InterruptedException, ExecutionException {
        connection.prepare();
        PassThrough.create(TARGET, connection);
        ConsumerSettings table = ConsumerSettings.of("jdbc:sqlite:" + folder.resolve("table.db"))
                .listeningOn(ConsumerSettings.DEFAULT_HOST, 0);
        StreamsSettings settings = StreamsSettings.in(folder.resolve("state"));
        ScheduledExecutorService load = Executors.newSingleThreadScheduledExecutor();
        try (ConsumerStage consumer = ConsumerStage.start(connection, table, Clock.systemUTC());
                StreamsStage streams = StreamsStage.start(connection, settings, extractor, StreamsObserver.NONE);
                KafkaStreams passing = new PassThrough(connection, TARGET).streams(new Pulse());
                ArticleWriter writer = new ArticleWriter(connection);
                Probe probe = new Probe(connection, TARGET, consumer.address())) {
            passing.start();
            ManyArticles news = new ManyArticles(News.ordinary(LOAD));
            load.scheduleAtFixedRate(
                    () -> writer.write(news.next()), 0, (long) (NANOS_IN_SECOND / rate), TimeUnit.NANOSECONDS);
            for (int round = -WARM_UP; round < rounds; round++) {
                round(round < 0, probe, probes);
            }
            load.shutdownNow();
            load.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private void round(boolean forgotten, Probe probe, int probes)
            throws IOException, InterruptedException, ExecutionException {
        List<Double> row = new ArrayList<>();
        List<Double> hop = new ArrayList<>();
        for (int i = 0; i < probes; i++) {
            Probe.Times times = probe.send();
            row.add(times.row() / NANOS_IN_MILLI);
            hop.add(times.hop() / NANOS_IN_MILLI);
            // So that probes do not fall into step with the commits.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_PAUSE_MS));
        }
        if (!forgotten) {
            rows.add(row);
            hops.add(hop);
        }
        Report.say(
                "row %.0f, %.0f ms; hop %.0f, %.0f ms",
                share(row, 0.5), share(row, 0.99), share(hop, 0.5), share(hop, 0.99));
    }

    /** What so great a share of the values does not exceed: by the nearest rank. */
    private static double share(List<Double> values, double share) {
        return values.stream().sorted().toList().get((int) Math.ceil(values.size() * share) - 1);
    }

    private void report(double rate, int rounds, int probes) throws IOException {
        Report report = Report.titled("Latency")
                .line(
                        "Written by `bench/latency`: medians over %d rounds of %d articles, after %d that are not counted, at %.0f articles of ordinary news a second, a quarter of what the",
                        rounds, probes, WARM_UP, rate)
                .line(
                        "streams take. From the broker's word that it has an article: until the API, asked every 10 ms, shows its claim, and until a reader of what is committed")
                .line("has it behind a topology that only passes it on, exactly once. Milliseconds.")
                .line("*Ordinary news*: " + News.told())
                .machine()
                .line("")
                .line("| | claim over HTTP | | one hop | | ratio |")
                .line("|---|---|---|---|---|---|");
        for (double share : List.of(0.5, 0.99)) {
            List<Double> row = rows.stream().map(round -> share(round, share)).toList();
            List<Double> hop = hops.stream().map(round -> share(round, share)).toList();
            report.line(
                    "| p%.0f | %.0f | %s | %.0f | %s | %.2f |",
                    share * 100,
                    Report.median(row),
                    Report.range(row, "%.0f"),
                    Report.median(hop),
                    Report.range(hop, "%.0f"),
                    Report.median(row) / Report.median(hop));
        }
        report.write("LATENCY.md");
    }
}
