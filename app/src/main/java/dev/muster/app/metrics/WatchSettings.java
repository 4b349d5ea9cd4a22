package dev.muster.app.metrics;

import dev.muster.app.local.LoopbackPort;

/**
 * How a process lets itself be watched.
 *
 * @param metricsHost address that metrics are shown on
 * @param metricsPort port of it; 0 for any free one, null for no metrics
 * @param healthPort port of 127.0.0.1 where health is told; 0 for any free one, null for none
 */
public record WatchSettings(String metricsHost, Integer metricsPort, Integer healthPort) {
    /** Neither metrics nor health. */
    public static final WatchSettings OFF = new WatchSettings(LoopbackPort.HOST, null, null);
}
