package dev.muster.consumer.table;

import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Stance;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The table and the claims behind it, read from a database. Every call sees one state of it. Thread safe.
 *
 * <p>All methods throw {@link DatabaseException} where the database is away, and {@link QueryException} where a filter means nothing.
 */
public final class SqlTable implements Table {
    private static final long WATCH_INTERVAL_MS = 500;
    private static final String CLAIMS = "SELECT " + ClaimRows.COLUMNS + " FROM claim c ";
    private static final String HEDGED_OTHERWISE = CLAIMS + """
            WHERE c.id <> :id AND c.id IN (
              SELECT same.claim_id FROM claim this
              JOIN estimate_history own ON own.estimate_key = this.estimate_key AND own.number = this.number
                AND own.claim_id = this.id
              JOIN estimate_history same ON same.estimate_key = own.estimate_key AND same.number = own.number
                AND same.known_from <= :known AND same.known_to > :known AND same.stated_on <= :lastDay
              WHERE this.id = :id AND own.known_from <= :known AND own.known_to > :known
                AND own.stated_on <= :lastDay)
            ORDER BY c.id""";

    /** When a claim was said last, and published, as known at the moment. */
    private static final String SAID_THEN = """
            (SELECT MAX(s.stated_on) FROM claim_source s WHERE s.claim_id = c.id AND s.stated_on <= :lastDay
              AND s.known_from <= :known AND s.known_to > :known)""";

    /** A wording of the claim is known at the moment. */
    private static final String KNOWN = """
            EXISTS (SELECT 1 FROM claim_source s WHERE s.claim_id = c.id AND s.stated_on <= :lastDay
              AND s.known_from <= :known AND s.known_to > :known)""";

    /** An article carries the claim at the moment. */
    static final String LIVE = """
            EXISTS (SELECT 1 FROM claim_source s WHERE s.claim_id = c.id AND s.stated_on <= :lastDay
              AND s.known_from <= :known AND s.live_to > :known)""";

    private static final String OF_ARTICLE =
            "c.id IN (SELECT s.claim_id FROM claim_source s WHERE s.article_id = :article)";

    private final Database database;

    SqlTable(Database database) {
        this.database = database;
    }

    @Override
    public TableSnapshot read(TableQuery query) {
        return database.read(handle -> {
            EstimateReader.Page page = new EstimateReader(handle).page(query);
            return new TableSnapshot(position(handle), page.rows(), page.next());
        });
    }

    /** The days on which a row was given a value, oldest first; empty where there is no such row. */
    public List<Estimate> history(String key) {
        return history(key, Moment.NOW);
    }

    /** The days on which a row was given a value as known at a moment, oldest first; empty where there was no such row. */
    public List<Estimate> history(String key, Moment moment) {
        return database.read(handle -> new EstimateReader(handle).history(key, moment));
    }

    /** The histories of several rows by their keys, each as {@link #history(String, Moment)} gives it; without those that have none. */
    public Map<String, List<Estimate>> histories(Collection<String> keys, Moment moment) {
        return database.read(handle -> new EstimateReader(handle).histories(keys, moment));
    }

    /** A claim by its id, with its sources. */
    public Optional<StoredClaim> claim(String id) {
        return claim(id, Moment.NOW);
    }

    /** A claim by its id as it was known at a moment, with its sources of then; empty where nobody had made it. */
    public Optional<StoredClaim> claim(String id, Moment moment) {
        return database
                .read(handle -> claims(
                        handle,
                        handle.createQuery(CLAIMS + "WHERE c.id = :id").bind("id", ClaimWriter.storable(id)),
                        moment))
                .stream()
                .findFirst();
    }

    /**
     * The claims that had given a claim's row the same number with another hedge, as known at a moment, with their sources of then, in the order
     * of their ids.
     */
    public List<StoredClaim> hedgedOtherwise(String id, Moment moment) {
        return database.read(handle -> claims(
                handle,
                handle.createQuery(HEDGED_OTHERWISE)
                        .bind("id", ClaimWriter.storable(id))
                        .bind("known", moment.lastFetch())
                        .bind("lastDay", moment.lastDay()),
                moment));
    }

    /** Claims in the order of their ids, with their sources. */
    public List<StoredClaim> claims(ClaimQuery query) {
        return database.read(handle -> {
            Conditions conditions = conditions(handle, Lookup.Listing.CLAIMS_BY_ID, query);
            String sql = CLAIMS + conditions.where() + " ORDER BY c.id LIMIT :limit";
            Query found = conditions.bindTo(handle.createQuery(sql)).bind("limit", query.limit());
            return claims(handle, found, query.moment());
        });
    }

    /** The same claims, those that were said last first; {@link ClaimQuery#after()} is passed over. */
    public List<StoredClaim> newestClaims(ClaimQuery query) {
        return database.read(handle -> newestClaims(handle, query.after(null)));
    }

    static List<StoredClaim> newestClaims(Handle handle, ClaimQuery query) {
        Conditions conditions = conditions(handle, Lookup.Listing.CLAIMS, query);
        boolean isNow = query.moment().isNow();
        String said = isNow ? "c.stated_on" : SAID_THEN;
        String sql =
                CLAIMS + conditions.where() + " ORDER BY " + said + " DESC, c.published_at DESC, c.id LIMIT :limit";
        Query found = conditions.bindTo(handle.createQuery(sql)).bind("limit", query.limit());
        return claims(handle, found, query.moment());
    }

    /**
     * Disagreements, as known at a moment.
     *
     * @param query which of them
     * @param moment when the table is looked at
     */
    public DisputeQuery.Page disputes(DisputeQuery query, Moment moment) {
        return database.read(handle -> new DisputeReader(handle).read(query, moment));
    }

    private static Conditions conditions(Handle handle, Lookup.Listing listing, ClaimQuery query) {
        Conditions conditions = new Conditions(handle, listing, "c");
        conditions.filters(query.filters());
        conditions.choice("stance", "stance", Stance.class, query.stance());
        conditions.row(query.estimate());
        conditions.after(query.after());
        if (query.article() != null) {
            conditions.narrow(OF_ARTICLE);
            conditions.value("article", query.article());
        }
        if (query.moment().isNow()) {
            conditions.choice("status", "status", ClaimStatus.class, query.status());
        } else {
            conditions.and(KNOWN);
            status(conditions, query.status());
            at(query.moment(), conditions);
        }
        return conditions;
    }

    private static void status(Conditions conditions, String status) {
        if (status != null) {
            boolean isLive = Conditions.constant("status", ClaimStatus.class, status) == ClaimStatus.LIVE;
            conditions.and(isLive ? LIVE : "NOT " + LIVE);
        }
    }

    private static void at(Moment moment, Conditions conditions) {
        conditions.value("lastDay", moment.lastDay());
        conditions.value("known", moment.lastFetch());
    }

    /** Claims that deny a figure or do not confirm it and that an article carried at the query's moment, newest first, with their sources. */
    public List<StoredClaim> disputed(TableQuery query, int limit) {
        return database.read(handle -> {
            Conditions conditions = Conditions.of(handle, Lookup.Listing.CLAIMS, "c", query.in(TableView.ALL));
            conditions.narrow("c.stance <> 'ASSERTED'");
            conditions.and(LIVE);
            at(query.moment(), conditions);
            String sql =
                    CLAIMS + conditions.where() + " ORDER BY c.stated_on DESC, c.published_at DESC, c.id LIMIT :limit";
            Query found = conditions.bindTo(handle.createQuery(sql)).bind("limit", limit);
            return claims(handle, found, query.moment());
        });
    }

    /**
     * Everybody who makes claims, by id, as things stand now.
     *
     * @param idOrName a part of an id or a name, in any case; null for all
     * @param after only ids greater than this one; null for the first page
     * @param limit at most so many
     */
    public List<ActorSummary> actors(String idOrName, String after, int limit) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM actor a
                        WHERE a.id > :after AND (a.id LIKE :part ESCAPE '!' OR a.folded LIKE :part ESCAPE '!')
                        ORDER BY a.id LIMIT :limit""")
                .bind("after", after == null ? "" : ClaimWriter.storable(after))
                .bind("part", Conditions.containing(idOrName == null ? "" : idOrName))
                .bind("limit", limit)
                .map(ActorSummary::of)
                .list());
    }

    /** An actor by its id. */
    public Optional<ActorSummary> actor(String id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM actor WHERE id = :id")
                .bind("id", ClaimWriter.storable(id))
                .map(ActorSummary::of)
                .findOne());
    }

    /** What an article says that carries or carried a claim; empty where its text has not arrived. */
    public Optional<StoredArticle> article(String id) {
        return database.read(
                handle -> StoredArticle.of(handle.createQuery("SELECT * FROM article WHERE id = :id ORDER BY feed")
                        .bind("id", ClaimWriter.storable(id))
                        .map(ArticleRow::of)
                        .list()));
    }

    /**
     * Records that could not be processed, newest first.
     *
     * @param after only those behind this one, the last of the page before; null for the first page
     * @param limit at most so many
     */
    public List<Rejection> rejected(Rejection after, int limit) {
        long time = after == null || after.rejectedAt() == null
                ? -1
                : after.rejectedAt().toEpochMilli();
        String behind = after == null ? "" : " WHERE (rejected_at, id) < (:time, :id)";
        return database.read(handle -> {
            Query query = handle.createQuery(
                            Rejection.ALL + behind + " ORDER BY rejected_at DESC, id DESC LIMIT :limit")
                    .bind("limit", limit);
            Query bound = after == null ? query : query.bind("time", time).bind("id", after.id());
            return bound.map(Rejection::of).list();
        });
    }

    /** A rejected record by its id. */
    public Optional<Rejection> rejected(String id) {
        return database.read(handle -> handle.createQuery(Rejection.ALL + " WHERE r.id = :id")
                .bind("id", ClaimWriter.storable(id))
                .map(Rejection::of)
                .findOne());
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

    static List<StoredClaim> claims(Handle handle, Query query, Moment moment) {
        return ClaimRows.withSources(handle, query.map(ClaimRows::claim).list(), moment);
    }

    @Override
    public void close() {
        database.close();
    }
}
