package dev.muster.consumer.alert;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What is kept of alerts, in the transaction of the caller's. */
final class AlertStore {
    private final Handle handle;

    AlertStore(Handle handle) {
        this.handle = handle;
    }

    /** Keeps the rules as they are: one that is new, or says something else, begins at a time; one that is gone is forgotten. */
    void keepRules(Collection<Rule> rules, long now) {
        Set<String> gone = new HashSet<>(handle.createQuery("SELECT name FROM alert_rule")
                .mapTo(String.class)
                .list());
        for (Rule rule : rules) {
            gone.remove(rule.name());
            handle.createUpdate("""
                            INSERT INTO alert_rule (name, definition, enabled_at, fired) VALUES (:name, :definition, :now, 0)
                            ON CONFLICT (name) DO UPDATE SET definition = excluded.definition,
                              enabled_at = excluded.enabled_at, fired = 0, last_known = NULL
                            WHERE alert_rule.definition <> excluded.definition""")
                    .bind("name", rule.name())
                    .bind("definition", rule.definition())
                    .bind("now", now)
                    .execute();
        }
        gone.forEach(name -> handle.createUpdate("DELETE FROM alert_rule WHERE name = :name")
                .bind("name", name)
                .execute());
    }

    /** When each rule began, by its name. */
    Map<String, Long> begins() {
        Map<String, Long> begins = new HashMap<>();
        handle.createQuery("SELECT name, enabled_at FROM alert_rule")
                .map((row, context) -> Map.entry(row.getString("name"), row.getLong("enabled_at")))
                .forEach(rule -> begins.put(rule.getKey(), rule.getValue()));
        return begins;
    }

    /** The latest fetch that the rules have seen; 0 for none. */
    long mark() {
        return handle.createQuery("SELECT known_at FROM alert_mark WHERE id = 1")
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void mark(long knownAt) {
        handle.createUpdate("""
                        INSERT INTO alert_mark (id, known_at) VALUES (1, :at)
                        ON CONFLICT (id) DO UPDATE SET known_at = excluded.known_at""").bind("at", knownAt).execute();
    }

    /** Some of the claims on which the rules could not be tried: those that were tried longest ago. */
    List<String> untried(int limit) {
        return handle.createQuery("SELECT claim_id FROM alert_untried ORDER BY tried_at, claim_id LIMIT :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** The rules could not be tried on a claim. */
    void keepUntried(String claim, String error, long now) {
        handle.createUpdate("""
                        INSERT INTO alert_untried (claim_id, tried_at, error) VALUES (:claim, :now, :error)
                        ON CONFLICT (claim_id) DO UPDATE SET tried_at = excluded.tried_at, error = excluded.error""")
                .bind("claim", storable(claim))
                .bind("now", now)
                .bind("error", storable(error))
                .execute();
    }

    /** The rules were tried on some claims. */
    void tried(Collection<String> claims) {
        if (!claims.isEmpty()) {
            handle.createUpdate("DELETE FROM alert_untried WHERE claim_id IN (<claims>)")
                    .bindList(
                            "claims", claims.stream().map(AlertStore::storable).toList())
                    .execute();
        }
    }

    /** Those of some alerts that have been fired already. */
    Set<String> fired(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(handle.createQuery("SELECT id FROM alert WHERE id IN (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .mapTo(String.class)
                        .list());
    }

    /** Notes that something happened that is not told. */
    void addSilent(String id, Rule rule, Event event) {
        insert(id, rule, event, "");
    }

    /** Notes an alert, and to whom it is to be sent. */
    void add(Alert alert, Rule rule, Event event) {
        insert(alert.id(), rule, event, storable(alert.json()));
        PreparedBatch deliveries = handle.prepareBatch("""
                INSERT INTO alert_delivery (alert_id, target, known_at, attempts, next_at)
                VALUES (:id, :target, :at, 0, 0)""");
        rule.targets()
                .forEach(target -> deliveries
                        .bind("id", alert.id())
                        .bind("target", target)
                        .bind("at", event.knownAt())
                        .add());
        deliveries.execute();
        handle.createUpdate("""
                        UPDATE alert_rule SET fired = fired + 1,
                          last_known = CASE WHEN last_known > :at THEN last_known ELSE :at END WHERE name = :name""")
                .bind("name", rule.name())
                .bind("at", event.knownAt())
                .execute();
    }

    private void insert(String id, Rule rule, Event event, String body) {
        handle.createUpdate("""
                        INSERT INTO alert (id, rule, known_at, is_first, body) VALUES (:id, :rule, :at, :first, :body)""")
                .bind("id", id)
                .bind("rule", rule.name())
                .bind("at", event.knownAt())
                .bind("first", event.isFirst() ? 1 : 0)
                .bind("body", body)
                .execute();
    }

    /**
     * Forgets alerts that cannot happen again and wait for no delivery, and gives up deliveries that nobody took. What happens once is
     * remembered, without its text, as long as its rule. Where nothing new came for long, nothing is forgotten: it could happen again.
     *
     * @param kept how long alerts are kept, and again as long where they wait
     * @return how many deliveries were given up
     */
    int prune(long now, Duration kept) {
        long forget = Math.min(now, mark()) - kept.toMillis();
        long giveUp = now - kept.multipliedBy(2).toMillis();
        handle.createUpdate("""
                        INSERT INTO alert_target (name, delivered, dropped)
                        SELECT target, 0, COUNT(*) FROM alert_delivery WHERE known_at < :giveUp GROUP BY target
                        ON CONFLICT (name) DO UPDATE SET dropped = alert_target.dropped + excluded.dropped""").bind("giveUp", giveUp).execute();
        int dropped = handle.createUpdate("DELETE FROM alert_delivery WHERE known_at < :giveUp")
                .bind("giveUp", giveUp)
                .execute();
        handle.createUpdate("""
                        DELETE FROM alert WHERE known_at < :forget
                          AND (is_first = 0 OR rule NOT IN (SELECT name FROM alert_rule))
                          AND NOT EXISTS (SELECT 1 FROM alert_delivery d WHERE d.alert_id = alert.id)""").bind("forget", forget).execute();
        handle.createUpdate("""
                        UPDATE alert SET body = '' WHERE known_at < :forget AND is_first = 1 AND body <> ''
                          AND NOT EXISTS (SELECT 1 FROM alert_delivery d WHERE d.alert_id = alert.id)""").bind("forget", forget).execute();
        return dropped;
    }

    /**
     * Something to send.
     *
     * @param id of the alert
     * @param body its JSON
     * @param attempts how often it was tried
     */
    record Delivery(String id, String body, int attempts) {}

    /** What is to be sent to a target by now: what was never tried first, then in the order in which it became known. */
    List<Delivery> due(String target, long now, int limit) {
        return handle.createQuery("""
                        SELECT a.id, a.body, d.attempts FROM alert_delivery d JOIN alert a ON a.id = d.alert_id
                        WHERE d.target = :target AND d.next_at <= :now ORDER BY d.attempts, d.known_at, a.id LIMIT :limit""")
                .bind("target", target)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> new Delivery(row.getString("id"), row.getString("body"), row.getInt("attempts")))
                .list();
    }

    /** Makes due by now whatever waits for longer: by a clock that was ahead. */
    void hasten(String target, long now) {
        handle.createUpdate("UPDATE alert_delivery SET next_at = :now WHERE target = :target AND next_at > :now")
                .bind("target", target)
                .bind("now", now)
                .execute();
    }

    /** Takes a delivery for oneself until a time; false where another has taken it. */
    boolean take(String target, Delivery delivery, long until) {
        return handle.createUpdate("""
                                UPDATE alert_delivery SET attempts = attempts + 1, next_at = :until
                                WHERE alert_id = :id AND target = :target AND attempts = :attempts""")
                        .bind("id", delivery.id())
                        .bind("target", target)
                        .bind("attempts", delivery.attempts())
                        .bind("until", until)
                        .execute()
                == 1;
    }

    /** They have been sent. */
    void delivered(String target, Collection<String> ids, long now) {
        int done = ids.isEmpty()
                ? 0
                : handle.createUpdate("DELETE FROM alert_delivery WHERE target = :target AND alert_id IN (<ids>)")
                        .bind("target", target)
                        .bindList("ids", List.copyOf(ids))
                        .execute();
        if (done > 0) {
            handle.createUpdate("""
                            INSERT INTO alert_target (name, delivered, delivered_at, dropped) VALUES (:name, :done, :now, 0)
                            ON CONFLICT (name) DO UPDATE SET delivered = alert_target.delivered + excluded.delivered,
                              delivered_at = excluded.delivered_at, error = NULL, error_at = NULL""")
                    .bind("name", target)
                    .bind("done", done)
                    .bind("now", now)
                    .execute();
        }
    }

    /** They could not be sent, and are tried again at a time. */
    void failed(String target, Collection<String> ids, String error, long now, long nextAt) {
        handle.createUpdate("""
                        UPDATE alert_delivery SET next_at = :next, error = :error
                        WHERE target = :target AND alert_id IN (<ids>)""")
                .bind("target", target)
                .bindList("ids", List.copyOf(ids))
                .bind("next", nextAt)
                .bind("error", error)
                .execute();
        handle.createUpdate("""
                        INSERT INTO alert_target (name, delivered, dropped, error, error_at) VALUES (:name, 0, 0, :error, :now)
                        ON CONFLICT (name) DO UPDATE SET error = excluded.error, error_at = excluded.error_at""")
                .bind("name", target)
                .bind("error", error)
                .bind("now", now)
                .execute();
    }

    /** When the next delivery to a target is due; empty where none waits. */
    Optional<Long> nextAt(String target) {
        return handle.createQuery("SELECT MIN(next_at) FROM alert_delivery WHERE target = :target")
                .bind("target", target)
                .mapTo(Long.class)
                .findOne();
    }

    /** Neither database takes every character. */
    private static String storable(String text) {
        return text.replace('\0', '\ufffd');
    }
}
