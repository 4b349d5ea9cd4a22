package dev.muster.consumer.alert;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * How long to wait before something is tried again: twice as long each time, and not all at the same time. Nothing here is random.
 *
 * @param first after the first failure, but for what tells one from the other
 */
record Retry(Duration first) {
    /** Over before anybody notices, where a receiver was only busy. */
    static final Retry USUAL = new Retry(Duration.ofSeconds(1));

    /** A receiver that is mended gets what waits for it soon enough, and one that is gone is asked seldom enough. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** The longest wait that a receiver may ask for; some ask for years by mistake. */
    static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private static final int MAX_DOUBLINGS = 10;

    /** By how much of itself a wait is longer at most. */
    private static final int JITTER_PERCENT = 25;

    private static final int HUNDRED = 100;

    /**
     * A wait.
     *
     * @param name of what is tried; others wait otherwise
     * @param failures in a row, the last one included
     * @param asked how long the receiver asks to be left alone; empty where it does not say
     */
    Duration after(String name, int failures, Optional<Duration> asked) {
        Duration own = shorter(LONGEST, first.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS)));
        Duration wait = asked.map(told -> shorter(LONGEST_ASKED, told))
                .filter(told -> told.compareTo(own) > 0)
                .orElse(own);
        return wait.plus(own.multipliedBy(percent(name, failures)).dividedBy(HUNDRED));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static int percent(String name, int times) {
        CRC32 hash = new CRC32();
        hash.update((times + name).getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % (JITTER_PERCENT + 1));
    }
}
