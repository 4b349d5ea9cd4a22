package dev.muster.app.log;

/** How log records are written. */
public enum LogFormat {
    /** A line for people. */
    TEXT,
    /** A JSON object a line, for programs. */
    JSON
}
