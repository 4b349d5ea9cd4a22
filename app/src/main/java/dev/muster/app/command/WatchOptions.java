package dev.muster.app.command;

import dev.muster.app.local.LoopbackPort;
import dev.muster.app.log.LogFormat;
import dev.muster.app.metrics.WatchSettings;
import picocli.CommandLine.Option;

/** How a long-running command lets itself be watched; all of it is off, and logs are for people, unless asked for. */
final class WatchOptions {
    @Option(
            names = "--health-port",
            paramLabel = "N",
            description =
                    "Answer /health, /health/live and /health/ready on this port of 127.0.0.1; 0 takes any; off when not given.")
    private Integer healthPort;

    @Option(
            names = "--metrics-port",
            paramLabel = "N",
            description = "Show metrics for Prometheus at /metrics on this port; 0 takes any; off when not given.")
    private Integer metricsPort;

    @Option(
            names = "--metrics-host",
            paramLabel = "ADDRESS",
            defaultValue = LoopbackPort.HOST,
            description = "Address that metrics are shown on. Default: ${DEFAULT-VALUE}.")
    private String metricsHost;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How logs are written: text, or json for an object a line. Default: ${DEFAULT-VALUE}.")
    private LogFormat logFormat;

    WatchSettings settings() {
        return new WatchSettings(metricsHost, metricsPort, healthPort);
    }

    LogFormat logFormat() {
        return logFormat;
    }
}
