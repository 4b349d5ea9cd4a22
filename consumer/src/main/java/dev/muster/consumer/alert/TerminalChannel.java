package dev.muster.consumer.alert;

import dev.muster.consumer.alert.AlertStore.Delivery;
import dev.muster.consumer.view.TerminalText;
import java.util.List;
import java.util.function.Consumer;

/** Prints a line for each alert. */
final class TerminalChannel implements Channel {
    private static final int MOST = 100;

    private final Consumer<String> lines;

    TerminalChannel(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public void send(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> lines.accept(line(Alert.of(delivery.body()))));
    }

    /** {@code alert RULE: what happened (page of the claim)}. */
    private static String line(Alert alert) {
        return TerminalText.plain("alert " + alert.rule() + ": " + alert.text() + " ("
                + alert.said().page() + ")");
    }

    @Override
    public void close() {}
}
