package dev.muster.app;

import dev.muster.app.command.MusterCommand;

/** The program's main class. */
public final class Muster {
    private Muster() {}

    /** Runs one command and ends the JVM with its exit code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] args) {
        System.exit(MusterCommand.run(args));
    }
}
