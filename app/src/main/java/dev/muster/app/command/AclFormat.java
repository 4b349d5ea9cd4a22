package dev.muster.app.command;

import java.util.Locale;

/** How {@code muster acls} prints what it has to say. */
enum AclFormat {
    /** Command lines of Kafka's own tool, ready to be run. */
    COMMANDS,
    TABLE,
    JSON,
    JSONL,
    CSV,
    PLAIN;

    /** The same of a listing; none for {@link #COMMANDS}. */
    ListFormat listed() {
        return ListFormat.valueOf(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
