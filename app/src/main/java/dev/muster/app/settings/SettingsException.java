package dev.muster.app.settings;

/** A setting cannot be taken. The message names it, where it stands, and the remedy. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsException(String message) {
        super(message);
    }
}
