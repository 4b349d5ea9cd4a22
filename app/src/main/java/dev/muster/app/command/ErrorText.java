package dev.muster.app.command;

/** An exception in words for people. */
final class ErrorText {
    private ErrorText() {}

    /** Its message; for exceptions that have none, or one that says little alone, with the name of the class. */
    static String of(Throwable e) {
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return e.getClass().getSimpleName() + " (--debug shows where)";
        }
        return isOurs(e) ? message : e.getClass().getSimpleName() + ": " + message;
    }

    private static boolean isOurs(Throwable e) {
        return e.getClass().getName().startsWith("dev.muster.");
    }
}
