package dev.muster.consumer.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps a row for each actor that has a claim. What a batch adds and takes away is counted among its own claims and rows, so that it costs
 * the same however many the actor has; names and days come from the ends of indexes.
 */
final class ActorRows {
    /** Values in one statement: databases take no more than some ten thousands. */
    private static final int CHUNK = 500;

    private static final String COUNTS = """
            UPDATE actor SET claims = claims + :claims, estimates = estimates + :estimates WHERE id = :key""";
    private static final String ENDS = """
            UPDATE actor SET
              name = (SELECT MIN(actor_name) FROM claim WHERE actor_id = :key),
              folded = (SELECT MIN(actor_folded) FROM claim WHERE actor_id = :key),
              first_on = (SELECT MIN(stated_on) FROM claim WHERE actor_id = :key),
              last_on = (SELECT MAX(stated_on) FROM claim WHERE actor_id = :key)
            WHERE id = :key""";

    private final Handle handle;
    private final List<String> claims;
    private final Collection<String> rows;
    private final Map<String, Integer> claimsBefore;
    private final Map<String, Integer> rowsBefore;

    private ActorRows(Handle handle, List<String> claims, Collection<String> rows) {
        this.handle = handle;
        this.claims = claims;
        this.rows = rows;
        this.claimsBefore = countClaims();
        this.rowsBefore = countRows();
    }

    /**
     * Counts before a batch is written.
     *
     * @param claims ids of all claims that it changes
     * @param rows keys of all rows that it touches
     */
    static ActorRows before(Handle handle, List<String> claims, Collection<String> rows) {
        return new ActorRows(handle, claims.stream().map(ClaimWriter::storable).toList(), rows);
    }

    /** Brings the rows of actors up to date after the batch was written. */
    void refresh(Set<String> actors) {
        Map<String, Integer> claimsNow = countClaims();
        Map<String, Integer> rowsNow = countRows();
        execute("""
                INSERT INTO actor (id, name, folded, claims, estimates, first_on, last_on)
                VALUES (:key, '', '', 0, 0, '', '') ON CONFLICT (id) DO NOTHING""", actors);
        PreparedBatch count = handle.prepareBatch(COUNTS);
        for (String actor : actors) {
            count.bind("key", actor)
                    .bind("claims", more(actor, claimsBefore, claimsNow))
                    .bind("estimates", more(actor, rowsBefore, rowsNow))
                    .add();
        }
        count.execute();
        execute("DELETE FROM actor WHERE id = :key AND claims = 0", actors);
        execute(ENDS, actors);
    }

    private static int more(String actor, Map<String, Integer> before, Map<String, Integer> now) {
        return now.getOrDefault(actor, 0) - before.getOrDefault(actor, 0);
    }

    private Map<String, Integer> countClaims() {
        return count("SELECT actor_id, COUNT(*) AS number FROM claim WHERE id IN (<keys>) GROUP BY actor_id", claims);
    }

    private Map<String, Integer> countRows() {
        return count(
                "SELECT actor_id, COUNT(*) AS number FROM latest_estimate WHERE estimate_key IN (<keys>) GROUP BY actor_id",
                rows);
    }

    private Map<String, Integer> count(String sql, Collection<String> keys) {
        Map<String, Integer> counts = new HashMap<>();
        List<String> all = List.copyOf(new TreeSet<>(keys));
        for (int from = 0; from < all.size(); from += CHUNK) {
            handle.createQuery(sql)
                    .bindList("keys", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .map((row, context) -> counts.merge(row.getString("actor_id"), row.getInt("number"), Integer::sum))
                    .list();
        }
        return counts;
    }

    private void execute(String sql, Collection<String> actors) {
        PreparedBatch batch = handle.prepareBatch(sql);
        actors.forEach(actor -> batch.bind("key", actor).add());
        batch.execute();
    }
}
