package dev.muster.app.command;

/** A command cannot do its work. The message, one or two lines, names the culprit and the remedy. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }
}
