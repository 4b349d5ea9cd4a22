package dev.muster.producer.web;

import java.time.Duration;

/** The time that a request has left: on the wire, and with all its waiting for other requests. One thread's. */
final class TimeBudget {
    private final long overall;
    private final long begun = System.nanoTime();
    private long onTheWire;
    private long since;

    TimeBudget(Duration overall) {
        this.overall = overall.toNanos();
    }

    /** For how long it may still wait for its turn: as long again as it may take itself. */
    Duration patience() {
        return positive(2 * overall - (System.nanoTime() - begun));
    }

    /** For how long servers may still take. */
    Duration left() {
        return positive(overall - onTheWire);
    }

    void start() {
        since = System.nanoTime();
    }

    void stop() {
        onTheWire += System.nanoTime() - since;
    }

    private static Duration positive(long nanos) {
        return Duration.ofNanos(Math.max(0, nanos));
    }
}
