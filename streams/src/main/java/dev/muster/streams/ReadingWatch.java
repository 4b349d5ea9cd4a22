package dev.muster.streams;

import dev.muster.schema.Article;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in the log which articles take long to read. It only tells: whether an article is read is counted and not timed, so that it does not
 * depend on the machine.
 */
final class ReadingWatch {
    /** A sixth of the time that the streams have, and a hundred times what the longest reports take. */
    static final Duration LONG = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ReadingWatch.class);

    private final LongSupplier nanos;

    /** @param nanos a clock like {@link System#nanoTime} */
    ReadingWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    long start() {
        return nanos.getAsLong();
    }

    /**
     * The article has been read, or has not.
     *
     * @param start what {@link #start} answered
     * @return whether that took long
     */
    boolean end(long start, Article article) {
        var took = Duration.ofNanos(nanos.getAsLong() - start);
        boolean isLong = took.compareTo(LONG) > 0;
        if (isLong) {
            LOG.warn(
                    "The article {} of {} characters took {} s to read; what takes more than {} s is given up by the broker and read again. "
                            + "Give the streams more processor time",
                    article.getId(),
                    article.getBody().length(),
                    took.toSeconds(),
                    StreamsProperties.TRANSACTION_TIMEOUT.toSeconds());
        }
        return isLong;
    }
}
