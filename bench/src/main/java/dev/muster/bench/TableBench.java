package dev.muster.bench;

import dev.muster.consumer.table.Batch;
import dev.muster.consumer.table.ClaimChange;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.OffsetStep;
import dev.muster.consumer.table.TableChange;
import dev.muster.consumer.table.TopicIdentity;
import dev.muster.schema.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a claim costs in the table at 10,000, 100,000 … of them, beside the bare insertion of the rows that stand for it in the end, many to a
 * statement, into tables of the same kind that are as full. Both are measured in turns, batch by batch, so that a noisy machine disturbs
 * them alike. Claims come in batches of the size that the consumer takes from the topic at most.
 */
public final class TableBench implements AutoCloseable {
    private static final int CLAIMS = 1_000_000;
    private static final int FIRST_STEP = 10_000;
    private static final int TIMES = 10;
    private static final int BATCH = 1_000;

    /** Batches that are measured before each step. */
    private static final int MEASURED = 10;

    private static final long SEED = 7;
    private static final double NANOS_IN_MICRO = 1e3;
    private static final Path RESULTS = Path.of("bench", "TABLE.md");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final TopicIdentity TOPIC = new TopicIdentity(
            "cluster", Topics.of(Topics.DEFAULT_PREFIX).claims().name(), "topic");

    private final ClaimStore store;
    private final BareTables bare;
    private final ManyClaims claims = new ManyClaims(SEED);
    private long next;

    /** Into the empty database at the JDBC URL. */
    private TableBench(String url) throws IOException, SQLException {
        this.store = ClaimStore.at(url);
        this.bare = BareTables.beside(url);
        store.migrate();
        store.offsets(TOPIC, List.of(0));
    }

    /** What the batches before a step took, in nanoseconds a claim. */
    private record Step(int claims, List<Double> table, List<Double> bare) {}

    /** Takes the number of claims, and the JDBC URL of an empty database. */
    public static void main(String[] args) throws IOException, SQLException {
        int number = args.length == 0 ? CLAIMS : Integer.parseInt(args[0]);
        String url = args.length > 1 ? args[1] : newDatabase();
        try (TableBench bench = new TableBench(url)) {
            List<Step> steps = new ArrayList<>();
            for (int step = FIRST_STEP; step <= number; step *= TIMES) {
                steps.add(bench.fillTo(step));
                OUT.println(line(steps.get(steps.size() - 1), steps.get(0)));
            }
            report(url.split(":")[1], steps);
        }
    }

    /** How many times the bare insertion of their rows so many claims cost in a table of SQLite. */
    static double besideBare(int claims) throws IOException, SQLException {
        try (TableBench bench = new TableBench(newDatabase())) {
            Step step = bench.fillTo(claims);
            return Report.median(step.table()) / Report.median(step.bare());
        }
    }

    /** The JDBC URL of a database of SQLite in a folder of its own. */
    private static String newDatabase() throws IOException {
        return "jdbc:sqlite:" + Files.createTempDirectory("muster-bench").resolve("muster.db");
    }

    private Step fillTo(int size) throws SQLException {
        List<Double> table = new ArrayList<>();
        List<Double> inserted = new ArrayList<>();
        while (next < size) {
            List<ClaimChange> changes = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                changes.add(new ClaimChange.Put(claims.next()));
            }
            long start = System.nanoTime();
            TableChange changed =
                    store.apply(new Batch(TOPIC, List.of(new OffsetStep(0, next, next + BATCH)), changes, List.of()));
            long applied = System.nanoTime() - start;
            next += BATCH;
            long copied = bare.copy(changes.stream().map(ClaimChange::id).toList(), changed.estimates());
            if (next > size - MEASURED * BATCH) {
                table.add(applied / (double) BATCH);
                inserted.add(copied / (double) BATCH);
            }
        }
        return new Step(size, table, inserted);
    }

    private static void report(String database, List<Step> steps) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Filling the table");
        lines.add("");
        lines.add("Written by `bench/table`, on " + database + ": medians of " + MEASURED + " batches of " + BATCH
                + " claims before each size, the two in turns. *bare*: the rows that");
        lines.add(
                "stand for the claims in the end, inserted many to a statement into the same tables, as full, with their indexes.");
        lines.add(String.format(
                Locale.ROOT,
                "Load average %.0f on %d cores at the end.",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        lines.add("");
        lines.add(
                "| claims | table, µs a claim | bare, µs a claim | speed of the bare insertion | beside the first size |");
        lines.add("|---|---|---|---|---|");
        steps.forEach(step -> lines.add(line(step, steps.get(0))));
        Files.write(RESULTS, lines);
    }

    private static String line(Step step, Step first) {
        double table = Report.median(step.table());
        double bare = Report.median(step.bare());
        return String.format(
                Locale.ROOT,
                "| %,d | %.0f | %.0f | %.2f | %.2f |",
                step.claims(),
                table / NANOS_IN_MICRO,
                bare / NANOS_IN_MICRO,
                bare / table,
                table / Report.median(first.table()));
    }

    @Override
    public void close() throws SQLException {
        try (store) {
            bare.close();
        }
    }
}
