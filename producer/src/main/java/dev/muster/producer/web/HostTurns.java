package dev.muster.producer.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One request at a time for each host. Thread safe; holds what is in use and no more. */
final class HostTurns {
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /** The right to ask a host, until it is closed. */
    final class Turn implements AutoCloseable {
        private final String host;
        private final Semaphore free = new Semaphore(1, true);
        private int users;

        private Turn(String host) {
            this.host = host;
        }

        @Override
        public void close() {
            free.release();
            leave(host);
        }
    }

    /**
     * Waits for the host's turn.
     *
     * @return null when it did not come within {@code patience}, or the thread was interrupted
     */
    Turn take(String host, Duration patience) {
        Turn turn = turns.compute(host, (name, known) -> {
            Turn entered = known == null ? new Turn(name) : known;
            entered.users++;
            return entered;
        });
        try {
            if (turn.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return turn;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        leave(host);
        return null;
    }

    private void leave(String host) {
        turns.computeIfPresent(host, (name, turn) -> --turn.users == 0 ? null : turn);
    }

    /** Hosts that are asked or waited for. */
    int size() {
        return turns.size();
    }
}
