package dev.muster.app.command;

import dev.muster.app.alert.WebOutbound;
import dev.muster.consumer.alert.AlertRules;
import dev.muster.consumer.alert.AlertSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which alerts are sent by the commands that fill a table. */
final class AlertOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--alerts",
            paramLabel = "FILE",
            description =
                    "Send alerts by the rules of this file; `muster alerts check FILE` tells what is wrong with one.")
    private Path file;

    /** @throws dev.muster.consumer.alert.AlertFileException where the file cannot be used */
    AlertSettings settings() {
        if (file == null || file.toString().isBlank()) { // a variable that is set to nothing
            return AlertSettings.NONE;
        }
        AlertRules rules = AlertRules.read(file, WebOutbound.CHECK);
        PrintWriter out = spec.commandLine().getOut();
        return new AlertSettings(rules, () -> WebOutbound.of(rules, Clock.systemUTC()), out::println);
    }
}
