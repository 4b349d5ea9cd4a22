package dev.muster.app.up;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells whoever waits what has been started, and how long it took. */
public final class Progress {
    private static final double NANOS = 1e9;

    private final PrintWriter out;

    /** Progress on a terminal. */
    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Does one step and prints a line for it: its name, what came of it, and the seconds. */
    <T> T step(String name, Supplier<T> work, Function<T, String> outcome) {
        long start = System.nanoTime();
        T result = work.get();
        double seconds = (System.nanoTime() - start) / NANOS;
        say(String.format(Locale.ROOT, "  %-10s %-46s %5.1f s", name, outcome.apply(result), seconds));
        return result;
    }

    /** Prints a line. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
