package dev.muster.app.command;

/** How this program was called. */
final class Launcher {
    private static final String COMMAND_PROPERTY = "muster.command";

    private Launcher() {}

    /** The words that call it again from where the user stands, such as {@code ./muster}. */
    static String command() {
        return System.getProperty(COMMAND_PROPERTY, "muster");
    }
}
