package dev.muster.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What the runs of one way of articles took, a run a round. Not thread safe. */
final class FlowCosts {
    private static final double NANOS_IN_SECOND = 1e9;
    private static final double NANOS_IN_MICRO = 1e3;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final List<Run> runs = new ArrayList<>();

    /**
     * What one run took.
     *
     * @param rate articles a second, from the first one taken to the last thing told of any
     * @param micros microseconds of processor time an article: of the whole JVM, the broker in it and start and stop of the flow included
     * @param written claims written
     */
    record Run(double rate, double micros, long written) {}

    /** Lets so many articles through once, and tells what that took without adding it to any others. */
    static Run once(Flow flow, int articles) throws IOException, InterruptedException {
        long before = SYSTEM.getProcessCpuTime();
        Pulse pulse = flow.run(articles);
        double micros = (SYSTEM.getProcessCpuTime() - before) / NANOS_IN_MICRO / articles;
        return new Run(articles / (pulse.nanos() / NANOS_IN_SECOND), micros, pulse.written());
    }

    /** The same, added to the runs before. */
    Run run(Flow flow, int articles) throws IOException, InterruptedException {
        Run run = once(flow, articles);
        runs.add(run);
        return run;
    }

    /** The median of articles a second. */
    double rate() {
        return Report.median(rates());
    }

    /** The least and the greatest of articles a second. */
    String rateRange() {
        return Report.range(rates(), "%,.0f");
    }

    private List<Double> rates() {
        return runs.stream().map(Run::rate).toList();
    }

    /** The median of microseconds of processor time an article. */
    double micros() {
        return Report.median(runs.stream().map(Run::micros).toList());
    }

    /** The median of claims that a run writes: the fewer, the more changes of one come between two commits. */
    double written() {
        return Report.median(runs.stream().map(run -> (double) run.written()).toList());
    }
}
