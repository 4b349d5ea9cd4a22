package dev.muster.producer.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One request at a time for each host, in the order in which they came. Thread safe; holds what is in use and no more. */
final class HostTurns {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    /** By host: who asks it, and behind, who waits. */
    private final Map<String, Deque<Turn>> lines = new HashMap<>();

    /** The right to ask a host, until it is closed. */
    final class Turn implements AutoCloseable {
        private final String host;

        private Turn(String host) {
            this.host = host;
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    /**
     * Waits for the host's turn.
     *
     * @param stop ends the wait
     * @return null when it did not come within {@code patience}, or the wait was ended
     */
    Turn take(String host, Duration patience, Stop stop) {
        Turn turn = new Turn(host);
        Runnable wake = this::wake;
        enter(turn);
        stop.upon(wake);
        try {
            if (await(turn, patience.toNanos(), stop)) {
                return turn;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            stop.forget(wake);
        }
        leave(turn);
        return null;
    }

    private boolean await(Turn turn, long patience, Stop stop) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience;
            while (lines.get(turn.host).peekFirst() != turn) {
                if (left <= 0 || stop.isStopped()) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void enter(Turn turn) {
        lock.lock();
        try {
            lines.computeIfAbsent(turn.host, host -> new ArrayDeque<>()).addLast(turn);
        } finally {
            lock.unlock();
        }
    }

    private void leave(Turn turn) {
        lock.lock();
        try {
            lines.computeIfPresent(turn.host, (host, line) -> line.remove(turn) && line.isEmpty() ? null : line);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Hosts that are asked or waited for. */
    int size() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }
}
