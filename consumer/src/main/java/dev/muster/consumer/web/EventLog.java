package dev.muster.consumer.web;

import dev.muster.consumer.table.TableChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The latest changes of the table, for any number of readers that each wait at a pace of their own. Thread safe. */
public final class EventLog implements AutoCloseable {
    private static final int KEPT = 256;

    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Deque<TableChange> changes = new ArrayDeque<>();
    private long start;
    private long position;
    private boolean closed;

    /** A log that knows of no change yet. */
    public EventLog() {}

    /** Appends what a batch did. */
    public void add(TableChange change) {
        locked(() -> {
            changes.add(change);
            position = change.position();
            forgetOld();
        });
    }

    /** Starts over at a position that was reached without this log: readers elsewhere have to look at the whole table. */
    public void reset(long now) {
        locked(() -> {
            if (now != position || changes.isEmpty()) {
                changes.clear();
                start = now;
                position = now;
            }
        });
    }

    private void forgetOld() {
        while (changes.size() > KEPT) {
            start = changes.remove().position();
        }
    }

    /** How far the table has come. */
    public long position() {
        lock.lock();
        try {
            return position;
        } finally {
            lock.unlock();
        }
    }

    /**
     * What came after a position; waits for a change at most the given time.
     *
     * @throws InterruptedException when interrupted while waiting
     */
    News after(long seen, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (seen == position && !closed && left > 0) {
                left = moved.awaitNanos(left);
            }
            return news(seen);
        } finally {
            lock.unlock();
        }
    }

    /** What came after a position, without waiting. */
    News since(long seen) {
        lock.lock();
        try {
            return news(seen);
        } finally {
            lock.unlock();
        }
    }

    private News news(long seen) {
        if (closed) {
            return new News(Kind.CLOSED, seen, List.of());
        }
        if (seen == position) {
            return new News(Kind.NOTHING, seen, List.of());
        }
        if (seen < start || seen > position) {
            return new News(Kind.EVERYTHING, position, List.of());
        }
        TreeSet<String> keys = new TreeSet<>();
        changes.stream().filter(change -> change.position() > seen).forEach(change -> keys.addAll(change.estimates()));
        return new News(Kind.ROWS, position, Collections.unmodifiableList(new ArrayList<>(keys)));
    }

    private void locked(Runnable act) {
        lock.lock();
        try {
            act.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets all readers go. */
    @Override
    public void close() {
        locked(() -> closed = true);
    }

    /** What there is to tell a reader. */
    enum Kind {
        NOTHING,
        ROWS,
        /** More than this log knows of. */
        EVERYTHING,
        CLOSED
    }

    /**
     * News for a reader.
     *
     * @param kind what has changed
     * @param position how far the table has come
     * @param estimates keys of the rows, where those are known
     */
    record News(Kind kind, long position, List<String> estimates) {}
}
