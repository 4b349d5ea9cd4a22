package dev.muster.app.command;

import dev.muster.app.log.LogTarget;
import dev.muster.app.stage.HealthServer;
import dev.muster.app.stage.Stage;
import dev.muster.app.stage.StageRun;
import dev.muster.app.stage.StopSignal;
import dev.muster.schema.Connection;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that run one stage have in common. */
final class StageOptions {
    @Mixin
    private ConnectionOptions connection;

    @Option(
            names = "--health-port",
            paramLabel = "N",
            description = "Answer /health on this port of 127.0.0.1; off when not given.")
    private Integer healthPort;

    /** Runs a stage until SIGTERM or Ctrl-C. */
    int run(Function<Connection, Stage> start) throws Exception {
        LogTarget.stage();
        Connection target = connection.connection();
        return StopSignal.during(stop -> {
            StageRun run = new StageRun(target, Clock.systemUTC(), stop);
            try (HealthServer health = healthPort == null ? null : HealthServer.start(healthPort, run::check)) {
                run.run(start);
            }
            return MusterCommand.OK;
        });
    }
}
