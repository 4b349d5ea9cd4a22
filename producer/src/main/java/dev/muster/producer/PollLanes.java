package dev.muster.producer;

import dev.muster.producer.web.DaemonThreads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which feeds are polled: one feed of a host at a time, and those that failed last on threads of their own, so that
 * servers which hang hold up each other and nobody else. What waits for its host holds no thread. Thread safe.
 */
final class PollLanes implements AutoCloseable {

    /** Feeds that are well, at the same time: polling is waiting for others. */
    private static final int WELL = 32;

    /** Feeds that failed last, at the same time. */
    private static final int AILING = 8;

    private static final long IDLE_SECONDS = 10;

    private static final long CLOSE_SECONDS = 5;

    private record Task(Runnable task, ThreadPoolExecutor threads) {}

    /** What waits for a host: those that are well go before those that failed. */
    private record Waiting(Deque<Task> well, Deque<Task> failed) {
        Waiting() {
            this(new ArrayDeque<>(), new ArrayDeque<>());
        }

        Task next() {
            return well.isEmpty() ? failed.poll() : well.poll();
        }
    }

    private final ThreadPoolExecutor well = threads(WELL, "muster-poll");
    private final ThreadPoolExecutor ailing = threads(AILING, "muster-poll-again");

    /** By host; one that has an entry is being polled. */
    private final Map<String, Waiting> waiting = new HashMap<>();

    private static ThreadPoolExecutor threads(int most, String name) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DaemonThreads.named(name));
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * Polls as soon as no other of its lane is polled and a thread is free. Feeds that are well go before those that failed.
     *
     * @param failed whether the last poll did
     */
    void poll(String lane, boolean failed, Runnable poll) {
        Task task = new Task(poll, failed ? ailing : well);
        synchronized (waiting) {
            Waiting before = waiting.putIfAbsent(lane, new Waiting());
            if (before != null) {
                (failed ? before.failed() : before.well()).add(task);
                return;
            }
        }
        run(lane, task);
    }

    private void run(String lane, Task task) {
        try {
            task.threads().execute(() -> {
                try {
                    task.task().run();
                } finally {
                    next(lane);
                }
            });
        } catch (RejectedExecutionException closed) {
            synchronized (waiting) {
                waiting.remove(lane);
            }
        }
    }

    private void next(String lane) {
        Task next;
        synchronized (waiting) {
            Waiting others = waiting.get(lane);
            next = others == null ? null : others.next();
            if (next == null) {
                waiting.remove(lane);
                return;
            }
        }
        run(lane, next);
    }

    /** Begins no more polls, and waits some seconds for those under way. */
    @Override
    public void close() {
        well.shutdown();
        ailing.shutdown();
        try {
            well.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
            ailing.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            well.shutdownNow();
            ailing.shutdownNow();
        }
    }
}
