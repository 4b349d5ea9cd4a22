package dev.muster.consumer.table;

import dev.muster.schema.DecisionKind;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What an analyst decided.
 *
 * @param id of the decision
 * @param kind what was decided
 * @param actor id of the actor whose claim it is about, or who was merged into another
 * @param claim id of the claim that it is about; null for a merge and an undoing
 * @param to who makes the claims instead; null where that was not decided
 * @param figure the corrected figure; null where that was not decided
 * @param undoes id of the decision that it undoes; null for all but an undoing
 * @param undoneBy id of the decision that undid it; null while it counts
 * @param author who decided
 * @param reason why
 * @param at when, UTC
 */
public record StoredDecision(
        String id,
        DecisionKind kind,
        String actor,
        String claim,
        Actor to,
        Figure figure,
        String undoes,
        String undoneBy,
        String author,
        String reason,
        Instant at) {
    /** Of a claim that counts; a rejected one does not, and an undoing shows by what it undid. */
    private static final Set<DecisionKind> SHOWN =
            EnumSet.of(DecisionKind.ACCEPT, DecisionKind.CORRECT, DecisionKind.REATTRIBUTE, DecisionKind.MERGE);

    static StoredDecision of(ResultSet row, StatementContext context) throws SQLException {
        String to = row.getString("to_id");
        return new StoredDecision(
                row.getString("id"),
                DecisionKind.valueOf(row.getString("kind")),
                row.getString("actor"),
                row.getString("claim"),
                to == null ? null : new Actor(to, row.getString("to_name")),
                figure(row),
                row.getString("undoes"),
                null,
                row.getString("author"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("decided_at")));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return unit == null
                ? null
                : new Figure(
                        ClaimRows.number(row, "low"),
                        ClaimRows.number(row, "best"),
                        ClaimRows.number(row, "high"),
                        Qualifier.valueOf(row.getString("qualifier")),
                        Unit.valueOf(unit));
    }

    /** Decisions in their order, each with the undoing that counts. */
    static List<StoredDecision> withUndoing(List<StoredDecision> decisions) {
        return decisions.stream()
                .map(decision -> decision.undoneBy(undoing(decision, decisions)))
                .toList();
    }

    /** The first undoing that is not itself undone; ids are made of what they name, so that none can lead back to itself. */
    private static String undoing(StoredDecision decision, List<StoredDecision> all) {
        return all.stream()
                .filter(other -> decision.id().equals(other.undoes()) && undoing(other, all) == null)
                .map(StoredDecision::id)
                .findFirst()
                .orElse(null);
    }

    /** What of some decisions makes their claim what it is: an accepted one is what was read, whatever was decided of that before. */
    static List<DecisionKind> standing(List<StoredDecision> decisions) {
        Set<DecisionKind> kinds = EnumSet.noneOf(DecisionKind.class);
        for (StoredDecision decision : decisions) {
            if (decision.undoneBy == null && SHOWN.contains(decision.kind)) {
                if (decision.kind == DecisionKind.ACCEPT) {
                    kinds.retainAll(Set.of(DecisionKind.MERGE));
                }
                kinds.add(decision.kind);
            }
        }
        return List.copyOf(kinds);
    }

    private StoredDecision undoneBy(String other) {
        return new StoredDecision(id, kind, actor, claim, to, figure, undoes, other, author, reason, at);
    }
}
