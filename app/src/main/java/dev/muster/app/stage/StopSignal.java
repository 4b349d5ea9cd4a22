package dev.muster.app.stage;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C and SIGTERM into an end in good order: the main thread learns of it and closes what it opened, while the JVM waits. Such an end is no
 * failure, so the process exits with the command's own code instead of 130 or 143. Thread safe.
 */
public final class StopSignal {
    /** Longer than everything together takes; whoever waits longer in vain sends SIGKILL anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile int exitCode;

    private StopSignal() {}

    /**
     * Runs a command under a signal of its own.
     *
     * @return the command's exit code
     */
    public static int during(Command command) throws Exception {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop"));
        return signal.run(() -> command.run(signal));
    }

    private int run(Callable<Integer> command) throws Exception {
        int code = 1;
        try {
            code = command.call();
            return code;
        } finally {
            exitCode = code;
            finished.countDown();
        }
    }

    /** Runs while the JVM shuts down, whatever the reason. */
    private void stop() {
        if (finished.getCount() == 0) {
            return; // the command had ended by itself
        }
        requested.countDown();
        if (await(finished, PATIENCE)) {
            Runtime.getRuntime().halt(exitCode);
        }
    }

    /** Whether the command is to end. */
    public boolean isRequested() {
        return requested.getCount() == 0;
    }

    /**
     * Waits for the end.
     *
     * @return whether it was requested within the time
     */
    public boolean await(Duration patience) {
        return await(requested, patience);
    }

    private static boolean await(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** A command that ends in good order when the signal says so. */
    @FunctionalInterface
    public interface Command {
        /** Returns the exit code. */
        int run(StopSignal stop) throws Exception;
    }
}
