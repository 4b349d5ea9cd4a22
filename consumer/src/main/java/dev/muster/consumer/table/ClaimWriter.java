package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import dev.muster.schema.Quantity;
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
        putClaims(claims, former);
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

    private void putClaims(List<NewClaim> claims, List<FormerClaim> former) {
        Set<String> known = former.stream().map(FormerClaim::id).collect(Collectors.toSet());
        NewRows coming = new NewRows(handle, "claim");
        NewRows changed = new NewRows(handle, "claim");
        for (NewClaim claim : claims) {
            NewRows rows = known.contains(claim.id()) ? changed : coming;
            setAbout(rows.set("id", claim.id()), claim);
            setSightings(rows, claim.claim());
            rows.add();
        }
        coming.insert();
        changed.replace("id");
    }

    /** Who says how many of whom are where, and what is found by that. */
    static void setAbout(NewRows rows, NewClaim claim) {
        rows.set("estimate_key", claim.number().estimate())
                .set("number", claim.number().number())
                .set("subject", claim.subject())
                .set("actor_id", claim.actor())
                .set("actor_name", storable(claim.claim().getActor().getName()))
                .set("actor_folded", folded(claim.claim().getActor().getName()));
        setSubject(rows, claim.claim());
        setFigure(rows, claim.claim().getQuantity());
    }

    /** What a claim is about. */
    static void setSubject(NewRows rows, Claim claim) {
        String country = claim.getForce().getCountry();
        Place place = new Place(claim.getPlace().getName(), claim.getPlace().getCountry());
        rows.set("force_country", storable(country))
                .set("force_kind", name(claim.getForce().getKind()))
                .set("measure", claim.getMeasure().name())
                .set("unit", claim.getQuantity().getUnit().name())
                .set("place_name", storable(place.name()))
                .set("place_folded", folded(place.name()))
                .set("place_country", storable(place.country()))
                .set(
                        "conflict",
                        Conflicts.of(country, place).map(Conflicts.Conflict::id).orElse(null));
    }

    private static void setFigure(NewRows rows, Quantity quantity) {
        Figure figure = new Figure(
                quantity.getLow(), quantity.getBest(), quantity.getHigh(), quantity.getQualifier(), quantity.getUnit());
        rows.set("low", figure.low())
                .set("best", figure.best())
                .set("high", figure.high())
                .set("qualifier", figure.qualifier().name())
                .set("middle", figure.middle());
    }

    private static void setSightings(NewRows rows, Claim claim) {
        rows.set("stance", claim.getStance().name())
                .set("status", claim.getStatus().name())
                .set("replaced_by", storable(claim.getReplacedBy()))
                .set("stated_on", claim.getStatedOn().toString())
                .set("published_at", claim.getPublishedAt().toEpochMilli())
                .set("first_seen", claim.getFirstSeen().toEpochMilli())
                .set("last_seen", claim.getLastSeen().toEpochMilli())
                .set("mentions", claim.getMentions())
                .set("outlets", claim.getOutlets())
                .set("origins", claim.getOrigins())
                .set("unlisted", unlisted(claim));
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
