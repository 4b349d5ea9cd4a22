package dev.muster.app.command;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page. */
@Command(
        name = "manual",
        description = {
            "Print the manual page of all commands, for man.",
            "Read it: muster manual | man -l -. Keep it: muster manual > ~/.local/share/man/man1/muster.1"
        },
        sortOptions = false)
final class ManualCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        ManualPage.of(spec.root()).forEach(out::println);
        out.flush();
    }
}
