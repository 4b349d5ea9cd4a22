package dev.muster.consumer.table;

import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Measure;
import dev.muster.schema.Stance;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table and the claims behind it, read from a database. Every call sees one state of it. Thread safe. */
public final class SqlTable implements Table {
    private static final long WATCH_INTERVAL_MS = 500;

    private static final String ESTIMATE_COLUMNS = """
            SELECT p.estimate_key, p.stated_on AS point_stated_on, p.published_at AS point_published_at, c.*
            """;
    private static final String LATEST = ESTIMATE_COLUMNS + "FROM latest_estimate p JOIN claim c ON c.id = p.claim_id ";
    private static final String AS_OF = ESTIMATE_COLUMNS + """
            FROM (SELECT h.*, ROW_NUMBER() OVER (PARTITION BY estimate_key
                    ORDER BY stated_on DESC, published_at DESC, claim_id DESC) AS newest
                  FROM estimate_history h WHERE h.stated_on <= :asOf) p
            JOIN claim c ON c.id = p.claim_id AND p.newest = 1
            """;
    private static final String HISTORY = ESTIMATE_COLUMNS + """
            FROM estimate_history p JOIN claim c ON c.id = p.claim_id WHERE p.estimate_key = :key
            ORDER BY p.stated_on, p.published_at, p.claim_id""";
    private static final String NEWEST_FIRST = " ORDER BY p.stated_on DESC, p.published_at DESC, p.estimate_key";

    private final Database database;

    SqlTable(Database database) {
        this.database = database;
    }

    @Override
    public TableSnapshot read(TableQuery query) {
        Conditions conditions = Conditions.of(query);
        return database.read(handle -> {
            String from = query.asOf() == null ? LATEST : AS_OF;
            Query sql = conditions.bindTo(handle.createQuery(from + conditions.where() + NEWEST_FIRST));
            if (query.asOf() != null) {
                sql.bind("asOf", query.asOf().toString());
            }
            return new TableSnapshot(
                    position(handle), sql.map(ClaimRows::estimate).list());
        });
    }

    /** The days on which a row was given a value, oldest first; empty where there is no such row. */
    public List<Estimate> history(String key) {
        return database.read(handle -> handle.createQuery(HISTORY)
                .bind("key", key)
                .map(ClaimRows::estimate)
                .list());
    }

    /** A claim by its id, with its sources. */
    public Optional<StoredClaim> claim(String id) {
        return database.read(handle -> handle.createQuery("SELECT c.* FROM claim c WHERE c.id = :id")
                .bind("id", id)
                .map(ClaimRows::claim)
                .findOne()
                .map(claim -> claim.with(ClaimRows.sources(handle, id))));
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
        return database.read(handle -> claims(handle, conditions, " ORDER BY c.id LIMIT :limit", query.limit()));
    }

    /** Live claims that deny a figure or do not confirm it, newest first, without their sources. */
    public List<StoredClaim> disputed(TableQuery query, int limit) {
        Conditions conditions = Conditions.of(query.in(TableView.ALL));
        conditions.and("c.stance <> 'ASSERTED'");
        conditions.equal("status", ClaimStatus.LIVE.name());
        return database.read(handle -> conditions
                .bindTo(handle.createQuery("SELECT c.* FROM claim c " + conditions.where()
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

    private static List<StoredClaim> claims(Handle handle, Conditions conditions, String order, int limit) {
        List<StoredClaim> found = conditions
                .bindTo(handle.createQuery("SELECT c.* FROM claim c " + conditions.where() + order))
                .bind("limit", limit)
                .map(ClaimRows::claim)
                .list();
        return found.stream()
                .map(claim -> claim.with(ClaimRows.sources(handle, claim.id())))
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
