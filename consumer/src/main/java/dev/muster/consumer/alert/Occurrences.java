package dev.muster.consumer.alert;

import dev.muster.consumer.table.KnownClaims;
import dev.muster.schema.Stance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Finds what rules fire on, in a table. A function of the claims that it holds. Used by one thread, in one transaction. */
final class Occurrences {
    private final Handle handle;
    private final KnownClaims claims;

    Occurrences(Handle handle) {
        this.handle = handle;
        this.claims = new KnownClaims(handle);
    }

    /**
     * An event, and the rule that it is one of.
     *
     * @param rule the rule
     * @param event what happened
     */
    record Occurrence(Rule rule, Event event) {
        String id() {
            return rule.id(event);
        }
    }

    /** All that ever happened about some subjects, but for what happens to an actor once. */
    List<Occurrence> about(Collection<Rule> rules, Collection<String> subjects) {
        Map<String, SubjectHistory> histories = histories(subjects);
        List<Occurrence> found = new ArrayList<>();
        for (Rule rule : rules) {
            if (!(rule.trigger() instanceof Trigger.First)) {
                var selected = rule.selection().among(handle, subjects);
                for (SubjectHistory history : histories.values()) {
                    if (history.hasAny(selected)) {
                        rule.trigger()
                                .events(history, selected)
                                .forEach(event -> found.add(new Occurrence(rule, event)));
                    }
                }
            }
        }
        return found;
    }

    private Map<String, SubjectHistory> histories(Collection<String> subjects) {
        Map<String, SubjectHistory> histories = new HashMap<>();
        claims.of(subjects).forEach((subject, known) -> histories.put(subject, new SubjectHistory(known)));
        return histories;
    }

    /**
     * What happened to an actor once.
     *
     * @param rule one that waits for it
     * @param stance of the claim that it waits for
     * @return empty where it has not happened
     */
    Optional<Occurrence> first(Rule rule, Stance stance, String actor) {
        return claims.first(actor, stance, rule.selection())
                .flatMap(first -> told(first).map(told -> new Occurrence(rule, event(rule, told, actor))));
    }

    private static Event event(Rule rule, Told told, String actor) {
        return new Event(rule.kind(), told.carried().knownFrom(), told, null, List.of(actor));
    }

    /** The wording that was known first. */
    private Optional<Told> told(KnownClaims.First first) {
        return claims.of(List.of(first.subject())).getOrDefault(first.subject(), List.of()).stream()
                .filter(claim -> claim.id().equals(first.claim()))
                .flatMap(claim -> claim.carried().stream()
                        .filter(carried -> carried.knownFrom() < carried.knownTo())
                        .map(carried -> new Told(claim, carried)))
                .findFirst();
    }
}
