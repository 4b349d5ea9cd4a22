package dev.muster.bench;

import dev.muster.extraction.ClaimExtractor;
import dev.muster.extraction.pack.Languages;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Runs the benchmarks in turns, so that a noisy machine disturbs all alike, and writes medians and their ratios as Markdown. What is counted
 * is the processor time of the thread that reads, and not the clock on the wall, which would tell of whoever else uses the machine.
 */
public final class Bench {
    private static final int ROUNDS = 5;
    private static final Path RESULTS = Path.of("bench", "RESULTS.md");

    /** The compiler has settled after so much processor time a corpus. */
    private static final long WARM_UP = 30_000_000_000L;

    private static final long SLICE = 400_000_000L;
    private static final List<String> NEWS = List.of("ordinary", "dense");
    private static final List<String> GROWTH = List.of("grown 1", "grown 10", "grown 30", "numbers");
    private static final double NANOS_IN_MILLI = 1e6;
    private static final double PER_MEGA = 1000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

    /** What one corpus costs, in nanoseconds a pass, one value a round. */
    private record Costs(ExtractionBenchmark benchmark, List<Double> read, List<Double> walk) {
        private static Costs of(ExtractionBenchmark benchmark) {
            return new Costs(benchmark, new ArrayList<>(), new ArrayList<>());
        }

        private void round() {
            walk.add(cost(benchmark::walk, SLICE / 2));
            read.add(cost(benchmark::read, SLICE));
        }
    }

    private Bench() {}

    /** Takes the number of rounds, or nothing. */
    public static void main(String[] args) throws IOException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        ClaimExtractor extractor = ClaimExtractor.over(Languages.fromClassPath());
        Map<String, Costs> costs = new LinkedHashMap<>();
        for (List<String> names : List.of(NEWS, GROWTH)) {
            names.forEach(news -> costs.put(news, Costs.of(ExtractionBenchmark.over(news, extractor))));
        }
        NEWS.forEach(news -> cost(costs.get(news).benchmark()::read, WARM_UP));
        NEWS.forEach(news -> cost(costs.get(news).benchmark()::walk, SLICE));
        for (int round = 0; round < rounds; round++) {
            costs.values().forEach(Costs::round);
        }
        List<String> report = report(costs, rounds);
        report.forEach(OUT::println);
        Files.write(RESULTS, report);
    }

    /** The processor time of a pass, by as many as fit into the time. */
    static double cost(IntSupplier work, long time) {
        long start = THREADS.getCurrentThreadCpuTime();
        long now = start;
        int passes = 0;
        int sum = 0;
        while (now - start < time) {
            sum += work.getAsInt();
            passes++;
            now = THREADS.getCurrentThreadCpuTime();
        }
        if (sum < 0) {
            throw new IllegalStateException("what is counted is never negative");
        }
        return (now - start) / (double) passes;
    }

    private static List<String> report(Map<String, Costs> costs, int rounds) {
        List<String> lines = new ArrayList<>();
        lines.add("# Reading speed");
        lines.add("");
        lines.add("Written by `bench/run`. Medians of " + rounds + " rounds in turns, in processor time of the");
        lines.add("reading thread. Java " + Runtime.version() + " on " + System.getProperty("os.arch") + ", "
                + SYSTEM.getAvailableProcessors() + " cores, load average "
                + format("%.1f", SYSTEM.getSystemLoadAverage()) + " at the end" + idle() + ".");
        lines.add("");
        lines.add("| news | bytes | claims | reading, MB/s a core | decoding and walking the same, MB/s | ratio |");
        lines.add("|---|---|---|---|---|---|");
        NEWS.forEach(news -> lines.add(row(news, costs.get(news))));
        lines.add("");
        lines.add("| growth | bytes | µs a byte | a pass, ms |");
        lines.add("|---|---|---|---|");
        GROWTH.forEach(news -> lines.add(growth(news, costs.get(news))));
        lines.add("");
        lines.add("*ordinary*: " + News.told());
        lines.add(
                "*dense*: reports full of claims. *grown*: one article of dense reports, 1, 10 and 30 times over, more");
        lines.add("being refused. *numbers*: 10,000 numbers in one sentence.");
        return lines;
    }

    private static String idle() {
        boolean shared = SYSTEM.getSystemLoadAverage() > SYSTEM.getAvailableProcessors() / 2.0 + 1;
        return shared ? ", which others used at the same time" : "";
    }

    private static String row(String news, Costs costs) {
        long bytes = costs.benchmark().bytes();
        double read = median(costs.read());
        double walk = median(costs.walk());
        return format(
                "| %s | %d | %d | %.1f | %.0f | %.0f |",
                news, bytes, costs.benchmark().read(), bytes / read * PER_MEGA, bytes / walk * PER_MEGA, read / walk);
    }

    private static String growth(String news, Costs costs) {
        long bytes = costs.benchmark().bytes();
        double read = median(costs.read());
        return format("| %s | %d | %.2f | %.1f |", news, bytes, read / bytes / PER_MEGA, read / NANOS_IN_MILLI);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
