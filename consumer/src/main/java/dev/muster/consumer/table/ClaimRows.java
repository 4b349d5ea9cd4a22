package dev.muster.consumer.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Rows of the database as values. */
final class ClaimRows {
    /** The columns of a claim {@code c}, and what an armed group is called where it makes claims itself. */
    static final String COLUMNS = "c.*, (SELECT a.name FROM actor a WHERE a.id = c.force_country) AS group_name";

    /** What a row of the table shows, of a latest estimate {@code p}; the same names as of a point and its claim. */
    static final String LATEST = """
            p.estimate_key, p.actor_id, p.actor_name, p.force_country, p.force_kind, p.measure, p.low, p.best, p.high,
            p.qualifier, p.unit, p.place_name, p.place_country, p.conflict, p.subject, p.claims, p.claim_id AS id,
            p.stated_on AS point_stated_on, p.published_at AS point_published_at, p.mentions AS point_mentions,
            p.outlets AS point_outlets, p.origins AS point_origins,
            (SELECT a.name FROM actor a WHERE a.id = p.force_country) AS group_name
            """;

    /** Stands between the ids of claims in a column; the topic's ids hold none. */
    static final String BETWEEN_IDS = " ";

    private static final String SOURCES = """
            SELECT s.* FROM claim_source s
            WHERE s.claim_id IN (<ids>) AND s.known_from <= :known AND s.known_to > :known AND s.stated_on <= :lastDay
            ORDER BY s.claim_id, s.published_at, s.article_id""";
    private static final String DECISIONS = """
            SELECT * FROM claim_decision WHERE claim_id IN (<ids>) AND decided_at <= :known
            ORDER BY claim_id, decision_no""";
    /** Of wordings that are not known at the moment, too: those are few. */
    private static final String QUOTES = """
            SELECT e.claim_id, e.source_no, e.sentence, e.start_offset, e.end_offset FROM evidence e
            WHERE e.claim_id IN (<ids>) ORDER BY e.claim_id, e.source_no, e.evidence_no""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimRows() {}

    /** A row with the claims that give it its number. */
    static Estimate latest(ResultSet row, StatementContext context) throws SQLException {
        Estimate estimate = estimate(row, context);
        return estimate.with(List.of(row.getString("claims").split(BETWEEN_IDS)), estimate.counts(), List.of());
    }

    static Estimate estimate(ResultSet row, StatementContext context) throws SQLException {
        return new Estimate(
                row.getString("estimate_key"),
                actor(row),
                force(row),
                Measure.valueOf(row.getString("measure")),
                figure(row),
                place(row),
                LocalDate.parse(row.getString("point_stated_on")),
                Instant.ofEpochMilli(row.getLong("point_published_at")),
                row.getInt("point_mentions"),
                row.getInt("point_outlets"),
                row.getInt("point_origins"),
                row.getString("id"),
                row.getString("subject"),
                row.getString("conflict"),
                List.of(),
                List.of());
    }

    static StoredClaim claim(ResultSet row, StatementContext context) throws SQLException {
        return new StoredClaim(
                row.getString("id"),
                row.getString("estimate_key"),
                actor(row),
                Stance.valueOf(row.getString("stance")),
                force(row),
                Measure.valueOf(row.getString("measure")),
                figure(row),
                place(row),
                ClaimStatus.valueOf(row.getString("status")),
                LocalDate.parse(row.getString("stated_on")),
                time(row, "published_at"),
                time(row, "first_seen"),
                time(row, "last_seen"),
                row.getInt("mentions"),
                row.getInt("outlets"),
                row.getInt("origins"),
                List.of(),
                List.of(),
                row.getString("replaced_by"));
    }

    /** Claims with the sources that are known at a moment, in the order given; those without are left out. */
    static List<StoredClaim> withSources(Handle handle, List<StoredClaim> claims, Moment moment) {
        if (claims.isEmpty()) {
            return claims;
        }
        List<String> ids = claims.stream().map(StoredClaim::id).toList();
        Map<SourceId, List<ClaimSource.Quote>> further = grouped(handle.createQuery(QUOTES)
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(SourceId.of(row), quote(row)))
                .list());
        Map<String, List<ClaimSource>> sources = grouped(at(moment, handle.createQuery(SOURCES), ids)
                .map((row, context) -> Map.entry(
                        row.getString("claim_id"),
                        source(row, moment).with(quotes(row, further.getOrDefault(SourceId.of(row), List.of())))))
                .list());
        Map<String, List<StoredDecision>> decisions = decisions(handle, ids, moment);
        return claims.stream()
                .filter(claim -> moment.isNow() || sources.containsKey(claim.id()))
                .map(claim -> claim.with(
                        sources.getOrDefault(claim.id(), List.of()), decisions.getOrDefault(claim.id(), List.of())))
                .map(claim -> moment.isNow() ? claim : ClaimThen.of(claim))
                .toList();
    }

    /** What was decided of claims by a moment, by their ids, each with what undid it; no entry for those of which nothing was. */
    static Map<String, List<StoredDecision>> decisions(Handle handle, Collection<String> ids, Moment moment) {
        Map<String, List<StoredDecision>> decisions = grouped(handle.createQuery(DECISIONS)
                .bindList("ids", List.copyOf(ids))
                .bind("known", moment.lastFetch())
                .map((row, context) -> Map.entry(row.getString("claim_id"), StoredDecision.of(row, context)))
                .list());
        decisions.replaceAll((claim, all) -> StoredDecision.withUndoing(all));
        return decisions;
    }

    private static Query at(Moment moment, Query query, List<String> ids) {
        return query.bindList("ids", ids).bind("known", moment.lastFetch()).bind("lastDay", moment.lastDay());
    }

    /** The values of each key, in the order of the entries. */
    static <K, V> Map<K, List<V>> grouped(List<Map.Entry<K, V>> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private record SourceId(String claim, int no) {
        static SourceId of(ResultSet row) throws SQLException {
            return new SourceId(row.getString("claim_id"), row.getInt("source_no"));
        }
    }

    /** The first sentence stands with the source. */
    private static List<ClaimSource.Quote> quotes(ResultSet row, List<ClaimSource.Quote> further) throws SQLException {
        List<ClaimSource.Quote> quotes = new ArrayList<>();
        if (row.getString("sentence") != null) {
            quotes.add(quote(row));
        }
        quotes.addAll(further);
        return quotes;
    }

    private static ClaimSource.Quote quote(ResultSet row) throws SQLException {
        return new ClaimSource.Quote(row.getString("sentence"), row.getInt("start_offset"), row.getInt("end_offset"));
    }

    /** A wording as it was told then: what has become of it since was not known. */
    private static ClaimSource source(ResultSet row, Moment moment) throws SQLException {
        long known = moment.lastFetch();
        boolean isGone = row.getLong("live_to") <= known;
        boolean isSeenSince = row.getLong("last_seen") > known;
        return new ClaimSource(
                row.getString("article_id"),
                row.getString("feed"),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("title"),
                row.getString("lang"),
                time(row, "published_at"),
                time(row, "first_seen"),
                time(row, isSeenSince ? "known_from" : "last_seen"),
                isGone ? time(row, "live_to") : null,
                row.getString("origin"),
                row.getString("speaker"),
                day(row, "stated_on"),
                day(row, "as_of_from"),
                day(row, "as_of_to"),
                List.of(),
                row.getDouble("confidence"),
                lines(row.getString("trace")),
                row.getString("rules"),
                row.getString("read_as"));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(row.getString("actor_id"), row.getString("actor_name"));
    }

    private static Force force(ResultSet row) throws SQLException {
        String kind = row.getString("force_kind");
        String country = row.getString("force_country");
        String name = Countries.nameOfForce(country, row.getString("group_name"));
        return new Force(country, name, kind == null ? null : ForceKind.valueOf(kind));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("place_name"), row.getString("place_country"));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                number(row, "low"),
                number(row, "best"),
                number(row, "high"),
                Qualifier.valueOf(row.getString("qualifier")),
                Unit.valueOf(row.getString("unit")));
    }

    static Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        Long millis = number(row, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        String day = row.getString(column);
        return day == null ? null : LocalDate.parse(day);
    }

    private static List<String> lines(String json) {
        try {
            return List.of(JSON.readValue(json, String[].class));
        } catch (JsonProcessingException e) {
            throw new TableException("The trace of a claim is no JSON: " + json, e);
        }
    }
}
