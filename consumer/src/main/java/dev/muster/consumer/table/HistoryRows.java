package dev.muster.consumer.table;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the days on which claims gave their rows a value, inside a transaction of the caller's. */
final class HistoryRows {
    private final Handle handle;

    HistoryRows(Handle handle) {
        this.handle = handle;
    }

    /** Takes away all that claims gave. */
    void delete(List<FormerClaim> claims) {
        PreparedBatch delete = handle.prepareBatch("""
                DELETE FROM estimate_history WHERE estimate_key = :key AND number = :number AND claim_id = :claim""");
        for (FormerClaim claim : claims) {
            delete.bind("key", claim.number().estimate())
                    .bind("number", claim.number().number())
                    .bind("claim", claim.id())
                    .add();
        }
        delete.execute();
    }

    /**
     * Writes the points of claims that have none yet, each with the counts of its claim: where nobody else gives the row that number they are the
     * row's. The others are counted again.
     *
     * @param former claims whose points were taken away
     * @return numbers that several claims give, or others than these
     */
    Set<RowNumber> write(Collection<FormerClaim> former, List<NewClaim> claims) {
        TreeSet<RowNumber> touched = new TreeSet<>();
        Set<RowNumber> repeated = new HashSet<>();
        claims.stream()
                .map(NewClaim::number)
                .filter(number -> !touched.add(number))
                .forEach(repeated::add);
        former.forEach(claim -> touched.add(claim.number()));
        RowCounts counts = new RowCounts(handle);
        Set<RowNumber> shared = counts.given(touched);
        shared.addAll(repeated);
        insert(claims);
        counts.refresh(shared);
        return shared;
    }

    private void insert(List<NewClaim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO estimate_history
                  (estimate_key, stated_on, claim_id, known_from, known_to, published_at, number, mentions, outlets, origins, lead)
                VALUES (:key, :statedOn, :claim, :knownFrom, :knownTo, :publishedAt, :number, :mentions, :outlets, :origins, :lead)""");
        for (NewClaim claim : claims) {
            for (EstimatePoint point : claim.points()) {
                String day = point.statedOn().toString();
                insert.bind("key", claim.number().estimate())
                        .bind("number", claim.number().number())
                        .bind("statedOn", day)
                        .bind("claim", claim.id())
                        .bind("knownFrom", point.knownFrom())
                        .bind("knownTo", point.knownTo())
                        .bind("publishedAt", point.publishedAt().toEpochMilli())
                        .bind("lead", point.lead());
                bindCounts(insert, point.isKnownNow() ? claim.counts().get(day) : RowCounts.Count.NONE);
                insert.add();
            }
        }
        insert.execute();
    }

    /** Of what is no longer known there are none. */
    private static void bindCounts(PreparedBatch insert, RowCounts.Count count) {
        insert.bind("mentions", count.mentions())
                .bind("outlets", count.outlets())
                .bind("origins", count.origins());
    }
}
