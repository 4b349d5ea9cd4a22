package dev.muster.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * What can be set on the streams stage.
 *
 * @param stateDirectory where the stores are kept; on a disk that stays, and one for each instance on a machine. They are rebuilt from
 *     their topics where it is empty
 * @param threads stream threads of this instance; more of all instances together than the topic of articles has partitions are idle
 * @param commitInterval how often results become visible where the stage keeps up; shorter means sooner, and less throughput. A stage that is behind
 *     makes them visible ten times as rarely
 * @param maxBody longest text of an article that is read, in UTF-16 code units; a longer one is rejected
 */
public record StreamsSettings(Path stateDirectory, int threads, Duration commitInterval, int maxBody) {
    /** Stream threads where no other number is set. */
    public static final int DEFAULT_THREADS = 1;

    /**
     * Commit interval where no other is set: half of what Kafka has for exactly once, as an article waits for two commits until its claims
     * are told, one on either side of the repartition by actor. {@link CommitPace} tells what it is for.
     */
    public static final Duration DEFAULT_COMMIT_INTERVAL = Duration.ofMillis(50);

    /** Longest text where no other length is set: ten times what long reports have. */
    public static final int DEFAULT_MAX_BODY = 500_000;

    /** @throws IllegalArgumentException where one is out of its range; the message names it */
    public StreamsSettings {
        Objects.requireNonNull(stateDirectory, "stateDirectory");
        require(threads > 0, "threads: at least 1, not " + threads);
        require(commitInterval.toMillis() > 0, "commit interval: at least 1 ms, not " + commitInterval);
        require(maxBody > 0, "longest text: at least 1 character, not " + maxBody);
    }

    /** The usual settings, with the stores in a directory. */
    public static StreamsSettings in(Path stateDirectory) {
        return new StreamsSettings(stateDirectory, DEFAULT_THREADS, DEFAULT_COMMIT_INTERVAL, DEFAULT_MAX_BODY);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
