package dev.muster.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.muster.bench.LoadRun.Cost;
import dev.muster.bench.LoadRun.Held;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
    private static final int CLAIMS = 100_000;

    /** What is measured at first; from here on each time that there are ten times as many. */
    private static final int FIRST = 10_000;

    private static final int STEP = 10;

    /** Claims before each step that are measured: a tenth of it, yet so many that a collection or two do not decide. */
    private static final int LEAST_MEASURED = 5_000;

    /** Claims that runs of their own take before, so that the first step measures no compiler. */
    private static final int WARM_UP = 20_000;

    /** Articles whose claims a consumer takes at once where it keeps up; where it is behind it takes more, which cost less each. */
    private static final int BATCH = 500 / Load.CLAIMS;

    private static final long SEED = 7;
    private static final double NANOS_IN_MICRO = 1e3;
    private static final double KILO = 1024;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Report report = Report.titled("State that stays bounded");
    private final Map<Load, Double> first = new EnumMap<>(Load.class);
    private final List<String> counted = new ArrayList<>();

    /** What a claim of the ordinary load cost at its last step. */
    private double ordinary;

    private int taken;

    private BoundsBench() {}

    /** Takes the number of claims of each load, and to how many those by ever new actors go on; both powers of ten from 10,000 on, or nothing. */
    public static void main(String[] args) throws IOException {
        int claims = args.length == 0 ? CLAIMS : Integer.parseInt(args[0]);
        int actors = args.length < 2 ? claims : Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("muster-bounds");
        warmUp(Files.createDirectory(folder.resolve("warm-up")));
        new BoundsBench().measure(claims, actors, folder);
    }

    private static void warmUp(Path folder) throws IOException {
        List<LoadRun> runs = runs(folder);
        new BoundsBench().take(runs, WARM_UP);
        runs.forEach(LoadRun::close);
    }

    private static List<LoadRun> runs(Path folder) throws IOException {
        List<LoadRun> runs = new ArrayList<>();
        for (Load load : Load.values()) {
            runs.add(new LoadRun(load, Files.createDirectory(folder.resolve(load.name())), SEED));
        }
        return runs;
    }

    private void measure(int claims, int actors, Path folder) throws IOException {
        List<LoadRun> runs = runs(folder);
        head(claims, actors);
        for (int step = FIRST; step <= claims; step *= STEP) {
            step(runs, step);
        }
        List<LoadRun> lasting =
                runs.stream().filter(run -> run.load() == Load.DISTINCT).toList();
        runs.stream().filter(run -> run.load() != Load.DISTINCT).forEach(this::end);
        for (long step = (long) claims * STEP; step <= actors; step *= STEP) {
            step(lasting, (int) step);
        }
        lasting.forEach(this::end);
        report.line("")
                .line("Counted at the end:")
                .line("")
                .line(
                        "| load | claims in the table | actors who make them | rows of the table | entries of the state |")
                .line("|---|---|---|---|---|");
        counted.forEach(report::line);
        report.line("").machine().write("BOUNDS.md");
    }

    /** Counts what was not merged away. */
    private void end(LoadRun run) {
        Held held = run.held();
        counted.add(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d |",
                run.load().told(),
                held.claims(),
                held.actors(),
                held.rows(),
                held.entries()));
        run.close();
    }

    private void head(int claims, int actors) {
        report.line(
                        "Written by `bench/bounds`: three loads of %,d claims, in turns, through the topology and into a table of SQLite each; that of the many",
                        claims)
                .line(
                        "actors goes on to %,d. An article holds %d claims, and %d claims go into the table at a time. Processor time, of the last tenth",
                        actors, Load.CLAIMS, BATCH * Load.CLAIMS)
                .line(
                        "before a step. *Throughput* sets a load beside the ordinary one, at the same size as far as that goes; *growth* beside itself at the first")
                .line(
                        "step. *Whole program* counts collection of garbage and compaction of the state too, which run beside, for a claim of any load. All run in")
                .line(
                        "one JVM with %d MB of heap at most.",
                        Runtime.getRuntime().maxMemory() >> 20)
                .line("")
                .line(
                        "| claims | load | streams, µs a claim | table, µs a claim | throughput | growth | state, bytes a claim | state and table, bytes a claim | series of the streams | whole program, µs a claim | live heap of all, MB |")
                .line("|---|---|---|---|---|---|---|---|---|---|---|");
    }

    private void step(List<LoadRun> runs, int step) {
        int measured = Math.max(LEAST_MEASURED, step / STEP);
        take(runs, step - measured - taken);
        runs.forEach(LoadRun::mark);
        long before = SYSTEM.getProcessCpuTime();
        take(runs, measured);
        double whole = (SYSTEM.getProcessCpuTime() - before) / (double) measured / runs.size();
        lines(runs, step, whole / NANOS_IN_MICRO);
    }

    private void take(List<LoadRun> runs, int claims) {
        for (int left = claims / Load.CLAIMS; left > 0; left -= BATCH) {
            int number = Math.min(BATCH, left);
            runs.forEach(run -> run.take(number));
        }
        taken += claims;
    }

    private void lines(List<LoadRun> runs, int step, double whole) {
        Map<Load, Cost> costs = new EnumMap<>(Load.class);
        runs.forEach(run -> costs.put(run.load(), run.cost()));
        if (costs.containsKey(Load.ORDINARY)) {
            ordinary = costs.get(Load.ORDINARY).all();
        }
        long heap = heap();
        costs.forEach((load, cost) -> {
            first.putIfAbsent(load, cost.all());
            report.line(
                    "| %,d | %s | %.0f | %.0f | %.2f | %.2f | %.0f | %.0f | %d | %.0f | %d |",
                    step,
                    load.told(),
                    cost.streams() / NANOS_IN_MICRO,
                    cost.table() / NANOS_IN_MICRO,
                    ordinary / cost.all(),
                    cost.all() / first.get(load),
                    cost.state(),
                    cost.disk(),
                    cost.series(),
                    whole,
                    heap);
            Report.say(
                    "%,d %s %.0f %.0f %.0f %.0f, whole %.0f, heap %d",
                    step,
                    load.told(),
                    cost.streams() / NANOS_IN_MICRO,
                    cost.table() / NANOS_IN_MICRO,
                    cost.state(),
                    cost.disk(),
                    whole,
                    heap);
        });
    }

    private static long heap() {
        System.gc();
        return (long) (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (KILO * KILO));
    }
}
