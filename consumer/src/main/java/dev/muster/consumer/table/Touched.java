package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * What has to be made anew when claims change, for what they were and what they become.
 *
 * @param rows keys of rows of the table
 * @param actors ids of actors
 * @param numbers numbers of rows whose sources are counted
 * @param named names that a search looks in
 */
record Touched(TreeSet<String> rows, TreeSet<String> actors, TreeSet<RowNumber> numbers, TreeSet<Name> named) {
    /** Claims that are looked up in one statement; databases take no more than some ten thousands of values. */
    private static final int CHUNK = 500;

    /**
     * A name that stands in the table {@code named}.
     *
     * @param kind {@code PLACE} or {@code GROUP}
     * @param value a place in lower case, or the id of a group
     */
    record Name(String kind, String value) implements Comparable<Name> {
        private static final Comparator<Name> ORDER =
                Comparator.comparing(Name::kind).thenComparing(Name::value);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }

        Map<String, String> values() {
            return Map.of("kind", kind, "value", value);
        }
    }

    /**
     * What changes touch.
     *
     * @param ids of all claims that change
     * @param claims what they become, without those that go
     */
    static Touched of(Handle handle, List<String> ids, Collection<Claim> claims) {
        Touched touched = new Touched(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            touched.addOld(handle, ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
        claims.forEach(touched::addNew);
        return touched;
    }

    private void addOld(Handle handle, List<String> ids) {
        List<String> stored = ids.stream().map(ClaimWriter::storable).toList();
        handle.createQuery("SELECT DISTINCT estimate_key, actor_id, place_folded, force_country FROM claim"
                        + " WHERE id IN (<ids>)")
                .bindList("ids", stored)
                .map((row, context) -> add(row))
                .list();
        handle.createQuery("SELECT DISTINCT estimate_key, number FROM estimate_history WHERE claim_id IN (<ids>)")
                .bindList("ids", stored)
                .map((row, context) ->
                        numbers.add(new RowNumber(row.getString("estimate_key"), row.getString("number"))))
                .list();
    }

    private boolean add(ResultSet row) throws SQLException {
        actors.add(row.getString("actor_id"));
        named(row.getString("place_folded"), row.getString("force_country"));
        return rows.add(row.getString("estimate_key"));
    }

    private void addNew(Claim claim) {
        rows.add(ClaimWriter.storable(EstimateKey.of(claim)));
        actors.add(ClaimWriter.storable(claim.getActor().getId()));
        numbers.add(RowNumber.of(claim));
        named(
                ClaimWriter.folded(claim.getPlace().getName()),
                ClaimWriter.storable(claim.getForce().getCountry()));
    }

    private void named(String place, String force) {
        if (place != null) {
            named.add(new Name("PLACE", place));
        }
        if (force != null && !Countries.isCode(force)) {
            named.add(new Name("GROUP", force));
        }
    }
}
