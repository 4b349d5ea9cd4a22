package dev.muster.bench;

import dev.muster.streams.StreamsObserver;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** When work began and ended, by what is told of it. Thread safe. */
final class Pulse implements StreamsObserver {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);
    private static final int LOOK_MS = 20;

    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private volatile long first;
    private volatile long last;

    /** An article has been taken. */
    void take() {
        long now = System.nanoTime();
        if (taken.incrementAndGet() == 1) {
            first = now;
        }
        last = now;
    }

    @Override
    public void read(Reading reading) {
        take();
    }

    @Override
    public void wrote(Writing writing) {
        written.incrementAndGet();
        last = System.nanoTime();
    }

    /** Waits for so many articles, and for silence after the last of them. */
    void await(int articles) throws InterruptedException {
        long start = System.nanoTime();
        while (taken.get() < articles || System.nanoTime() - last < QUIET) {
            if (System.nanoTime() - start > LONGEST) {
                throw new IllegalStateException(taken + " of " + articles + " articles in ten minutes");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        }
    }

    /** From the first article to the last that was told. */
    long nanos() {
        return last - first;
    }

    /** Claims that were written. */
    long written() {
        return written.get();
    }
}
