package dev.muster.bench;

import dev.muster.bench.LoadRun.Cost;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What loads cost that could make state grow, beside an ordinary one: all are fed in turns, so that a noisy machine disturbs all alike, through
 * streams and into a table each, and counted in processor time. The heap is bounded from outside, and told as what is live after a collection.
 */
public final class BoundsBench {
    private static final int ARTICLES = 100_000;
    private static final int STEPS = 5;

    /** As many as a consumer takes at once. */
    private static final int BATCH = 500;

    private static final long SEED = 7;
    private static final double NANOS_IN_MICRO = 1e3;
    private static final double KILO = 1024;
    private static final Path RESULTS = Path.of("bench", "BOUNDS.md");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private BoundsBench() {}

    /** Takes the number of articles of each load, or nothing. */
    public static void main(String[] args) throws IOException {
        int articles = args.length == 0 ? ARTICLES : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("muster-bounds");
        List<LoadRun> runs = new ArrayList<>();
        for (Load load : Load.values()) {
            runs.add(new LoadRun(load, Files.createDirectory(folder.resolve(load.name())), SEED));
        }
        List<String> lines = head(articles);
        for (int step = 1; step <= STEPS; step++) {
            take(runs, articles / STEPS);
            lines.addAll(lines(runs, articles / STEPS, step));
        }
        runs.forEach(LoadRun::close);
        lines.forEach(OUT::println);
        Files.write(RESULTS, lines);
    }

    private static void take(List<LoadRun> runs, int articles) {
        for (int taken = 0; taken < articles; taken += BATCH) {
            int number = Math.min(BATCH, articles - taken);
            runs.forEach(run -> run.take(number));
        }
    }

    private static List<String> head(int articles) {
        List<String> lines = new ArrayList<>();
        lines.add("# State that stays bounded");
        lines.add("");
        lines.add(format(
                "Written by `bench/bounds`: three loads of %,d articles of a claim each, in turns, through the topology and into a",
                articles));
        lines.add("table of SQLite each, " + BATCH
                + " at a time; processor time. *Throughput* sets a load beside the ordinary one of the same");
        lines.add(format(
                "step. All three run in one JVM with %d MB of heap at most.",
                Runtime.getRuntime().maxMemory() >> 20));
        lines.add("");
        lines.add(
                "| articles | load | streams, µs an article | table, µs an article | throughput | state, bytes an article | state and table, bytes an article | series of the streams | live heap of all, MB |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        return lines;
    }

    private static List<String> lines(List<LoadRun> runs, int articles, int step) {
        Map<Load, Cost> costs = new EnumMap<>(Load.class);
        runs.forEach(run -> costs.put(run.load(), run.cost(articles)));
        Cost ordinary = costs.get(Load.ORDINARY);
        long heap = heap();
        List<String> lines = new ArrayList<>();
        costs.forEach((load, cost) -> lines.add(format(
                "| %,d | %s | %.0f | %.0f | %.2f | %.0f | %.0f | %d | %d |",
                articles * step,
                load.told(),
                cost.streams() / NANOS_IN_MICRO,
                cost.table() / NANOS_IN_MICRO,
                (ordinary.streams() + ordinary.table()) / (cost.streams() + cost.table()),
                cost.state(),
                cost.disk(),
                cost.series(),
                heap)));
        return lines;
    }

    private static long heap() {
        System.gc();
        return (long) (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (KILO * KILO));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
