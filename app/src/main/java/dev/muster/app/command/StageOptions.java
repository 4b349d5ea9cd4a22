package dev.muster.app.command;

import dev.muster.app.about.ProgramAbout;
import dev.muster.app.log.LogTarget;
import dev.muster.app.metrics.Meters;
import dev.muster.app.metrics.MetricsServer;
import dev.muster.app.metrics.WatchSettings;
import dev.muster.app.stage.HealthServer;
import dev.muster.app.stage.Stage;
import dev.muster.app.stage.StageRun;
import dev.muster.app.stage.StopSignal;
import dev.muster.schema.Connection;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands that run one stage have in common. */
final class StageOptions {
    private static final Logger LOG = LoggerFactory.getLogger(StageOptions.class);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private WatchOptions watch;

    /** Starts a stage, which reports to these meters. */
    @FunctionalInterface
    interface Start {
        Stage start(Connection connection, Meters meters);
    }

    /** Runs a stage until SIGTERM or Ctrl-C. */
    int run(Connection target, Start start) throws Exception {
        LogTarget.stage(watch.logFormat(), spec.name());
        return StopSignal.during(stop -> {
            runWithMetrics(new StageRun(target, System::nanoTime, stop), start);
            return MusterCommand.OK;
        });
    }

    private void runWithMetrics(StageRun run, Start start) throws Exception {
        WatchSettings settings = watch.settings();
        if (settings.metricsPort() == null) {
            runWithHealth(run, start, Meters.off());
            return;
        }
        Meters meters = Meters.of(ProgramAbout.version(), Clock.systemUTC());
        try (MetricsServer server = MetricsServer.start(settings.metricsHost(), settings.metricsPort(), meters)) {
            LOG.info("metrics are shown at {}", server.address());
            runWithHealth(run, start, meters);
        }
    }

    private void runWithHealth(StageRun run, Start start, Meters meters) throws Exception {
        Integer port = watch.settings().healthPort();
        if (port == null) {
            run.run(target -> start.start(target, meters));
            return;
        }
        try (HealthServer health = HealthServer.start(port, run.health())) {
            LOG.info("health is told at {}", health.address());
            run.run(target -> start.start(target, meters));
        }
    }
}
