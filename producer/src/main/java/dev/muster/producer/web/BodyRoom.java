package dev.muster.producer.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The room for answers in memory, shared by all that poll: small ones need no leave, of larger ones only so many are held at a time.
 * Forty polls at once, each with a small answer or one of those that have leave, then fit into the heap with all that is made of
 * them. Who holds leave for the largest waits for nobody, so that nobody waits for ever. Thread safe.
 */
final class BodyRoom {

    /** Most feeds and pages. */
    static final int SMALL = 256 * 1024;

    /** Nearly all feeds that carry whole texts. */
    static final int MIDDLE = 2 * 1024 * 1024;

    /** Heap for a middle one with the elements that are made of it, of which there are 200,000 at most. */
    private static final long MIDDLE_HEAP = 64L * 1024 * 1024;

    /** The same for a large one, while it grows to its end. */
    private static final long LARGE_HEAP = 256L * 1024 * 1024;

    /** Shorter than an answer may take, so that it is not taken for slow. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int small;
    private final int middle;
    private final Semaphore middles;
    private final Semaphore larges;
    private final Duration patience;

    BodyRoom(int small, int middle, int middles, int larges, Duration patience) {
        this.small = small;
        this.middle = middle;
        this.middles = new Semaphore(middles, true);
        this.larges = new Semaphore(larges, true);
        this.patience = patience;
    }

    /**
     * With the usual bounds.
     *
     * @param heap of the program, in bytes
     */
    static BodyRoom in(long heap) {
        return new BodyRoom(
                SMALL,
                MIDDLE,
                Math.toIntExact(Math.max(2, heap / MIDDLE_HEAP)),
                Math.toIntExact(Math.max(1, heap / LARGE_HEAP)),
                PATIENCE);
    }

    /** For one poll after the other. */
    BodyShare share() {
        return new BodyShare(this);
    }

    boolean isMiddle(long bytes) {
        return bytes > small;
    }

    boolean isLarge(long bytes) {
        return bytes > middle;
    }

    /** @throws RefusedBodyException when there is no leave in time */
    void takeMiddle() throws RefusedBodyException {
        take(middles, small);
    }

    /** @throws RefusedBodyException when there is no leave in time */
    void takeLarge() throws RefusedBodyException {
        take(larges, middle);
    }

    private void take(Semaphore leave, int bound) throws RefusedBodyException {
        try {
            if (leave.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new RefusedBodyException(
                Fault.NO_ROOM,
                "is larger than " + bound / 1024
                        + " KiB, and others of that size take the room there is for them; it is asked again later");
    }

    void giveBack(boolean middle, boolean large) {
        if (middle) {
            middles.release();
        }
        if (large) {
            larges.release();
        }
    }
}
