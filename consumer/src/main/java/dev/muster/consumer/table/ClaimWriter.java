package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes claims and the rows they make, inside a transaction of the caller's. */
final class ClaimWriter {
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\ufffd';

    private final Handle handle;

    ClaimWriter(Handle handle) {
        this.handle = handle;
    }

    /**
     * Applies changes, at most one for each claim, and answers the keys of the rows that they touch. In the order of ids, which is that of the
     * indexes: so a page of those is taken up once in a batch. What new claims change is told by them; only what becomes of those that were there
     * is looked up.
     */
    TreeSet<String> write(Collection<ClaimChange> changes) {
        List<FormerClaim> former = FormerClaim.of(
                handle, changes.stream().map(change -> storable(change.id())).toList());
        List<NewClaim> claims = changes.stream()
                .filter(ClaimChange.Put.class::isInstance)
                .map(change -> NewClaim.of(((ClaimChange.Put) change).claim()))
                .sorted(Comparator.comparing(NewClaim::id))
                .toList();
        SourceRows sources = new SourceRows(handle);
        HistoryRows history = new HistoryRows(handle);
        sources.delete(former);
        history.delete(former);
        deleteClaims(changes, former);
        insertClaims(claims);
        sources.write(claims);
        new DecisionRows(handle).write(claims);
        return new Rows(former, claims).refresh(handle, history.write(former, claims));
    }

    /** Of the rows that a batch touches: who makes claims of them, and what they are about. */
    private record Rows(List<FormerClaim> former, List<NewClaim> claims) {
        TreeSet<String> refresh(Handle handle, Set<RowNumber> shared) {
            Map<String, String> actors = new HashMap<>();
            Map<String, String> subjects = new HashMap<>();
            former.forEach(claim -> actors.put(claim.number().estimate(), claim.actor()));
            former.forEach(claim -> subjects.put(claim.number().estimate(), claim.subject()));
            claims.forEach(claim -> actors.put(claim.number().estimate(), claim.actor()));
            claims.forEach(claim -> subjects.put(claim.number().estimate(), claim.subject()));
            TreeSet<String> rows = new TreeSet<>(actors.keySet());
            Map<String, Integer> more = new LatestRows(handle).refresh(rows, former, claims, shared);
            new ActorRows(handle).refresh(former, claims, sums(more, actors));
            new SubjectRows(handle).refresh(former, claims, sums(more, subjects));
            return rows;
        }

        private static Map<String, Integer> sums(Map<String, Integer> more, Map<String, String> whose) {
            Map<String, Integer> sums = new HashMap<>();
            more.forEach((row, number) -> sums.merge(whose.get(row), number, Integer::sum));
            return sums;
        }
    }

    private void deleteClaims(Collection<ClaimChange> changes, List<FormerClaim> former) {
        Set<String> put = changes.stream()
                .filter(ClaimChange.Put.class::isInstance)
                .map(change -> storable(change.id()))
                .collect(Collectors.toSet());
        PreparedBatch delete = handle.prepareBatch("DELETE FROM claim WHERE id = :id");
        former.stream()
                .filter(claim -> !put.contains(claim.id()))
                .forEach(claim -> delete.bind("id", claim.id()).add());
        delete.execute();
    }

    private void insertClaims(List<NewClaim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO claim (id, estimate_key, actor_id, actor_name, actor_folded, stance, force_country, force_kind,
                  measure, low, best, high, qualifier, unit, place_name, place_folded, place_country, status, stated_on,
                  published_at, first_seen, last_seen, mentions, outlets, origins, unlisted, number, middle, conflict, subject,
                  replaced_by)
                VALUES (:id, :key, :actorId, :actorName, :actorFolded, :stance, :forceCountry, :forceKind,
                  :measure, :low, :best, :high, :qualifier, :unit, :placeName, :placeFolded, :placeCountry, :status, :statedOn,
                  :publishedAt, :firstSeen, :lastSeen, :mentions, :outlets, :origins, :unlisted, :number, :middle, :conflict,
                  :subject, :replacedBy)
                ON CONFLICT (id) DO UPDATE SET
                  estimate_key = excluded.estimate_key, actor_id = excluded.actor_id, actor_name = excluded.actor_name,
                  actor_folded = excluded.actor_folded, stance = excluded.stance, force_country = excluded.force_country,
                  force_kind = excluded.force_kind, measure = excluded.measure, low = excluded.low, best = excluded.best,
                  high = excluded.high, qualifier = excluded.qualifier, unit = excluded.unit,
                  place_name = excluded.place_name, place_folded = excluded.place_folded,
                  place_country = excluded.place_country, status = excluded.status, stated_on = excluded.stated_on,
                  published_at = excluded.published_at, first_seen = excluded.first_seen, last_seen = excluded.last_seen,
                  mentions = excluded.mentions, outlets = excluded.outlets, origins = excluded.origins,
                  unlisted = excluded.unlisted, number = excluded.number, middle = excluded.middle,
                  conflict = excluded.conflict, subject = excluded.subject,
                  replaced_by = excluded.replaced_by""");
        for (NewClaim claim : claims) {
            bindAbout(insert, claim);
            bindSightings(insert, claim.claim());
            insert.add();
        }
        insert.execute();
    }

    /** Who says how many of whom are where, and what is found by that. */
    static void bindAbout(PreparedBatch insert, NewClaim claim) {
        insert.bind("id", claim.id())
                .bind("key", claim.number().estimate())
                .bind("number", claim.number().number())
                .bind("subject", claim.subject())
                .bind("actorId", claim.actor());
        bindSubject(insert, claim.claim());
        bindFigure(insert, claim.claim());
    }

    private static void bindSubject(PreparedBatch insert, Claim claim) {
        insert.bind("actorName", storable(claim.getActor().getName()))
                .bind("actorFolded", folded(claim.getActor().getName()))
                .bind("forceCountry", storable(claim.getForce().getCountry()))
                .bind("forceKind", name(claim.getForce().getKind()))
                .bind("measure", claim.getMeasure().name())
                .bind("placeName", storable(claim.getPlace().getName()))
                .bind("placeFolded", folded(claim.getPlace().getName()))
                .bind("placeCountry", storable(claim.getPlace().getCountry()));
    }

    private static void bindFigure(PreparedBatch insert, Claim claim) {
        Place place = new Place(claim.getPlace().getName(), claim.getPlace().getCountry());
        Figure figure = new Figure(
                claim.getQuantity().getLow(),
                claim.getQuantity().getBest(),
                claim.getQuantity().getHigh(),
                claim.getQuantity().getQualifier(),
                claim.getQuantity().getUnit());
        insert.bind("low", figure.low())
                .bind("best", figure.best())
                .bind("high", figure.high())
                .bind("qualifier", figure.qualifier().name())
                .bind("unit", figure.unit().name())
                .bind("middle", figure.middle())
                .bind(
                        "conflict",
                        Conflicts.of(claim.getForce().getCountry(), place)
                                .map(Conflicts.Conflict::id)
                                .orElse(null));
    }

    private static void bindSightings(PreparedBatch insert, Claim claim) {
        insert.bind("stance", claim.getStance().name())
                .bind("status", claim.getStatus().name())
                .bind("replacedBy", storable(claim.getReplacedBy()))
                .bind("statedOn", claim.getStatedOn().toString())
                .bind("publishedAt", claim.getPublishedAt().toEpochMilli())
                .bind("firstSeen", claim.getFirstSeen().toEpochMilli())
                .bind("lastSeen", claim.getLastSeen().toEpochMilli())
                .bind("mentions", claim.getMentions())
                .bind("outlets", claim.getOutlets())
                .bind("origins", claim.getOrigins())
                .bind("unlisted", unlisted(claim));
    }

    /** Articles that carry a claim and are not among its sources. */
    static int unlisted(Claim claim) {
        long listed = claim.getSources().stream()
                .filter(source -> source.getWithdrawnAt() == null)
                .count();
        return Math.max(0, claim.getMentions() - (int) listed);
    }

    /** PostgreSQL keeps no NUL in text. Both databases get the same replacement, so that their rows stay equal. */
    static String storable(String text) {
        return text == null ? null : text.replace(NUL, REPLACEMENT);
    }

    /** Lower case in every script, which SQL's own function is not everywhere. */
    static String folded(String text) {
        return text == null ? null : storable(text).toLowerCase(Locale.ROOT);
    }

    static String name(Object value) {
        return value == null ? null : value.toString();
    }
}
