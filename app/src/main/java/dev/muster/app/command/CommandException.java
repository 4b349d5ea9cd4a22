package dev.muster.app.command;

/** A command cannot do its work. The message, one or two lines, names the culprit and the remedy. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandException(String message) {
        this(message, MusterCommand.FAILED);
    }

    private CommandException(String message, int exitCode) {
        super(message);
        this.exitCode = exitCode;
    }

    /** The command line makes no sense. */
    static CommandException misused(String message) {
        return new CommandException(message, MusterCommand.MISUSED);
    }

    /** Something that the command needs does not answer. */
    static CommandException unreachable(String message) {
        return new CommandException(message, MusterCommand.UNREACHABLE);
    }

    /** What was asked for is not there. */
    static CommandException notFound(String message) {
        return new CommandException(message, MusterCommand.NOT_FOUND);
    }

    /** What the process ends with. */
    int exitCode() {
        return exitCode;
    }
}
