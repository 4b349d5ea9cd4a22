package dev.muster.consumer.alert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file of rules says.
 *
 * @param page where readers reach the page, without a slash at its end; empty where it is where the consumer listens
 * @param webhooks those that it defines
 * @param rules in the order of the file
 */
public record AlertRules(Optional<String> page, List<Webhook> webhooks, List<Rule> rules) {
    /** The target that is the topic of alerts. */
    public static final String TOPIC = "topic";

    /** The target that is the standard output of the program that runs the rules. */
    public static final String TERMINAL = "terminal";

    /** No rules. */
    public static final AlertRules NONE = new AlertRules(Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public AlertRules {
        webhooks = List.copyOf(webhooks);
        rules = List.copyOf(rules);
    }

    /**
     * Reads a file.
     *
     * @throws AlertFileException where it cannot be read, or holds what cannot be understood
     */
    public static AlertRules read(Path file) {
        return AlertFile.read(file);
    }
}
