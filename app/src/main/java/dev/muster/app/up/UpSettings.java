package dev.muster.app.up;

import dev.muster.app.log.LogFormat;
import dev.muster.app.metrics.WatchSettings;
import dev.muster.consumer.alert.AlertSettings;
import dev.muster.producer.push.PushSettings;
import dev.muster.producer.web.WebSettings;
import java.nio.file.Path;
import java.util.List;

/**
 * What can be set on a start of everything.
 *
 * @param data the directory that keeps everything
 * @param brokerPort of 127.0.0.1; 0 for any free one, as for the other ports
 * @param registryPort of the schema registry
 * @param pagePort of page and API
 * @param prefix what the names of the topics start with
 * @param seeds the folder of articles that a first start publishes; null for none
 * @param watched folders whose articles are published as they come
 * @param web how feeds and pages are fetched
 * @param commands whether feeds may be commands, which are then run
 * @param push where articles may be pushed; null for nowhere
 * @param alerts which alerts are sent
 * @param watch how it lets itself be watched
 * @param logFormat how its logs are written
 * @param resetTable whether the table is emptied first
 * @param resetStreams whether the streams forget first what they know
 */
public record UpSettings(
        Path data,
        int brokerPort,
        int registryPort,
        int pagePort,
        String prefix,
        Path seeds,
        List<Path> watched,
        WebSettings web,
        boolean commands,
        PushSettings push,
        AlertSettings alerts,
        WatchSettings watch,
        LogFormat logFormat,
        boolean resetTable,
        boolean resetStreams) {
    /** Copies the list. */
    public UpSettings {
        watched = List.copyOf(watched);
    }

    /** Without alerts and without being watched, with logs for people. */
    public UpSettings(
            Path data,
            int brokerPort,
            int registryPort,
            int pagePort,
            String prefix,
            Path seeds,
            List<Path> watched,
            WebSettings web,
            boolean commands,
            PushSettings push) {
        this(
                data,
                brokerPort,
                registryPort,
                pagePort,
                prefix,
                seeds,
                watched,
                web,
                commands,
                push,
                AlertSettings.NONE,
                WatchSettings.OFF,
                LogFormat.TEXT,
                false,
                false);
    }

    /** The same, sending alerts. */
    public UpSettings alerting(AlertSettings others) {
        return with(others, watch, logFormat, resetTable, resetStreams);
    }

    /** The same, letting itself be watched, with logs in this format. */
    public UpSettings watchedBy(WatchSettings others, LogFormat format) {
        return with(alerts, others, format, resetTable, resetStreams);
    }

    /** The same, with a table or streams that begin anew. */
    public UpSettings resetting(boolean table, boolean streams) {
        return with(alerts, watch, logFormat, table, streams);
    }

    private UpSettings with(
            AlertSettings rules, WatchSettings watching, LogFormat format, boolean table, boolean streams) {
        return new UpSettings(
                data,
                brokerPort,
                registryPort,
                pagePort,
                prefix,
                seeds,
                watched,
                web,
                commands,
                push,
                rules,
                watching,
                format,
                table,
                streams);
    }
}
