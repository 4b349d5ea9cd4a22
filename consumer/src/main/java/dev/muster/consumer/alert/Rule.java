package dev.muster.consumer.alert;

import dev.muster.consumer.table.ClaimSelection;
import dev.muster.schema.AlertKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What somebody wants to be told, and where.
 *
 * @param name tells it from the others
 * @param trigger what it waits for
 * @param selection which claims it is about
 * @param targets names of webhooks, {@link AlertRules#TOPIC} or {@link AlertRules#TERMINAL}
 */
public record Rule(String name, Trigger trigger, ClaimSelection selection, List<String> targets) {
    private static final int DEFINITION_DIGITS = 16;

    /** Copies the list. */
    public Rule {
        targets = List.copyOf(targets);
    }

    /** What it waits for. */
    public AlertKind kind() {
        return trigger.kind();
    }

    /** A digest of what it fires on: 16 hex digits. Whom it tells does not matter. */
    String definition() {
        return Digest.of(
                        name,
                        trigger.kind().name(),
                        trigger.parameters(),
                        selection.view().name(),
                        new TreeMap<>(selection.filters()).toString())
                .substring(0, DEFINITION_DIGITS);
    }

    /** What an alert is known again by. */
    String id(Event event) {
        return id(event.identity());
    }

    /** The same of what happens to an actor once. */
    String idOfFirst(String actor) {
        return id(List.of(actor));
    }

    private String id(List<String> identity) {
        List<String> parts = new ArrayList<>(identity);
        parts.add(0, definition());
        return Digest.of(parts.toArray(String[]::new));
    }
}
