package dev.muster.app.command;

import java.util.Locale;

/** How a listing is printed. */
enum ListFormat {
    /** Aligned columns with titles, cut to the width of the terminal. */
    TABLE,
    /** One array of objects. */
    JSON,
    /** An object a line. */
    JSONL,
    /** Comma-separated values with a line of names. */
    CSV,
    /** The table's cells with a tab between them, without titles: for {@code cut} and {@code awk}. */
    PLAIN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
