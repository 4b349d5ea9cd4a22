package dev.muster.app.local;

/** Something could not be started. The message, one or two lines, names the culprit and the remedy. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal that the user can mend. */
    public StartException(String message) {
        super(message);
    }

    /** The same with what lies beneath it, shown with {@code --debug} only. */
    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
