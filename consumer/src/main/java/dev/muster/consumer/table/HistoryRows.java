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
        NewRows rows = new NewRows(handle, "estimate_history");
        for (NewClaim claim : claims) {
            for (EstimatePoint point : claim.points()) {
                String day = point.statedOn().toString();
                rows.set("estimate_key", claim.number().estimate())
                        .set("number", claim.number().number())
                        .set("stated_on", day)
                        .set("claim_id", claim.id())
                        .set("known_from", point.knownFrom())
                        .set("known_to", point.knownTo())
                        .set("published_at", point.publishedAt().toEpochMilli())
                        .set("lead", point.lead());
                setCounts(rows, point.isKnownNow() ? claim.counts().get(day) : RowCounts.Count.NONE);
                rows.add();
            }
        }
        rows.insert();
    }

    /** Of what is no longer known there are none. */
    private static void setCounts(NewRows rows, RowCounts.Count count) {
        rows.set("mentions", count.mentions()).set("outlets", count.outlets()).set("origins", count.origins());
    }
}
