package dev.muster.streams;

import dev.muster.schema.AccessException;
import dev.muster.schema.Connection;
import dev.muster.schema.Topic;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when a stream thread dies: where the failure passes, another takes its place and starts from the last commit; else the
 * stage stops, keeps its state, and says why. Thread safe.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);

    /**
     * How long a failure counts without another or an answer: longer than a new thread takes to join and to fail alike, with a registry that keeps it
     * waiting each of the times that it is asked.
     */
    private static final Duration RECENT = Duration.ofSeconds(60);

    /** The same where the disk is full, the clock wrong or the program old: nothing tells that it is so no more, and a new thread fails as soon as it opens its stores. */
    private static final Duration RECENT_HERE = Duration.ofSeconds(15);

    private final Connection connection;
    private final AtomicReference<String> reason = new AtomicReference<>();
    private final AtomicReference<Waiting> waiting = new AtomicReference<>();

    /** What a stream waits for, and when that was told last, by {@link System#nanoTime}. */
    private record Waiting(String why, long since, Duration counts) {
        boolean isRecent() {
            return System.nanoTime() - since < counts.toNanos();
        }
    }

    FailurePolicy(Connection connection) {
        this.connection = connection;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (Failures.isPassing(failure)) {
            var why = Failures.passing(failure);
            LOG.warn("A stream thread failed and is replaced: {}", why);
            if (Failures.isSilent(failure)) {
                waiting.set(new Waiting(why, System.nanoTime(), RECENT_HERE));
            }
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        var message = explained(failure);
        reason.set(message);
        LOG.error("The streams stop: {}", message, failure);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private String explained(Throwable failure) {
        var root = Failures.root(failure);
        return refusal(root).orElseGet(() -> root + " (" + remedy(root) + ")");
    }

    private Optional<String> refusal(Throwable root) {
        return root instanceof AuthorizationException refusal
                ? AccessException.explaining(connection, StreamsAccess.ofStage(connection), refusal)
                        .map(AccessException::getMessage)
                : Optional.empty();
    }

    private static String remedy(Throwable root) {
        if (root instanceof MissingSourceTopicException) {
            return "a topic that they read is gone; a new start makes it again, without what was in it";
        }
        return root instanceof RecordTooLargeException
                ? "raise max.message.bytes of the topic, and message.max.bytes of the broker, to at least "
                        + Topic.MAX_MESSAGE_BYTES + ", then start again"
                : "nothing is lost: after a new start the streams go on from their last commit";
    }

    /** Something could not be asked; the stream tries again. */
    void waitsBecause(Exception failure) {
        waiting.set(new Waiting(failure.getMessage(), System.nanoTime(), RECENT));
    }

    /** What was waited for answers. */
    void answered() {
        waiting.set(null);
    }

    /** What the streams wait for; empty while they do their work. */
    Optional<String> waitsFor() {
        return Optional.ofNullable(waiting.get()).filter(Waiting::isRecent).map(Waiting::why);
    }

    /** Why the stage stopped; null while it has not. */
    String reason() {
        return reason.get();
    }
}
