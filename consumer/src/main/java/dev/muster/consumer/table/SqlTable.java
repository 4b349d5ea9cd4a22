package dev.muster.consumer.table;

import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Measure;
import dev.muster.schema.Stance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table and the claims behind it, read from a database. Every call sees one state of it. Thread safe. */
public final class SqlTable implements Table {
    private static final long WATCH_INTERVAL_MS = 500;

    private static final String LATEST = "FROM latest_estimate p JOIN claim c ON c.id = p.claim_id ";
    private static final String AS_OF = """
            FROM (SELECT h.*, ROW_NUMBER() OVER (PARTITION BY estimate_key
                    ORDER BY stated_on DESC, published_at DESC, claim_id DESC) AS newest
                  FROM estimate_history h WHERE h.stated_on <= :asOf) p
            JOIN claim c ON c.id = p.claim_id AND p.newest = 1
            """;
    private static final String HISTORY = "FROM estimate_history p JOIN claim c ON c.id = p.claim_id ";
    private static final String ESTIMATES = "SELECT " + ClaimRows.COLUMNS + """
            , p.stated_on AS point_stated_on, p.published_at AS point_published_at,
              p.mentions AS point_mentions, p.outlets AS point_outlets, p.origins AS point_origins
            """;
    private static final String NEWEST_FIRST = " ORDER BY p.stated_on DESC, p.published_at DESC, p.estimate_key";
    private static final String OLDEST_FIRST = " ORDER BY p.stated_on, p.published_at, p.claim_id";

    /** Points with every claim that had given their row the same number by then. */
    private static final String SAME_NUMBER = "SELECT DISTINCT p.claim_id, p.stated_on, same.claim_id AS same_claim ";

    private static final String JOIN_SAME_NUMBER = """
            JOIN estimate_history same ON same.estimate_key = p.estimate_key AND same.number = p.number
              AND same.stated_on <= p.stated_on
            """;

    private static final String CLAIMS = "SELECT " + ClaimRows.COLUMNS + " FROM claim c ";
    private static final String HEDGED_OTHERWISE = CLAIMS + """
            WHERE c.id <> :id AND c.id IN (
              SELECT same.claim_id FROM estimate_history own
              JOIN estimate_history same ON same.estimate_key = own.estimate_key AND same.number = own.number
              WHERE own.claim_id = :id)
            ORDER BY c.id""";

    private final Database database;

    SqlTable(Database database) {
        this.database = database;
    }

    @Override
    public TableSnapshot read(TableQuery query) {
        Conditions conditions = Conditions.of(query);
        if (query.asOf() != null) {
            conditions.value("asOf", query.asOf().toString());
        }
        String from = query.asOf() == null ? LATEST : AS_OF;
        return database.read(
                handle -> new TableSnapshot(position(handle), estimates(handle, from, conditions, NEWEST_FIRST)));
    }

    /** The days on which a row was given a value, oldest first; empty where there is no such row. */
    public List<Estimate> history(String key) {
        Conditions ofRow = new Conditions();
        ofRow.equal("estimate_key", key);
        return database.read(handle -> estimates(handle, HISTORY, ofRow, OLDEST_FIRST));
    }

    private static List<Estimate> estimates(Handle handle, String from, Conditions conditions, String order) {
        List<Estimate> points = conditions
                .bindTo(handle.createQuery(ESTIMATES + from + conditions.where() + order))
                .map(ClaimRows::estimate)
                .list();
        Map<Point, List<String>> claims = ClaimRows.grouped(conditions
                .bindTo(handle.createQuery(
                        SAME_NUMBER + from + JOIN_SAME_NUMBER + conditions.where() + " ORDER BY same.claim_id"))
                .map((row, context) -> Map.entry(
                        new Point(row.getString("claim_id"), row.getString("stated_on")), row.getString("same_claim")))
                .list());
        return points.stream()
                .map(point -> point.with(
                        claims.get(new Point(point.claim(), point.statedOn().toString()))))
                .toList();
    }

    /** Tells points apart: a claim is of one row. */
    private record Point(String claim, String statedOn) {}

    /** A claim by its id, with its sources. */
    public Optional<StoredClaim> claim(String id) {
        return database
                .read(handle -> claims(
                        handle, handle.createQuery(CLAIMS + "WHERE c.id = :id").bind("id", id)))
                .stream()
                .findFirst();
    }

    /** The claims that have given a claim's row the same number with another hedge, with their sources, in the order of their ids. */
    public List<StoredClaim> hedgedOtherwise(String id) {
        return database.read(
                handle -> claims(handle, handle.createQuery(HEDGED_OTHERWISE).bind("id", id)));
    }

    /** Claims in the order of their ids, with their sources. */
    public List<StoredClaim> claims(ClaimQuery query) {
        Conditions conditions = new Conditions();
        conditions.actor(query.actor());
        conditions.force(query.force());
        conditions.place(query.place());
        conditions.choice("measure", Measure.class, query.measure());
        conditions.choice("stance", Stance.class, query.stance());
        conditions.choice("status", ClaimStatus.class, query.status());
        conditions.after("id", query.after());
        String sql = CLAIMS + conditions.where() + " ORDER BY c.id LIMIT :limit";
        return database.read(handle ->
                claims(handle, conditions.bindTo(handle.createQuery(sql)).bind("limit", query.limit())));
    }

    /** Live claims that deny a figure or do not confirm it, newest first, without their sources. */
    public List<StoredClaim> disputed(TableQuery query, int limit) {
        Conditions conditions = Conditions.of(query.in(TableView.ALL));
        conditions.and("c.stance <> 'ASSERTED'");
        conditions.equal("status", ClaimStatus.LIVE.name());
        return database.read(handle -> conditions
                .bindTo(handle.createQuery(CLAIMS + conditions.where()
                        + " ORDER BY c.stated_on DESC, c.published_at DESC, c.id LIMIT :limit"))
                .bind("limit", limit)
                .map(ClaimRows::claim)
                .list());
    }

    /** How far the topic has been read: the sum of the next offsets. */
    public long position() {
        return database.read(SqlTable::position);
    }

    @Override
    public void watch(TableQuery query, Consumer<TableSnapshot> listener) throws InterruptedException {
        TableSnapshot last = read(query);
        listener.accept(last);
        while (true) {
            Thread.sleep(WATCH_INTERVAL_MS);
            TableSnapshot now = readIfMoved(query, last);
            if (!now.estimates().equals(last.estimates())) {
                listener.accept(now);
            }
            last = now;
        }
    }

    private TableSnapshot readIfMoved(TableQuery query, TableSnapshot last) {
        try {
            return position() == last.position() ? last : read(query);
        } catch (DatabaseException away) {
            return last;
        }
    }

    static long position(Handle handle) {
        return handle.createQuery("SELECT COALESCE(SUM(next_offset), 0) FROM topic_offset")
                .mapTo(Long.class)
                .one();
    }

    private static List<StoredClaim> claims(Handle handle, Query query) {
        return ClaimRows.withSources(handle, query.map(ClaimRows::claim).list());
    }

    @Override
    public void close() {
        database.close();
    }
}
