package dev.muster.app.command;

import dev.muster.schema.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells those who wait how far a command has come, how fast it is and how long it still takes: on a terminal in one line of standard error that
 * is written anew, elsewhere in a line now and then. A command that is soon over says nothing. Used by one thread.
 */
final class ProgressLine implements Progress, AutoCloseable {
    /** Escape sequence: back to the begin of the line, and clear it. */
    private static final String CLEAR = "\r\033[K";

    /** As often as the eye follows; in a file rather as often as somebody looks into it. */
    private static final Duration ON_TERMINAL = Duration.ofMillis(250);

    private static final Duration ELSEWHERE = Duration.ofSeconds(10);
    private static final double PRECISE_BELOW = 10;
    private static final double SECOND = 1e9;
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private final PrintWriter err;
    private final String things;
    private final boolean isTerminal;
    private final LongSupplier nanos;
    private final long start;
    private long told;
    private boolean isShown;

    /**
     * Starts to count the time.
     *
     * @param things what is counted, in the plural
     * @param isTerminal whether people read what is printed there
     * @param nanos a clock that only goes forward
     */
    ProgressLine(PrintWriter err, String things, boolean isTerminal, LongSupplier nanos) {
        this.err = err;
        this.things = things;
        this.isTerminal = isTerminal;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.told = start;
    }

    /** Of a command. */
    static ProgressLine of(CommandSpec spec, String things) {
        return new ProgressLine(spec.commandLine().getErr(), things, Terminal.isError(), System::nanoTime);
    }

    @Override
    public void at(long done, long total) {
        long now = nanos.getAsLong();
        if (now - told >= (isTerminal ? ON_TERMINAL : ELSEWHERE).toNanos()) {
            told = now;
            tell(text(done, total, (now - start) / SECOND));
        }
    }

    private void tell(String text) {
        if (isTerminal) {
            err.print(CLEAR + text);
            isShown = true;
        } else {
            err.println("muster: " + text);
        }
        err.flush();
    }

    private String text(long done, long total, double seconds) {
        double rate = done / seconds;
        String text = String.format(Locale.ROOT, "%,d ", done)
                + (total > 0 ? String.format(Locale.ROOT, "of %,d ", total) : "")
                + things
                + String.format(Locale.ROOT, rate < PRECISE_BELOW ? ", %.1f/s" : ", %,.0f/s", rate);
        return total > done && done > 0 ? text + ", " + time(Math.round((total - done) / rate)) + " left" : text;
    }

    private static String time(long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds + " s";
        }
        return seconds < 2 * HOUR ? seconds / MINUTE + " min" : seconds / HOUR + " h";
    }

    /** Makes room for something that is printed; the line comes back with what is told next. */
    void hide() {
        if (isShown) {
            err.print(CLEAR);
            err.flush();
            isShown = false;
        }
    }

    @Override
    public void close() {
        hide();
    }
}
