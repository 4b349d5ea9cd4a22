package dev.muster.consumer.alert;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Which alerts are sent, and by which ways.
 *
 * @param rules from a file
 * @param outbound makes what posts to webhooks; asked where there are some
 * @param terminal takes the lines of those that go to the terminal
 */
public record AlertSettings(AlertRules rules, Supplier<Outbound> outbound, Consumer<String> terminal) {
    /** No alerts. */
    public static final AlertSettings NONE = new AlertSettings(
            AlertRules.NONE,
            () -> {
                throw new IllegalStateException("There are no webhooks");
            },
            line -> {});
}
