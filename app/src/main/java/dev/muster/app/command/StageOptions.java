package dev.muster.app.command;

import dev.muster.app.log.LogTarget;
import dev.muster.app.stage.HealthServer;
import dev.muster.app.stage.Stage;
import dev.muster.app.stage.StageRun;
import dev.muster.app.stage.StopSignal;
import dev.muster.schema.Connection;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** What the commands that run one stage have in common. */
final class StageOptions {
    private static final Logger LOG = LoggerFactory.getLogger(StageOptions.class);

    @Option(
            names = "--health-port",
            paramLabel = "N",
            description = "Answer /health on this port of 127.0.0.1; 0 takes any; off when not given.")
    private Integer healthPort;

    /** Runs a stage until SIGTERM or Ctrl-C. */
    int run(Connection target, Function<Connection, Stage> start) throws Exception {
        LogTarget.stage();
        return StopSignal.during(stop -> {
            run(new StageRun(target, Clock.systemUTC(), stop), start);
            return MusterCommand.OK;
        });
    }

    private void run(StageRun run, Function<Connection, Stage> start) throws Exception {
        if (healthPort == null) {
            run.run(start);
            return;
        }
        try (HealthServer health = HealthServer.start(healthPort, run::check)) {
            LOG.info("health is told at {}", health.address());
            run.run(start);
        }
    }
}
