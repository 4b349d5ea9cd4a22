package dev.muster.consumer.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.schema.Claim;
import dev.muster.schema.Evidence;
import dev.muster.schema.Source;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes claims and the rows they make, inside a transaction of the caller's. */
final class ClaimWriter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final char NUL = '\0';
    private static final char REPLACEMENT = '\ufffd';

    private static final String LATEST =
            """
            INSERT INTO latest_estimate
              (estimate_key, stated_on, claim_id, published_at, number, mentions, outlets, origins, low, best, high, qualifier,
               middle, actor_id, actor_name, actor_folded, force_country, force_kind, measure, unit, place_name, place_folded,
               place_country, conflict, subject, claims)
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
            JOIN claim c ON c.id = h.claim_id""".replace("${separator}", ClaimRows.BETWEEN_IDS).replace("${forever}", Long.toString(Moment.FOREVER));

    /** Keys that one statement takes; databases take no more than some ten thousands of values. */
    private static final int CHUNK = 500;

    private final Handle handle;

    ClaimWriter(Handle handle) {
        this.handle = handle;
    }

    /**
     * Applies changes, at most one for each claim, and answers the keys of the rows that they touch. In the order of ids, which is that of the
     * indexes: so a page of those is taken up once in a batch.
     */
    TreeSet<String> write(Collection<ClaimChange> changes) {
        List<String> ids = changes.stream().map(ClaimChange::id).toList();
        List<Claim> claims = changes.stream()
                .filter(ClaimChange.Put.class::isInstance)
                .map(change -> ((ClaimChange.Put) change).claim())
                .sorted(Comparator.comparing(Claim::getId))
                .toList();
        Touched touched = Touched.of(handle, ids, claims);
        ActorRows actors = ActorRows.before(handle, ids, touched.rows());
        unsettleArticles(ids);
        deleteWhatHangsOn(ids);
        deleteClaims(changes);
        insertClaims(claims);
        insertSources(claims);
        unsettleArticles(ids);
        insertEvidence(claims);
        insertHistory(claims);
        new DecisionRows(handle).write(claims);
        new RowCounts(handle).refresh(touched.numbers());
        refreshLatest(touched.rows());
        actors.refresh(touched.actors());
        refreshNamed(touched.named());
        return touched.rows();
    }

    /** Whether their texts are there, and still needed, is looked at beside. */
    private void unsettleArticles(List<String> ids) {
        execute("""
                INSERT INTO article_unsettled (id) SELECT DISTINCT article_id FROM claim_source WHERE claim_id IN (<keys>)
                ON CONFLICT DO NOTHING""", ids);
    }

    private void deleteWhatHangsOn(List<String> ids) {
        execute("DELETE FROM claim_source WHERE claim_id IN (<keys>)", ids);
        execute("DELETE FROM claim_decision WHERE claim_id IN (<keys>)", ids);
        execute("DELETE FROM estimate_history WHERE claim_id IN (<keys>)", ids);
    }

    private void deleteClaims(Collection<ClaimChange> changes) {
        List<String> gone = changes.stream()
                .filter(ClaimChange.Delete.class::isInstance)
                .map(ClaimChange::id)
                .toList();
        execute("DELETE FROM claim WHERE id IN (<keys>)", gone);
    }

    private void insertClaims(List<Claim> claims) {
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
        for (Claim claim : claims) {
            bindSubject(insert, claim);
            bindFigure(insert, claim);
            bindSightings(insert, claim);
            bindDerived(insert, claim);
            insert.add();
        }
        insert.execute();
    }

    private static void bindSubject(PreparedBatch insert, Claim claim) {
        insert.bind("id", storable(claim.getId()))
                .bind("key", storable(EstimateKey.of(claim)))
                .bind("actorId", storable(claim.getActor().getId()))
                .bind("actorName", storable(claim.getActor().getName()))
                .bind("actorFolded", folded(claim.getActor().getName()))
                .bind("stance", claim.getStance().name())
                .bind("forceCountry", storable(claim.getForce().getCountry()))
                .bind("forceKind", name(claim.getForce().getKind()))
                .bind("measure", claim.getMeasure().name())
                .bind("placeName", storable(claim.getPlace().getName()))
                .bind("placeFolded", folded(claim.getPlace().getName()))
                .bind("placeCountry", storable(claim.getPlace().getCountry()));
    }

    private static void bindFigure(PreparedBatch insert, Claim claim) {
        insert.bind("low", claim.getQuantity().getLow())
                .bind("best", claim.getQuantity().getBest())
                .bind("high", claim.getQuantity().getHigh())
                .bind("qualifier", claim.getQuantity().getQualifier().name())
                .bind("unit", claim.getQuantity().getUnit().name());
    }

    private static void bindSightings(PreparedBatch insert, Claim claim) {
        insert.bind("status", claim.getStatus().name())
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

    private static void bindDerived(PreparedBatch insert, Claim claim) {
        Place place = new Place(claim.getPlace().getName(), claim.getPlace().getCountry());
        Figure figure = new Figure(
                claim.getQuantity().getLow(),
                claim.getQuantity().getBest(),
                claim.getQuantity().getHigh(),
                claim.getQuantity().getQualifier(),
                claim.getQuantity().getUnit());
        insert.bind("number", RowNumber.of(claim).number())
                .bind("middle", figure.middle())
                .bind(
                        "conflict",
                        Conflicts.of(claim.getForce().getCountry(), place)
                                .map(Conflicts.Conflict::id)
                                .orElse(null))
                .bind("subject", EstimateKey.subject(claim));
    }

    private static int unlisted(Claim claim) {
        long listed = claim.getSources().stream()
                .filter(source -> source.getWithdrawnAt() == null)
                .count();
        return Math.max(0, claim.getMentions() - (int) listed);
    }

    private void insertSources(List<Claim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO claim_source (claim_id, source_no, article_id, feed, outlet, url, title, lang, published_at,
                  first_seen, last_seen, withdrawn_at, origin, speaker, stated_on, as_of_from, as_of_to, confidence, trace, rules,
                  fills_row, known_from, known_to, live_to, read_as)
                VALUES (:claim, :no, :article, :feed, :outlet, :url, :title, :lang, :publishedAt,
                  :firstSeen, :lastSeen, :withdrawnAt, :origin, :speaker, :statedOn, :from, :to, :confidence, :trace, :rules,
                  :fillsRow, :knownFrom, :knownTo, :liveTo, :readAs)""");
        for (Claim claim : claims) {
            int no = 0;
            for (Wording wording : Wording.of(claim)) {
                insert.bind("claim", storable(claim.getId())).bind("no", no++);
                bindArticle(insert, wording.source());
                bindReading(insert, wording.source());
                insert.bind("fillsRow", EstimatePoint.fillsRow(claim, wording.source()) ? 1 : 0)
                        .bind("knownFrom", wording.knownFrom())
                        .bind("knownTo", wording.knownTo())
                        .bind("liveTo", wording.liveTo())
                        .add();
            }
        }
        insert.execute();
    }

    private static void bindArticle(PreparedBatch insert, Source source) {
        insert.bind("article", storable(source.getArticleId()))
                .bind("feed", storable(source.getFeed()))
                .bind("outlet", storable(source.getOutlet()))
                .bind("url", storable(source.getUrl()))
                .bind("title", storable(source.getTitle()))
                .bind("lang", storable(source.getLang()))
                .bind("publishedAt", source.getPublishedAt().toEpochMilli())
                .bind("firstSeen", source.getFirstSeen().toEpochMilli())
                .bind("lastSeen", source.getLastSeen().toEpochMilli())
                .bind("withdrawnAt", millis(source.getWithdrawnAt()))
                .bind("origin", storable(source.getOrigin()));
    }

    private static void bindReading(PreparedBatch insert, Source source) {
        insert.bind("speaker", storable(source.getSpeaker()))
                .bind("statedOn", source.getStatedOn().toString())
                .bind("from", name(source.getAsOfFrom()))
                .bind("to", name(source.getAsOfTo()))
                .bind("confidence", source.getConfidence())
                .bind("trace", storable(json(source.getTrace())))
                .bind("rules", storable(source.getRules()))
                .bind("readAs", storable(source.getReadAs()));
    }

    private void insertEvidence(List<Claim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO evidence (claim_id, source_no, evidence_no, sentence, start_offset, end_offset)
                VALUES (:claim, :source, :no, :sentence, :start, :end)""");
        for (Claim claim : claims) {
            int source = 0;
            for (Wording wording : Wording.of(claim)) {
                addEvidence(insert, claim, source++, wording.source());
            }
        }
        insert.execute();
    }

    private static void addEvidence(PreparedBatch insert, Claim claim, int sourceNo, Source source) {
        int no = 0;
        for (Evidence evidence : source.getEvidence()) {
            insert.bind("claim", storable(claim.getId()))
                    .bind("source", sourceNo)
                    .bind("no", no++)
                    .bind("sentence", storable(evidence.getText()))
                    .bind("start", evidence.getStart())
                    .bind("end", evidence.getEnd())
                    .add();
        }
    }

    /**
     * Each point with the counts of its claim: where nobody else gives the row that number they are the row's, and need not be written a second time.
     * {@link RowCounts} mends the others.
     */
    private void insertHistory(List<Claim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO estimate_history
                  (estimate_key, stated_on, claim_id, known_from, known_to, published_at, number, mentions, outlets, origins, lead)
                VALUES (:key, :statedOn, :claim, :knownFrom, :knownTo, :publishedAt, :number, :mentions, :outlets, :origins, :lead)""");
        for (Claim claim : claims) {
            RowNumber number = RowNumber.of(claim);
            for (EstimatePoint point : EstimatePoint.of(claim)) {
                insert.bind("key", number.estimate())
                        .bind("number", number.number())
                        .bind("statedOn", point.statedOn().toString())
                        .bind("claim", storable(claim.getId()))
                        .bind("knownFrom", point.knownFrom())
                        .bind("knownTo", point.knownTo())
                        .bind("publishedAt", point.publishedAt().toEpochMilli())
                        .bind("lead", point.lead());
                bindCounts(insert, point.knownTo() == Moment.FOREVER ? claim : null);
                insert.add();
            }
        }
        insert.execute();
    }

    /** Those of a claim; of what is no longer known none are kept. */
    private static void bindCounts(PreparedBatch insert, Claim claim) {
        insert.bind("mentions", claim == null ? 0 : claim.getMentions())
                .bind("outlets", claim == null ? 0 : claim.getOutlets())
                .bind("origins", claim == null ? 0 : claim.getOrigins());
    }

    /**
     * A row's value is the newest point of its history; ties go to the newer publication, then to the larger claim id. Row by row, since the
     * newest point of one is found at the end of an index, however long its history is.
     */
    private void refreshLatest(Collection<String> keys) {
        execute("DELETE FROM latest_estimate WHERE estimate_key IN (<keys>)", keys);
        PreparedBatch insert = handle.prepareBatch(LATEST);
        keys.forEach(key -> insert.bind("key", key).add());
        insert.execute();
    }

    private void refreshNamed(Collection<Touched.Name> names) {
        PreparedBatch forget = handle.prepareBatch("DELETE FROM named WHERE kind = :kind AND value = :value");
        names.forEach(name -> forget.bindMap(name.values()).add());
        forget.execute();
        PreparedBatch keep = handle.prepareBatch("""
                INSERT INTO named (kind, value)
                SELECT :kind, :value
                WHERE :kind = 'PLACE' AND EXISTS (SELECT 1 FROM claim WHERE place_folded = :value)
                  OR :kind = 'GROUP' AND EXISTS (SELECT 1 FROM claim WHERE force_country = :value)""");
        names.forEach(name -> keep.bindMap(name.values()).add());
        keep.execute();
    }

    /** Runs a statement for keys, many at once. */
    private void execute(String sql, Collection<String> keys) {
        List<String> all = keys.stream().map(ClaimWriter::storable).toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            handle.createUpdate(sql)
                    .bindList("keys", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .execute();
        }
    }

    /** PostgreSQL keeps no NUL in text. Both databases get the same replacement, so that their rows stay equal. */
    static String storable(String text) {
        return text == null ? null : text.replace(NUL, REPLACEMENT);
    }

    /** Lower case in every script, which SQL's own function is not everywhere. */
    static String folded(String text) {
        return text == null ? null : storable(text).toLowerCase(Locale.ROOT);
    }

    private static Long millis(Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static String name(Object value) {
        return value == null ? null : value.toString();
    }

    private static String json(List<String> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of strings is always JSON", e);
        }
    }
}
