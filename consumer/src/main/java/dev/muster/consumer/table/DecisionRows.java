package dev.muster.consumer.table;

import static dev.muster.consumer.table.ClaimWriter.storable;

import dev.muster.schema.Decision;
import dev.muster.schema.Quantity;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what was decided about claims, inside a transaction of the caller's. */
final class DecisionRows {
    private final Handle handle;

    DecisionRows(Handle handle) {
        this.handle = handle;
    }

    /** Writes those of claims that have none yet. */
    void write(List<NewClaim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO claim_decision (claim_id, decision_no, id, kind, actor, claim, to_id, to_name, low, best, high,
                  qualifier, unit, undoes, author, reason, decided_at)
                VALUES (:claimId, :no, :id, :kind, :actor, :claim, :toId, :toName, :low, :best, :high,
                  :qualifier, :unit, :undoes, :author, :reason, :at)""");
        for (NewClaim claim : claims) {
            int no = 0;
            for (Decision decision : claim.claim().getDecisions()) {
                insert.bind("claimId", claim.id()).bind("no", no++);
                bindSubject(insert, decision);
                bindFigure(insert, decision.getQuantity());
                insert.bind("author", storable(decision.getAuthor()))
                        .bind("reason", storable(decision.getReason()))
                        .bind("at", decision.getAt().toEpochMilli())
                        .add();
            }
        }
        insert.execute();
    }

    private static void bindSubject(PreparedBatch insert, Decision decision) {
        var to = decision.getTo();
        insert.bind("id", storable(decision.getId()))
                .bind("kind", decision.getKind().name())
                .bind("actor", storable(decision.getActor()))
                .bind("claim", storable(decision.getClaim()))
                .bind("toId", to == null ? null : storable(to.getId()))
                .bind("toName", to == null ? null : storable(to.getName()))
                .bind("undoes", storable(decision.getUndoes()));
    }

    private static void bindFigure(PreparedBatch insert, Quantity figure) {
        insert.bind("low", figure == null ? null : figure.getLow())
                .bind("best", figure == null ? null : figure.getBest())
                .bind("high", figure == null ? null : figure.getHigh())
                .bind("qualifier", figure == null ? null : figure.getQualifier().name())
                .bind("unit", figure == null ? null : figure.getUnit().name());
    }
}
