package dev.muster.consumer.table;

import dev.muster.schema.Stance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads what has ever been known of claims, on a connection of the caller's. */
public final class KnownClaims {
    private static final String OF_SUBJECTS = "SELECT " + ClaimRows.COLUMNS + """
            , s.source_no, s.stated_on AS said_on, s.published_at AS said_at, s.known_from, s.live_to, s.fills_row
            FROM claim c JOIN claim_source s ON s.claim_id = c.id
            WHERE c.subject IN (<subjects>) ORDER BY c.id, s.known_from, s.source_no""";
    private static final String CONTEXT = """
            SELECT s.lang, s.outlet, s.title, s.url, s.sentence FROM claim_source s
            WHERE s.claim_id = :claim AND s.source_no = :source""";

    private final Handle handle;

    /** @param handle read from for as long as this is used */
    public KnownClaims(Handle handle) {
        this.handle = handle;
    }

    /**
     * Where a wording of a claim stands.
     *
     * @param sentence the sentence that says it, to the letter
     * @param lang its language
     * @param outlet null when not told
     * @param title headline; null when not told
     * @param url null for a text without one
     */
    public record Context(String sentence, String lang, String outlet, String title, String url) {
        /** Of what cannot be found any more. */
        public static final Context NONE = new Context(null, null, null, null, null);
    }

    /** What the claims of some ids are about: keys of subjects. */
    public List<String> subjects(Collection<String> claims) {
        return claims.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT DISTINCT subject FROM claim WHERE id IN (<ids>) ORDER BY subject")
                        .bindList("ids", stored(claims))
                        .mapTo(String.class)
                        .list();
    }

    /** The next keys of subjects behind one, in order. */
    public List<String> subjectsAfter(String subject, int limit) {
        return handle.createQuery("SELECT id FROM subject WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", subject)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** The latest fetch at which something came to be known of some claims, or ceased to; 0 for none. */
    public long latest(Collection<String> claims) {
        return claims.isEmpty()
                ? 0
                : handle.createQuery("""
                        SELECT MAX(CASE WHEN live_to < 9223372036854775807 AND live_to > known_from THEN live_to
                          ELSE known_from END) FROM claim_source WHERE claim_id IN (<ids>)""")
                        .bindList("ids", stored(claims))
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
    }

    /** All claims about some subjects, by subject; those of a subject by id. */
    public Map<String, List<KnownClaim>> of(Collection<String> subjects) {
        Map<String, KnownClaim> claims = new LinkedHashMap<>();
        Map<String, List<KnownClaim.Carried>> carried = new LinkedHashMap<>();
        if (!subjects.isEmpty()) {
            handle.createQuery(OF_SUBJECTS)
                    .bindList("subjects", List.copyOf(subjects))
                    .map((row, context) -> {
                        KnownClaim claim = claims.computeIfAbsent(row.getString("id"), id -> claim(row, context));
                        List<KnownClaim.Carried> known = carried.computeIfAbsent(claim.id(), id -> new ArrayList<>());
                        return known.add(carried(row, known.isEmpty()));
                    })
                    .list();
        }
        Map<String, List<KnownClaim>> bySubject = new LinkedHashMap<>();
        claims.values()
                .forEach(claim -> bySubject
                        .computeIfAbsent(claim.subject(), key -> new ArrayList<>())
                        .add(claim.with(carried.get(claim.id()))));
        return bySubject;
    }

    /** The subject of the claim of an actor that was known first, of those that filters let through. */
    public Optional<First> first(String actor, Stance stance, ClaimSelection selection) {
        Conditions conditions = selection.conditions(handle);
        conditions.equal("actor_id", actor);
        conditions.equal("stance", stance.name());
        if (stance == Stance.ASSERTED) {
            conditions.and("c.middle IS NOT NULL");
        }
        return conditions
                .bindTo(handle.createQuery(
                        "SELECT c.id, c.subject FROM claim c JOIN claim_source s ON s.claim_id = c.id "
                                + conditions.where()
                                + " AND s.live_to > s.known_from ORDER BY s.known_from, s.stated_on, c.id LIMIT 1"))
                .map((row, context) -> new First(row.getString("id"), row.getString("subject")))
                .findOne();
    }

    /**
     * A claim, and what it is about.
     *
     * @param claim its id
     * @param subject key of what it is about
     */
    public record First(String claim, String subject) {}

    /** All who make claims. */
    public List<String> actors() {
        return handle.createQuery("SELECT id FROM actor ORDER BY id")
                .mapTo(String.class)
                .list();
    }

    /** Who makes some claims, of those of a stance; in order. */
    public List<String> actors(Collection<String> claims, Stance stance) {
        return claims.isEmpty()
                ? List.of()
                : handle.createQuery(
                                "SELECT DISTINCT actor_id FROM claim WHERE id IN (<ids>) AND stance = :stance ORDER BY actor_id")
                        .bindList("ids", stored(claims))
                        .bind("stance", stance.name())
                        .mapTo(String.class)
                        .list();
    }

    /** Where a wording stands. */
    public Context context(String claim, int source) {
        return handle.createQuery(CONTEXT)
                .bind("claim", ClaimWriter.storable(claim))
                .bind("source", source)
                .map((row, context) -> new Context(
                        row.getString("sentence"),
                        row.getString("lang"),
                        row.getString("outlet"),
                        row.getString("title"),
                        row.getString("url")))
                .findFirst()
                .orElse(Context.NONE);
    }

    private static List<String> stored(Collection<String> ids) {
        return ids.stream().map(ClaimWriter::storable).toList();
    }

    private static KnownClaim claim(ResultSet row, org.jdbi.v3.core.statement.StatementContext context) {
        try {
            StoredClaim claim = ClaimRows.claim(row, context);
            return new KnownClaim(
                    claim.id(),
                    claim.estimate(),
                    row.getString("subject"),
                    claim.actor(),
                    claim.stance(),
                    claim.force(),
                    claim.measure(),
                    claim.figure(),
                    claim.place(),
                    List.of());
        } catch (SQLException e) {
            throw new TableException("A claim cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A claim in very many articles lists only the newest; its first fetch is told all the same. Without it the claim would seem to
     * become known anew whenever an article falls off the list.
     */
    private static KnownClaim.Carried carried(ResultSet row, boolean isEarliest) throws SQLException {
        boolean isCut = isEarliest && row.getInt("unlisted") > 0;
        long from = row.getLong("known_from");
        return new KnownClaim.Carried(
                row.getInt("source_no"),
                LocalDate.parse(row.getString("said_on")),
                Instant.ofEpochMilli(row.getLong("said_at")),
                isCut ? Math.min(from, row.getLong("first_seen")) : from,
                row.getLong("live_to"),
                row.getInt("fills_row") == 1);
    }
}
