package dev.muster.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks in turns, so that a noisy machine disturbs all alike, and prints medians and their ratios as Markdown. */
public final class Bench {
    private static final int ROUNDS = 5;
    private static final List<String> NEWS = List.of("ordinary", "dense");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench() {}

    /** Takes the number of rounds, or nothing. */
    public static void main(String[] args) throws RunnerException {
        int rounds = args.length == 0 ? ROUNDS : Integer.parseInt(args[0]);
        Map<String, List<Double>> micros = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (RunResult result : new Runner(options()).run()) {
                String key = result.getParams().getParam("news") + "."
                        + result.getPrimaryResult().getLabel();
                micros.computeIfAbsent(key, k -> new ArrayList<>())
                        .add(result.getPrimaryResult().getScore());
            }
        }
        OUT.println("| news | bytes | reading, MB/s a core | decoding and walking, MB/s | ratio |");
        OUT.println("|---|---|---|---|---|");
        NEWS.forEach(news -> print(news, median(micros.get(news + ".read")), median(micros.get(news + ".walk"))));
        OUT.printf(
                Locale.ROOT,
                "%nMedians of %d rounds in turns; Java %s on %s, %d cores.%n",
                rounds,
                Runtime.version(),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static org.openjdk.jmh.runner.options.Options options() {
        return new OptionsBuilder()
                .include(ExtractionBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static void print(String news, double read, double walk) {
        long bytes = ExtractionBenchmark.items(news).stream()
                .mapToLong(item -> item.body().length)
                .sum();
        OUT.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                news,
                bytes,
                bytes / read,
                bytes / walk,
                read / walk);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
