package dev.muster.consumer.table;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps a row for each subject of which there is a claim, and how many claims and rows are about it. What a batch adds and takes away is counted. */
final class SubjectRows {
    private final Handle handle;

    SubjectRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Brings the rows of subjects up to date after the batch was written.
     *
     * @param former claims that it has changed or taken away
     * @param claims claims that it has put
     * @param rows how many rows more are about subjects, by their keys
     */
    void refresh(List<FormerClaim> former, List<NewClaim> claims, Map<String, Integer> rows) {
        Map<String, Integer> more = new TreeMap<>();
        Map<String, NewClaim> told = new TreeMap<>();
        former.forEach(claim -> more.merge(claim.subject(), -1, Integer::sum));
        for (NewClaim claim : claims) {
            more.merge(claim.subject(), 1, Integer::sum);
            told.put(claim.subject(), claim);
        }
        insert(told);
        count(more, rows);
    }

    private void insert(Map<String, NewClaim> told) {
        NewRows rows = new NewRows(handle, "subject");
        for (NewClaim claim : told.values()) {
            ClaimWriter.setSubject(rows.set("id", claim.subject()), claim.claim());
            rows.set("claims", 0).set("estimates", 0).add();
        }
        rows.insertMissing();
    }

    private void count(Map<String, Integer> claims, Map<String, Integer> rows) {
        PreparedBatch count = handle.prepareBatch(
                "UPDATE subject SET claims = claims + :claims, estimates = estimates + :estimates WHERE id = :id");
        PreparedBatch delete = handle.prepareBatch("DELETE FROM subject WHERE id = :id AND claims = 0");
        claims.forEach((subject, more) -> {
            int moreRows = rows.getOrDefault(subject, 0);
            if (more != 0 || moreRows != 0) {
                count.bind("id", subject)
                        .bind("claims", more)
                        .bind("estimates", moreRows)
                        .add();
            }
            if (more < 0) {
                delete.bind("id", subject).add();
            }
        });
        count.execute();
        delete.execute();
    }
}
