package dev.muster.consumer.alert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file of rules says.
 *
 * @param page where readers reach the page, without a slash at its end; empty where it is where the consumer listens
 * @param webhooks those that it defines
 * @param allowed hosts, addresses and blocks that webhooks may be at although they are not public
 * @param authorities files with certificates of those who vouch for webhooks, besides the ones that Java trusts
 * @param rules in the order of the file
 */
public record AlertRules(
        Optional<String> page, List<Webhook> webhooks, List<String> allowed, List<Path> authorities, List<Rule> rules) {
    /** The target that is the topic of alerts. */
    public static final String TOPIC = "topic";

    /** The target that is the standard output of the program that runs the rules. */
    public static final String TERMINAL = "terminal";

    /** No rules. */
    public static final AlertRules NONE = new AlertRules(Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public AlertRules {
        webhooks = List.copyOf(webhooks);
        allowed = List.copyOf(allowed);
        authorities = List.copyOf(authorities);
        rules = List.copyOf(rules);
    }

    /** Whether a rule writes to the topic of alerts. */
    public boolean isForTopic() {
        return rules.stream().anyMatch(rule -> rule.targets().contains(TOPIC));
    }

    /** Says what is wrong with what the program that posts is set up with: by the message of an {@link IllegalArgumentException}. */
    public interface OutboundCheck {
        /** Of a host, an address or a block of addresses. */
        void host(String host);

        /** Of a file of certificates. */
        void authority(Path file);
    }

    /**
     * Reads a file.
     *
     * @param outbound takes what is meant for the program that posts
     * @throws AlertFileException where it cannot be read, or holds what cannot be understood
     */
    public static AlertRules read(Path file, OutboundCheck outbound) {
        return AlertFile.read(file, outbound);
    }
}
