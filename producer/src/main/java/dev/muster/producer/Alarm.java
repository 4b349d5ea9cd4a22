package dev.muster.producer;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs a task at a time that may be brought forward. However often it rings, the task is never queued more than once, and a ring
 * during a run leads to one more run. Thread safe.
 *
 * <p>The timer only hands the task over to the threads that run it, which may be busy for a while.
 */
final class Alarm implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private final Executor threads;
    private final Runnable task;
    private Future<?> pending;
    private boolean queued;
    private boolean running;
    private boolean rung;
    private boolean closed;

    Alarm(ScheduledExecutorService timer, Executor threads, Runnable task) {
        this.timer = timer;
        this.threads = threads;
        this.task = task;
    }

    /** Runs the task as soon as a thread is free. */
    synchronized void ringNow() {
        if (running) {
            rung = true;
        } else if (!queued) {
            schedule(Duration.ZERO);
        }
    }

    /** Runs the task after {@code wait}; called by the task itself, for the next time. */
    synchronized void ringIn(Duration wait) {
        schedule(wait);
    }

    private void schedule(Duration wait) {
        if (closed) {
            return;
        }
        if (pending != null) {
            pending.cancel(false);
        }
        try {
            pending = timer.schedule(this::queue, Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException shutDown) {
            closed = true;
        }
    }

    private void queue() {
        synchronized (this) {
            rung = rung || running;
            if (closed || queued || running) {
                return;
            }
            queued = true;
        }
        threads.execute(this::run);
    }

    private void run() {
        if (begin()) {
            try {
                task.run();
            } finally {
                end();
            }
        }
    }

    private synchronized boolean begin() {
        queued = false;
        running = !closed;
        return running;
    }

    private synchronized void end() {
        running = false;
        if (rung) {
            rung = false;
            schedule(Duration.ZERO);
        }
    }

    /** No run begins after it; one under way goes on. */
    @Override
    public synchronized void close() {
        closed = true;
        if (pending != null) {
            pending.cancel(false);
        }
    }
}
