package dev.muster.app.command;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether a command prints text for people or JSON for programs, and where. */
final class TextOrJson {
    /** How it is printed. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "One of ${COMPLETION-CANDIDATES}, json being an object a line. Default: ${DEFAULT-VALUE}.")
    private Format format;

    /** Whether programs read it. */
    boolean isJson() {
        return format == Format.JSON;
    }

    /** Standard output. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
