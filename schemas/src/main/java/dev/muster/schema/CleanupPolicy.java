package dev.muster.schema;

/** What a broker does with old records of a topic; the values of Kafka's {@code cleanup.policy} that Muster uses. */
public enum CleanupPolicy {
    /** The newest record of every key stays for ever. */
    COMPACT("compact"),
    /** Records go after the topic's retention. */
    DELETE("delete");

    private final String config;

    CleanupPolicy(String config) {
        this.config = config;
    }

    /** The value as the broker spells it. */
    public String config() {
        return config;
    }
}
