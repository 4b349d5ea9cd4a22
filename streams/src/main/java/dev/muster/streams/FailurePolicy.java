package dev.muster.streams;

import dev.muster.schema.AccessException;
import dev.muster.schema.Connection;
import dev.muster.schema.Topic;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows when a stream thread dies: where the failure passes, another takes its place and starts from the last commit; else the
 * stage stops, keeps its state, and says why. Thread safe.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);

    private final Connection connection;
    private final AtomicReference<String> reason = new AtomicReference<>();

    FailurePolicy(Connection connection) {
        this.connection = connection;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (Failures.isPassing(failure)) {
            LOG.warn(
                    "A stream thread failed and is replaced: {}",
                    Failures.root(failure).toString());
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
        return root instanceof RecordTooLargeException
                ? "raise max.message.bytes of the topic, and message.max.bytes of the broker, to at least "
                        + Topic.MAX_MESSAGE_BYTES + ", then start again"
                : "nothing is lost: after a new start the streams go on from their last commit";
    }

    /** Why the stage stopped; null while it has not. */
    String reason() {
        return reason.get();
    }
}
