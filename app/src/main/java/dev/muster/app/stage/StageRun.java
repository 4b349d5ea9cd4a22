package dev.muster.app.stage;

import dev.muster.app.local.StartException;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import dev.muster.schema.SchemaRegistryException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a process that runs one stage: waits for broker and registry, starts the stage, and ends it when told to. */
public final class StageRun {
    private static final Logger LOG = LoggerFactory.getLogger(StageRun.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Connection connection;
    private final LongSupplier nanos;
    private final StopSignal stop;
    private volatile Stage stage;

    /**
     * A run that has not begun.
     *
     * @param nanos a clock like {@link System#nanoTime}, which nobody sets
     */
    public StageRun(Connection connection, LongSupplier nanos, StopSignal stop) {
        this.connection = connection;
        this.nanos = nanos;
        this.stop = stop;
    }

    /** How it is: neither well nor ready until the stage runs, but alive. */
    public Health health() {
        return Health.of(() -> stage == null ? List.of() : List.of(stage), 1);
    }

    /**
     * Runs the stage until the signal.
     *
     * @throws StartException where broker or registry do not turn up within a minute
     * @throws KafkaException where the stage does not start; one that a busy broker explains has been tried for a minute
     */
    public void run(Function<Connection, Stage> start) throws Exception {
        await("Kafka broker", connection.bootstrapServers(), "--bootstrap-server", () -> Reach.broker(connection));
        await("schema registry", connection.registryAddress(), "--registry", () -> Reach.registry(connection));
        Stage running = started(start);
        if (running == null) {
            return;
        }
        stage = running;
        try {
            LOG.info("{} runs on {}", running.name(), connection.bootstrapServers());
            watch(running);
        } finally {
            running.handle().close();
        }
        LOG.info("{} has stopped", running.name());
    }

    /** A broker or registry that is there may still be too busy to answer in time; null where the signal came first. */
    private Stage started(Function<Connection, Stage> start) {
        Long firstFailure = null;
        while (!stop.isRequested()) {
            try {
                return start.apply(connection);
            } catch (KafkaException failure) {
                firstFailure = firstFailure == null ? nanos.getAsLong() : firstFailure;
                if (!isPassing(failure) || isOver(firstFailure)) {
                    throw failure;
                }
                LOG.warn("cannot start yet, and tries again: {}", failure.getMessage());
                stop.await(PAUSE);
            }
        }
        return null;
    }

    private boolean isOver(long began) {
        return nanos.getAsLong() - began > START_PATIENCE.toNanos();
    }

    private static boolean isPassing(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof RetriableException
                        || cause instanceof SchemaRegistryException registry
                                && registry.status() == SchemaRegistryException.NO_ANSWER);
    }

    /** A stage that is unwell waits for what it needs and mends itself; the log says so once, and once when it is well again. */
    private void watch(Stage running) {
        boolean well = true;
        while (!stop.await(ROUND)) {
            CheckResult now = running.check().get();
            if (now.ok() != well) {
                LOG.warn("{} {}: {}", running.name(), now.ok() ? "is well again" : "is unwell", now.detail());
            }
            well = now.ok();
        }
    }

    private void await(String what, String where, String option, BooleanSupplier reached) {
        long began = nanos.getAsLong();
        boolean said = false;
        while (!reached.getAsBoolean() && !stop.isRequested()) {
            if (isOver(began)) {
                throw new StartException(
                        "no " + what + " answers at " + where + "\nstart one, or name another with " + option);
            }
            if (!said) {
                LOG.info("waiting for the {} at {}", what, where);
                said = true;
            }
            stop.await(PAUSE);
        }
    }
}
