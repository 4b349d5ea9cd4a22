package dev.muster.app.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Runs a command line in this JVM and keeps what it prints. Nothing is set outside it but what a test says. */
public final class Shell {
    private final Map<String, String> environment;
    private final Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    public Shell() {
        this(Map.of(), Path.of("no-home"));
    }

    public Shell(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    public int run(String... words) {
        CommandLine commandLine =
                MusterCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return MusterCommand.execute(commandLine, environment, home, words);
    }

    public String out() {
        return out.toString();
    }

    public String err() {
        return err.toString();
    }
}
