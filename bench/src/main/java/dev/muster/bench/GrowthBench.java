package dev.muster.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.muster.consumer.ConsumerObserver;
import dev.muster.consumer.ConsumerSettings;
import dev.muster.consumer.ConsumerStage;
import dev.muster.consumer.table.Batch;
import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import dev.muster.schema.Connection;
import dev.muster.streams.StreamsSettings;
import dev.muster.streams.StreamsStage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What a claim costs from the article to the table, where few claims are kept already and where many are: articles are read by the engine from a broker,
 * exactly once, and their claims written into SQLite by the consumer, as they are on one machine.
 */
public final class GrowthBench {
    private static final int CLAIMS = 1_000_000;
    private static final int FIRST = 10_000;
    private static final int STEP = 10;

    /** Claims that come in at once and are measured together: what is behind is taken in larger batches, which cost less, so all are alike. */
    private static final int CHUNK = 5_000;

    /** Chunks measured at each step, of which the median counts. */
    private static final int CHUNKS = 7;

    /** Tables that are filled to the first step before any counts, over which the compiler comes to rest. */
    private static final int WARM_UP = 8;

    /** Claims that come in at once on the way from one step to the next. */
    private static final int FILLING = 50_000;

    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final int LOOK_MS = 20;
    private static final double NANOS_IN_MICRO = 1e3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final LocalLog log;
    private final Path folder;
    private final ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
    private final List<Cost> firsts = new ArrayList<>();
    private int tables;

    /**
     * Microseconds of processor time a claim.
     *
     * @param own of the threads of streams and consumer
     * @param whole of the whole JVM: the broker, whoever writes the articles, collection of garbage and compaction of the state too
     */
    private record Cost(double own, double whole) {}

    private GrowthBench(LocalLog log, Path folder) {
        this.log = log;
        this.folder = folder;
    }

    /** Takes the number of claims of the last step, a power of ten from 10,000 on, or nothing. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int claims = args.length == 0 ? CLAIMS : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("muster-growth");
        try (LocalLog log = LocalLog.in(folder.resolve("kafka"))) {
            new GrowthBench(log, folder).measure(claims);
        }
    }

    private void measure(int claims) throws InterruptedException, IOException {
        for (int i = 1; i < WARM_UP + CHUNKS; i++) {
            try (Run run = new Run()) {
                first(run, i > WARM_UP);
            }
        }
        Report report = Report.titled("Growth")
                .line(
                        "Written by `bench/growth`: what a claim costs from the article to the table, by how many are kept already. Articles of %d claims and %,d bytes come",
                        Load.CLAIMS, new Communiques().next().getBody().length())
                .line(
                        "from a broker, are read, merged with what is known exactly once, and written into SQLite. Processor time, medians of %d times %,d claims, least and greatest",
                        CHUNKS, CHUNK)
                .line(
                        "behind them. *Stages*: the threads of streams and consumer. *All*: the whole JVM, with the broker, collection of garbage and compaction of the state.")
                .line("")
                .line(
                        "| claims kept | stages, µs a claim | | beside the first | all, µs a claim | | beside the first |")
                .line("|---|---|---|---|---|---|---|");
        try (Run run = new Run()) {
            first(run, true);
            row(report, FIRST, firsts);
            for (int step = FIRST * STEP; step <= claims; step *= STEP) {
                row(report, step, run.costsUpTo(step));
            }
        }
        report.line("").machine().write("GROWTH.md");
    }

    private void first(Run run, boolean counts) throws InterruptedException {
        run.fill(FIRST - CHUNK);
        Cost cost = run.chunk();
        Report.say("%,d claims: %.0f, whole %.0f%s", FIRST, cost.own(), cost.whole(), counts ? "" : ", not counted");
        if (counts) {
            firsts.add(cost);
        }
    }

    private void row(Report report, int step, List<Cost> costs) {
        List<Double> own = costs.stream().map(Cost::own).toList();
        List<Double> whole = costs.stream().map(Cost::whole).toList();
        report.line(
                "| %,d | %.0f | %s | %.2f | %.0f | %s | %.2f |",
                step,
                Report.median(own),
                Report.range(own, "%.0f"),
                Report.median(own)
                        / Report.median(firsts.stream().map(Cost::own).toList()),
                Report.median(whole),
                Report.range(whole, "%.0f"),
                Report.median(whole)
                        / Report.median(firsts.stream().map(Cost::whole).toList()));
        Report.say("%,d claims: %.0f, whole %.0f", step, Report.median(own), Report.median(whole));
    }

    /** Streams and consumer with topics, state and a table of their own. */
    private final class Run implements AutoCloseable, ConsumerObserver {
        private final Communiques articles = new Communiques();
        private final Pulse pulse = new Pulse();
        private final AtomicLong committed = new AtomicLong(System.nanoTime());
        private final ArticleWriter writer;
        private final Set<Long> others;
        private final ConsumerStage consumer;
        private final StreamsStage streams;
        private int made;

        Run() {
            Path own = folder.resolve("run" + ++tables);
            Connection connection = log.connection("growth" + tables + ".");
            connection.prepare();
            writer = new ArticleWriter(connection);
            others = Arrays.stream(THREADS.getAllThreadIds()).boxed().collect(Collectors.toSet());
            ConsumerSettings table = ConsumerSettings.of("jdbc:sqlite:" + own.resolveSibling(own.getFileName() + ".db"))
                    .listeningOn(ConsumerSettings.DEFAULT_HOST, 0)
                    .observedBy(this);
            consumer = ConsumerStage.start(connection, table, Clock.systemUTC());
            streams = StreamsStage.start(connection, StreamsSettings.in(own), extractor, pulse);
        }

        @Override
        public void committed(Batch batch, boolean isRepeated) {
            committed.set(System.nanoTime());
        }

        List<Cost> costsUpTo(int claims) throws InterruptedException {
            fill(claims - CHUNKS * CHUNK);
            List<Cost> costs = new ArrayList<>();
            for (int i = 0; i < CHUNKS; i++) {
                costs.add(chunk());
            }
            return costs;
        }

        /** Lets claims come in until there are so many. */
        void fill(int claims) throws InterruptedException {
            while (made * Load.CLAIMS < claims) {
                take(Math.min(FILLING, claims - made * Load.CLAIMS));
            }
        }

        Cost chunk() throws InterruptedException {
            long own = own();
            long whole = SYSTEM.getProcessCpuTime();
            take(CHUNK);
            return new Cost(
                    (own() - own) / NANOS_IN_MICRO / CHUNK,
                    (SYSTEM.getProcessCpuTime() - whole) / NANOS_IN_MICRO / CHUNK);
        }

        /** Processor time of the threads that have begun since this run has. */
        private long own() {
            return Arrays.stream(THREADS.getAllThreadIds())
                    .filter(id -> !others.contains(id))
                    .map(THREADS::getThreadCpuTime)
                    .filter(nanos -> nanos > 0)
                    .sum();
        }

        /** Lets so many claims come in, and waits until nothing more is written into the table. */
        private void take(int claims) throws InterruptedException {
            for (int i = 0; i < claims / Load.CLAIMS; i++) {
                writer.write(articles.next());
            }
            made += claims / Load.CLAIMS;
            pulse.await(made);
            while (System.nanoTime() - committed.get() < QUIET) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            }
        }

        @Override
        public void close() {
            streams.close();
            consumer.close();
            writer.close();
        }
    }
}
