package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps what each row shows: the newest point of its history; ties go to the newer publication, then to the larger claim id. Inside a transaction of
 * the caller's.
 *
 * <p>What new claims make of a row is known from them and from what the row shows, as long as nobody else gives it their number. Only the other rows
 * are made from their history, one by one, since the newest point of one is found at the end of an index, however long its history is.
 */
final class LatestRows {
    private static final String COLUMNS = """
            (estimate_key, stated_on, claim_id, published_at, number, mentions, outlets, origins, low, best, high, qualifier,
              middle, actor_id, actor_name, actor_folded, force_country, force_kind, measure, unit, place_name, place_folded,
              place_country, conflict, subject, claims)""";

    /** What differs from claim to claim of a row. */
    private static final List<String> CHANGING = List.of(
            "stated_on",
            "claim_id",
            "published_at",
            "number",
            "mentions",
            "outlets",
            "origins",
            "low",
            "best",
            "high",
            "qualifier",
            "middle",
            "actor_name",
            "actor_folded",
            "claims");

    private static final String REPLACE = " ON CONFLICT (estimate_key) DO UPDATE SET "
            + String.join(
                    ", ",
                    CHANGING.stream()
                            .map(column -> column + " = excluded." + column)
                            .toList());

    private static final String FROM_HISTORY = ("INSERT INTO latest_estimate " + COLUMNS + """
            SELECT h.estimate_key, h.stated_on, h.claim_id, h.published_at, h.number, h.mentions, h.outlets, h.origins,
              c.low, c.best, c.high, c.qualifier, c.middle, c.actor_id, c.actor_name, c.actor_folded, c.force_country,
              c.force_kind, c.measure, c.unit, c.place_name, c.place_folded, c.place_country, c.conflict, c.subject,
              (SELECT STRING_AGG(same.claim_id, '${separator}' ORDER BY same.claim_id)
               FROM (SELECT DISTINCT s.claim_id FROM estimate_history s
                     WHERE s.estimate_key = h.estimate_key AND s.number = h.number AND s.stated_on <= h.stated_on
                       AND s.known_to = ${forever}) same)
            FROM (SELECT * FROM estimate_history
                  WHERE estimate_key = :key AND known_to = ${forever}
                  ORDER BY stated_on DESC, published_at DESC, claim_id DESC LIMIT 1) h
            JOIN claim c ON c.id = h.claim_id
            WHERE 1 = 1""" + REPLACE + " WHERE "
                    + different())
            .replace("${separator}", ClaimRows.BETWEEN_IDS)
            .replace("${forever}", Long.toString(Moment.FOREVER));

    /** Of rows whose last point may have gone. */
    private static final String EMPTY = """
            DELETE FROM latest_estimate WHERE estimate_key = :key AND NOT EXISTS (
              SELECT 1 FROM estimate_history h WHERE h.estimate_key = :key AND h.known_to = ${forever})""".replace("${forever}", Long.toString(Moment.FOREVER));

    private static final int CHUNK = 500;

    private final Handle handle;

    LatestRows(Handle handle) {
        this.handle = handle;
    }

    private static String different() {
        return String.join(
                " OR ",
                CHANGING.stream()
                        .map(column -> "latest_estimate." + column + " IS DISTINCT FROM excluded." + column)
                        .toList());
    }

    /** A point, and how points of a row follow one another. */
    private record Shown(String statedOn, long publishedAt, String claim, String number) {
        private static final Comparator<Shown> ORDER = Comparator.comparing(Shown::statedOn)
                .thenComparing(Shown::publishedAt)
                .thenComparing(Shown::claim, TextOrder.BY_BYTES);

        static Shown of(NewClaim claim, EstimatePoint point) {
            return new Shown(
                    point.statedOn().toString(),
                    point.publishedAt().toEpochMilli(),
                    claim.id(),
                    claim.number().number());
        }

        boolean isAfter(Shown other) {
            return other == null || ORDER.compare(this, other) > 0;
        }
    }

    private record Given(NewClaim claim, Shown point) {
        String row() {
            return claim.number().estimate();
        }
    }

    /**
     * Brings rows up to date after their histories.
     *
     * @param rows keys of all rows that the batch touches
     * @param former claims that it has changed or taken away
     * @param claims claims that it has put
     * @param shared numbers that several claims give
     * @return for each row that has come 1, for each that has gone -1
     */
    Map<String, Integer> refresh(
            Collection<String> rows, List<FormerClaim> former, List<NewClaim> claims, Set<RowNumber> shared) {
        Map<String, Shown> shown = shown(rows);
        Map<String, Given> newest = newest(claims);
        Set<String> changed = new HashSet<>();
        former.forEach(claim -> changed.add(claim.number().estimate()));
        List<Given> known = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String key : rows) {
            Given given = newest.get(key);
            Shown before = shown.get(key);
            boolean isNewer = given != null && given.point.isAfter(before);
            Shown after = isNewer ? given.point : before;
            boolean isShared = after != null && shared.contains(new RowNumber(key, after.number));
            if (changed.contains(key) || isShared) {
                open.add(key);
            } else if (isNewer) {
                known.add(given);
            }
        }
        write(known, shown.keySet());
        make(open, changed);
        return difference(shown.keySet(), known, open);
    }

    private Map<String, Shown> shown(Collection<String> rows) {
        Map<String, Shown> shown = new HashMap<>();
        for (List<String> some : chunks(rows)) {
            handle.createQuery("""
                            SELECT estimate_key, stated_on, published_at, claim_id, number FROM latest_estimate
                            WHERE estimate_key IN (<keys>)""")
                    .bindList("keys", some)
                    .map((row, context) -> shown.put(
                            row.getString("estimate_key"),
                            new Shown(
                                    row.getString("stated_on"),
                                    row.getLong("published_at"),
                                    row.getString("claim_id"),
                                    row.getString("number"))))
                    .list();
        }
        return shown;
    }

    private static Map<String, Given> newest(List<NewClaim> claims) {
        Map<String, Given> newest = new HashMap<>();
        for (NewClaim claim : claims) {
            claim.points().stream()
                    .filter(EstimatePoint::isKnownNow)
                    .map(point -> new Given(claim, Shown.of(claim, point)))
                    .forEach(given -> newest.merge(
                            given.row(), given, (one, other) -> other.point.isAfter(one.point) ? other : one));
        }
        return newest;
    }

    private void write(List<Given> given, Set<String> before) {
        NewRows coming = new NewRows(handle, "latest_estimate");
        NewRows changed = new NewRows(handle, "latest_estimate");
        for (Given row : given) {
            NewRows rows = before.contains(row.row()) ? changed : coming;
            RowCounts.Count count = row.claim.counts().get(row.point.statedOn);
            ClaimWriter.setAbout(rows, row.claim);
            rows.set("stated_on", row.point.statedOn)
                    .set("published_at", row.point.publishedAt)
                    .set("claim_id", row.claim.id())
                    .set("claims", row.claim.id())
                    .set("mentions", count.mentions())
                    .set("outlets", count.outlets())
                    .set("origins", count.origins())
                    .add();
        }
        coming.insert();
        changed.replace("estimate_key");
    }

    private void make(List<String> rows, Set<String> changed) {
        PreparedBatch insert = handle.prepareBatch(FROM_HISTORY);
        rows.forEach(key -> insert.bind("key", key).add());
        insert.execute();
        PreparedBatch delete = handle.prepareBatch(EMPTY);
        rows.stream()
                .filter(changed::contains)
                .forEach(key -> delete.bind("key", key).add());
        delete.execute();
    }

    private Map<String, Integer> difference(Set<String> before, List<Given> known, List<String> open) {
        Map<String, Integer> difference = new HashMap<>();
        known.forEach(row -> difference.put(row.row(), 1));
        shown(open).keySet().forEach(key -> difference.put(key, 1));
        Stream.concat(known.stream().map(Given::row), open.stream())
                .filter(before::contains)
                .forEach(key -> difference.merge(key, -1, Integer::sum));
        return difference;
    }

    private static List<List<String>> chunks(Collection<String> rows) {
        List<String> all = List.copyOf(new TreeSet<>(rows));
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }
}
