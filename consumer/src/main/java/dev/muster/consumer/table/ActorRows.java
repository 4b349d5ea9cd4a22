package dev.muster.consumer.table;

import static dev.muster.consumer.table.ClaimWriter.folded;
import static dev.muster.consumer.table.ClaimWriter.storable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps a row for each actor that has a claim. What a batch adds and takes away is told by its own claims, so that it costs the same however many
 * the actor has. Only where it takes away the first or the last of them, who is first or last now is looked up.
 */
final class ActorRows {
    /** Actors that are looked up in one statement; databases take no more than some ten thousands of values. */
    private static final int CHUNK = 500;

    private static final String DAYS = """
            UPDATE actor SET
              first_on = (SELECT MIN(stated_on) FROM claim WHERE actor_id = :key),
              last_on = (SELECT MAX(stated_on) FROM claim WHERE actor_id = :key)
            WHERE id = :key""";

    /** Most often some other claim spells it the same way, which is soon found. */
    private static final String NAME = """
            UPDATE actor SET name = (SELECT MIN(actor_name) FROM claim WHERE actor_id = :key)
            WHERE id = :key
              AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.actor_name = actor.name AND c.actor_id = :key)""";

    private static final String FOLDED = """
            UPDATE actor SET folded = (SELECT c.actor_folded FROM claim c
              WHERE c.actor_name = actor.name AND c.actor_id = :key LIMIT 1)
            WHERE id = :key""";

    private final Handle handle;

    ActorRows(Handle handle) {
        this.handle = handle;
    }

    /**
     * Who made some claims: as stored, or as claims of a batch tell.
     *
     * @param name the least
     */
    private record Ends(String name, String first, String last) {
        static final Ends NONE = new Ends(null, null, null);

        Ends with(String otherName, String day) {
            return new Ends(
                    TextOrder.least(name, otherName), TextOrder.least(first, day), TextOrder.greatest(last, day));
        }

        Ends with(Ends other) {
            return new Ends(
                    TextOrder.least(name, other.name),
                    TextOrder.least(first, other.first),
                    TextOrder.greatest(last, other.last));
        }
    }

    /** What a batch makes of an actor. */
    private static final class Change {
        private Ends added = Ends.NONE;
        private Ends removed = Ends.NONE;
        private int claims;
        private int rows;
    }

    /**
     * Brings the rows of actors up to date after the batch was written.
     *
     * @param former claims that it has changed or taken away
     * @param claims claims that it has put
     * @param rows how many rows more actors have, by their ids
     */
    void refresh(List<FormerClaim> former, List<NewClaim> claims, Map<String, Integer> rows) {
        Map<String, Change> changes = changes(former, claims);
        rows.forEach((actor, more) -> changes.get(actor).rows += more);
        Map<String, Ends> stored = stored(List.copyOf(changes.keySet()));
        PreparedBatch write = handle.prepareBatch("""
                INSERT INTO actor (id, name, folded, claims, estimates, first_on, last_on)
                VALUES (:id, :name, :folded, :claims, :estimates, :first, :last)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded,
                  claims = actor.claims + excluded.claims, estimates = actor.estimates + excluded.estimates,
                  first_on = excluded.first_on, last_on = excluded.last_on""");
        changes.forEach((id, change) -> {
            Ends now = stored.getOrDefault(id, Ends.NONE).with(change.added);
            write.bind("id", id)
                    .bind("name", now.name)
                    .bind("folded", folded(now.name))
                    .bind("claims", change.claims)
                    .bind("estimates", change.rows)
                    .bind("first", now.first)
                    .bind("last", now.last)
                    .add();
        });
        write.execute();
        lookUp(changes, stored);
    }

    private static Map<String, Change> changes(List<FormerClaim> former, List<NewClaim> claims) {
        Map<String, Change> changes = new TreeMap<>();
        for (FormerClaim claim : former) {
            Change change = changes.computeIfAbsent(claim.actor(), id -> new Change());
            change.removed = change.removed.with(claim.actorName(), claim.statedOn());
            change.claims--;
        }
        for (NewClaim put : claims) {
            Change change = changes.computeIfAbsent(put.actor(), id -> new Change());
            change.added = change.added.with(
                    storable(put.claim().getActor().getName()),
                    put.claim().getStatedOn().toString());
            change.claims++;
        }
        return changes;
    }

    private Map<String, Ends> stored(List<String> actors) {
        Map<String, Ends> stored = new HashMap<>();
        for (int from = 0; from < actors.size(); from += CHUNK) {
            handle.createQuery("SELECT id, name, first_on, last_on FROM actor WHERE id IN (<ids>)")
                    .bindList("ids", actors.subList(from, Math.min(actors.size(), from + CHUNK)))
                    .map((row, context) -> stored.put(
                            row.getString("id"),
                            new Ends(row.getString("name"), row.getString("first_on"), row.getString("last_on"))))
                    .list();
        }
        return stored;
    }

    private void lookUp(Map<String, Change> changes, Map<String, Ends> stored) {
        List<String> fewer = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        List<String> redated = new ArrayList<>();
        stored.forEach((id, before) -> {
            Change change = changes.get(id);
            Ends added = change.added;
            if (change.claims < 0) {
                fewer.add(id);
            }
            boolean isSpelled = added.name != null
                    && TextOrder.least(before.name, added.name).equals(added.name);
            if (before.name.equals(change.removed.name) && !isSpelled) {
                renamed.add(id);
            }
            boolean isFirst = before.first.equals(change.removed.first) && !isWithin(added.first, before.first);
            boolean isLast = before.last.equals(change.removed.last) && !isWithin(before.last, added.last);
            if (isFirst || isLast) {
                redated.add(id);
            }
        });
        execute("DELETE FROM actor WHERE id = :key AND claims = 0", fewer);
        execute(DAYS, redated);
        execute(NAME, renamed);
        execute(FOLDED, renamed);
    }

    /** Whether there are both days, and the one is not after the other. */
    private static boolean isWithin(String one, String other) {
        return one != null && other != null && one.compareTo(other) <= 0;
    }

    private void execute(String sql, List<String> actors) {
        PreparedBatch batch = handle.prepareBatch(sql);
        actors.forEach(actor -> batch.bind("key", actor).add());
        batch.execute();
    }
}
