package dev.muster.app.stage;

import dev.muster.app.local.StartException;
import dev.muster.schema.CheckResult;
import dev.muster.schema.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a process that runs one stage: waits for broker and registry, starts the stage, and ends it when told to. */
public final class StageRun {
    private static final Logger LOG = LoggerFactory.getLogger(StageRun.class);
    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Connection connection;
    private final InstantSource clock;
    private final StopSignal stop;
    private volatile Stage stage;

    /** A run that has not begun. */
    public StageRun(Connection connection, InstantSource clock, StopSignal stop) {
        this.connection = connection;
        this.clock = clock;
        this.stop = stop;
    }

    /** How it is: not well until the stage runs. */
    public CheckResult check() {
        Stage running = stage;
        return running == null
                ? CheckResult.failed("starting")
                : running.check().get();
    }

    /**
     * Runs the stage until the signal.
     *
     * @throws StartException where broker or registry do not turn up within a minute
     */
    public void run(Function<Connection, Stage> start) throws Exception {
        await("Kafka broker", connection.bootstrapServers(), "--bootstrap-server", () -> Reach.broker(connection));
        await("schema registry", connection.registryAddress(), "--registry", () -> Reach.registry(connection));
        if (stop.isRequested()) {
            return;
        }
        Stage running = start.apply(connection);
        stage = running;
        try {
            LOG.info("{} runs on {}", running.name(), connection.bootstrapServers());
            watch(running);
        } finally {
            running.handle().close();
        }
        LOG.info("{} has stopped", running.name());
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
        Instant deadline = clock.instant().plus(START_PATIENCE);
        boolean said = false;
        while (!reached.getAsBoolean() && !stop.isRequested()) {
            if (clock.instant().isAfter(deadline)) {
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
