package dev.muster.producer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A clock and timer that jump from one task to the next; all runs in the thread that lets time pass, whoever scheduled it. */
final class SimulatedTime extends AbstractExecutorService implements ScheduledExecutorService, InstantSource {
    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.<Task, Instant>comparing(task -> task.at).thenComparing(task -> task.number));
    private Instant now;
    private Duration ahead = Duration.ZERO;
    private long number;

    SimulatedTime(Instant now) {
        this.now = now;
    }

    /** A task at its time. */
    private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {
        private final Instant at;
        private final Long order;
        private final long number;

        Task(Instant at, Runnable task) {
            super(task, null);
            this.at = at;
            this.number = SimulatedTime.this.number++;
            this.order = number;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(now, at));
        }

        @Override
        public int compareTo(Delayed other) {
            return order.compareTo(((Task) other).order);
        }
    }

    /** Lets time pass. */
    synchronized void pass(Duration time) throws Exception {
        Instant end = now.plus(time);
        while (!tasks.isEmpty() && !tasks.peek().at.isAfter(end)) {
            Task next = tasks.poll();
            if (!next.isCancelled()) {
                now = next.at.isAfter(now) ? next.at : now;
                next.run();
                failIfItFailed(next);
            }
        }
        now = end;
    }

    /** A task that set its successor has cancelled itself, which says nothing. */
    private static void failIfItFailed(Task task) throws Exception {
        if (!task.isCancelled()) {
            task.get();
        }
    }

    /** Somebody sets the clock, which no timer notices. */
    synchronized void set(Duration later) {
        ahead = ahead.plus(later);
    }

    @Override
    public Instant instant() {
        return now.plus(ahead);
    }

    @Override
    public synchronized ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        Task scheduled = new Task(now.plusNanos(unit.toNanos(delay)), task);
        tasks.add(scheduled);
        return scheduled;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void shutdown() {
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        tasks.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    @Override
    public void execute(Runnable task) {
        schedule(task, 0, TimeUnit.NANOSECONDS);
    }
}
