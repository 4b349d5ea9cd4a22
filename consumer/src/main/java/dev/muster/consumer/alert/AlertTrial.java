package dev.muster.consumer.alert;

import dev.muster.consumer.alert.Occurrences.Occurrence;
import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.table.KnownClaims;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tries rules on the history that a table holds. Sends and writes nothing. */
public final class AlertTrial {
    /** Subjects whose claims are held at a time. */
    private static final int CHUNK = 200;

    private final AlertRules rules;
    private final AlertWriter writer;

    /** @param page where readers reach the page, where the rules do not say */
    public AlertTrial(AlertRules rules, String page) {
        this.rules = rules;
        String told = rules.page().orElse(page);
        this.writer = new AlertWriter(() -> told);
    }

    /**
     * What the rules would have fired on, had they been there, in the order in which it became known.
     *
     * @param store of a table
     * @param since only what became known then or later
     * @throws dev.muster.consumer.table.DatabaseException where the database does not answer
     */
    public List<Alert> run(ClaimStore store, Instant since) {
        return store.read(handle -> run(handle, since.toEpochMilli()));
    }

    private List<Alert> run(Handle handle, long since) {
        KnownClaims claims = new KnownClaims(handle);
        Map<String, Occurrence> found = new LinkedHashMap<>();
        all(handle, claims).stream()
                .filter(one -> one.event().knownAt() >= since)
                .sorted(Comparator.<Occurrence, Long>comparing(
                                one -> one.event().knownAt())
                        .thenComparing(Occurrence::id))
                .forEach(one -> found.putIfAbsent(one.id(), one));
        return found.values().stream()
                .map(one -> writer.alert(claims, one.rule(), one.event()))
                .toList();
    }

    private List<Occurrence> all(Handle handle, KnownClaims claims) {
        Occurrences occurrences = new Occurrences(handle);
        List<Occurrence> found = new ArrayList<>();
        List<String> subjects = claims.subjectsAfter("", CHUNK);
        while (!subjects.isEmpty()) {
            found.addAll(occurrences.about(rules.rules(), subjects));
            subjects = claims.subjectsAfter(subjects.get(subjects.size() - 1), CHUNK);
        }
        for (Rule rule : rules.rules()) {
            if (rule.trigger() instanceof Trigger.First first) {
                claims.actors().stream()
                        .map(actor -> occurrences.first(rule, first.stance(), actor))
                        .flatMap(Optional::stream)
                        .forEach(found::add);
            }
        }
        return found;
    }
}
