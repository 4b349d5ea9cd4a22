package dev.muster.app.settings;

/**
 * A setting as it was found.
 *
 * @param key its name, that of the option without dashes, or {@code kafka.} and a property of Kafka's clients
 * @param value its value
 * @param origin where it stands, for people: a variable, or a file and its line
 */
public record Setting(String key, String value, String origin) {
    /** Without the value, which may be secret. */
    @Override
    public String toString() {
        return key + " set by " + origin;
    }
}
