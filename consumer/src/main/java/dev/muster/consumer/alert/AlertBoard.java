package dev.muster.consumer.alert;

import dev.muster.consumer.table.ClaimStore;
import dev.muster.consumer.view.Words;
import dev.muster.schema.CheckResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * How alerts are: what rules have fired on, and what waits for its target.
 *
 * @param rules as the table knows them, by name
 * @param targets that something was sent to, or waits for, by name
 * @param waiting alerts that wait for one target or more
 */
public record AlertBoard(List<RuleState> rules, List<TargetState> targets, int waiting) {
    /** Copies the lists. */
    public AlertBoard {
        rules = List.copyOf(rules);
        targets = List.copyOf(targets);
    }

    /**
     * A rule.
     *
     * @param name its name
     * @param since when it began, UTC
     * @param fired how often it has fired since
     * @param last when what it fired on last became known, UTC; null for never
     * @param pending how many of its alerts wait for one target or more
     */
    public record RuleState(String name, Instant since, long fired, Instant last, int pending) {}

    /**
     * A target.
     *
     * @param name its name
     * @param delivered how many alerts it has taken
     * @param last when it took one last, UTC; null for never
     * @param pending how many wait for it
     * @param dropped how many were given up
     * @param error why it did not take the last one; null where it did
     * @param errorAt since when, UTC; null where it did
     */
    public record TargetState(
            String name, long delivered, Instant last, int pending, long dropped, String error, Instant errorAt) {}

    /**
     * Reads it from a table.
     *
     * @throws dev.muster.consumer.table.DatabaseException where the database does not answer
     */
    public static AlertBoard read(ClaimStore store) {
        return store.read(AlertBoard::read);
    }

    static AlertBoard read(Handle handle) {
        List<RuleState> rules = handle.createQuery("""
                        SELECT r.*, (SELECT COUNT(DISTINCT d.alert_id) FROM alert_delivery d JOIN alert a ON a.id = d.alert_id
                          WHERE a.rule = r.name) AS pending FROM alert_rule r ORDER BY r.name""")
                .map((row, context) -> new RuleState(
                        row.getString("name"),
                        time(row, "enabled_at"),
                        row.getLong("fired"),
                        time(row, "last_known"),
                        row.getInt("pending")))
                .list();
        List<TargetState> targets = handle.createQuery("""
                        SELECT n.name, t.delivered, t.delivered_at, t.dropped, t.error, t.error_at,
                          (SELECT COUNT(*) FROM alert_delivery d WHERE d.target = n.name) AS pending
                        FROM (SELECT name FROM alert_target UNION SELECT target AS name FROM alert_delivery) n
                        LEFT JOIN alert_target t ON t.name = n.name ORDER BY n.name""")
                .map((row, context) -> new TargetState(
                        row.getString("name"),
                        row.getLong("delivered"),
                        time(row, "delivered_at"),
                        row.getInt("pending"),
                        row.getLong("dropped"),
                        row.getString("error"),
                        time(row, "error_at")))
                .list();
        int waiting = handle.createQuery("SELECT COUNT(DISTINCT alert_id) FROM alert_delivery")
                .mapTo(Integer.class)
                .one();
        return new AlertBoard(rules, targets, waiting);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** Claims on which the rules could not be tried, and why not the last of them; empty where they could on all. */
    static Optional<CheckResult> untried(Handle handle) {
        return handle.createQuery("""
                        SELECT COUNT(*) AS claims, MAX(error) AS error FROM alert_untried HAVING COUNT(*) > 0""")
                .map((row, context) -> CheckResult.failed(
                        "The rules could not be tried on " + Words.count(row.getLong("claims"), "claim")
                                + " and are tried again with every batch of claims: " + row.getString("error")))
                .findOne();
    }

    /** A target that is down is its owner's to mend, and no reason to start this program again. */
    CheckResult check(AlertRules running) {
        StringBuilder detail = new StringBuilder(Words.count(running.rules().size(), "rule"))
                .append(", ")
                .append(Words.count(waiting, "alert"))
                .append(waiting == 1 ? " waits" : " wait");
        targets.stream()
                .filter(target -> target.error() != null)
                .forEach(target ->
                        detail.append("; ").append(target.name()).append(": ").append(target.error()));
        return CheckResult.ok(detail.toString());
    }
}
