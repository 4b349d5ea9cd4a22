package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What the table holds of a claim before a batch changes it.
 *
 * @param id of the claim
 * @param number that it gives its row, whether it fills it or not
 * @param actor id of who makes it
 * @param actorName how it calls that one
 * @param statedOn day on which it was last stated, ISO 8601
 * @param subject key of what it is about
 */
record FormerClaim(String id, RowNumber number, String actor, String actorName, String statedOn, String subject) {
    /** Claims that are looked up in one statement; databases take no more than some ten thousands of values. */
    private static final int CHUNK = 500;

    /** Those of some claims that are there. */
    static List<FormerClaim> of(Handle handle, List<String> ids) {
        List<FormerClaim> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            found.addAll(handle.createQuery("""
                            SELECT id, estimate_key, number, actor_id, actor_name, stated_on, subject FROM claim
                            WHERE id IN (<ids>)""")
                    .bindList("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .map((row, context) -> new FormerClaim(
                            row.getString("id"),
                            new RowNumber(row.getString("estimate_key"), row.getString("number")),
                            row.getString("actor_id"),
                            row.getString("actor_name"),
                            row.getString("stated_on"),
                            row.getString("subject")))
                    .list());
        }
        return found;
    }
}
