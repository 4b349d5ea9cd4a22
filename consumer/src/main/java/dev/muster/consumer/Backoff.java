package dev.muster.consumer;

/** How long to wait after each failure in a row: twice as long as before, up to a limit. */
final class Backoff {
    private static final long FIRST_MS = 250;
    private static final long LONGEST_MS = 15_000;

    private long next = FIRST_MS;

    /** Notes a failure and answers how many milliseconds to wait. */
    long failed() {
        long wait = next;
        next = Math.min(LONGEST_MS, 2 * next);
        return wait;
    }

    /** Notes a success and answers whether it ends a row of failures. */
    boolean succeeded() {
        boolean recovered = next > FIRST_MS;
        next = FIRST_MS;
        return recovered;
    }
}
