package dev.muster.app.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** How long things took from their start after a kill until they were well. */
final class Recoveries {
    private static final double PERCENTILE = 0.95;

    private final Map<String, List<Long>> times = new TreeMap<>();

    /** Notes that something is well now. */
    void add(String what, long startNanos) {
        times.computeIfAbsent(what, key -> new ArrayList<>())
                .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos));
    }

    /** Prints a line for each. */
    void print() {
        times.forEach((what, millis) -> System.out.printf(
                Locale.ROOT, "from start to well, p95 of %d: %s %d ms%n", millis.size(), what, p95(millis)));
    }

    private static long p95(List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * PERCENTILE) - 1);
    }
}
