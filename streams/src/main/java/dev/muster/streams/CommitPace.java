package dev.muster.streams;

import java.time.Duration;

/**
 * When the stream threads ask for a commit. A commit is one of all tasks of a thread, and costs it and the broker as much as hundreds of records: a
 * batch, a marker and a wait in each partition that was written to, whatever was. So what has come lately is committed an interval after the commit
 * before, which is how long an article waits at most where they keep up, and what has waited for long anyway is left to {@link #longest}, until
 * a pause shows that no more of it comes. When is no part of what is written. Thread safe; what it knows, it knows by thread.
 */
final class CommitPace {
    /** How many intervals the longest time between two commits is. */
    private static final int LONGER = 10;

    private final Duration interval;
    private final ThreadLocal<Newest> passed;
    private final ThreadLocal<Waiting> threads = ThreadLocal.withInitial(Waiting::new);

    /** @param interval between two commits of threads that keep up */
    CommitPace(Duration interval) {
        this(interval, ThreadLocal.withInitial(Newest::new));
    }

    private CommitPace(Duration interval, ThreadLocal<Newest> passed) {
        this.interval = interval;
        this.passed = passed;
    }

    /**
     * One for what follows behind a commit, which need not wait until an interval after that one: it asks for its own. What passes either of them is no
     * pause for both.
     */
    CommitPace further() {
        return new CommitPace(interval, passed);
    }

    /** When a thread last passed anything on. */
    private static final class Newest {
        private long at;
    }

    /** What a thread has passed on since it last asked. */
    private static final class Waiting {
        private boolean isAny;
        private boolean isFresh;
        private long asked;
    }

    /** The time between two commits of threads that are behind, by Kafka itself. */
    Duration longest() {
        return interval.multipliedBy(LONGER);
    }

    /** How often to {@link #isDueAt look}: so that what has to wait for the interval waits for little more. */
    Duration look() {
        return Duration.ofMillis(Math.max(1, interval.toMillis() / 5));
    }

    /**
     * The thread passes a record on.
     *
     * @param now milliseconds since 1970 UTC, as the others
     * @param timestamp of the record
     * @return whether to commit behind it
     */
    boolean isDueBehind(long timestamp, long now) {
        var waiting = threads.get();
        // Of a record that is still to come, by a producer's clock that is ahead, nobody knows how long it has waited.
        long age = now - timestamp;
        waiting.isFresh |= age >= 0 && age < longest().toMillis();
        waiting.isAny = true;
        passed.get().at = now;
        return isDueAt(now);
    }

    /** Whether to commit what the thread has passed on, if anything. */
    boolean isDueAt(long now) {
        var waiting = threads.get();
        long since = waiting.isFresh ? waiting.asked : passed.get().at;
        boolean isDue = waiting.isAny && now - since >= interval.toMillis();
        if (isDue) {
            waiting.isAny = false;
            waiting.isFresh = false;
            waiting.asked = now;
        }
        return isDue;
    }
}
