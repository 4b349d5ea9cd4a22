package dev.muster.consumer.table;

import static dev.muster.consumer.table.ClaimWriter.name;
import static dev.muster.consumer.table.ClaimWriter.storable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.schema.Evidence;
import dev.muster.schema.Source;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes how articles word claims, inside a transaction of the caller's. */
final class SourceRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Keys that one statement takes; databases take no more than some ten thousands of values. */
    private static final int CHUNK = 500;

    private final Handle handle;

    SourceRows(Handle handle) {
        this.handle = handle;
    }

    /** Takes away the wordings of claims, their evidence, and what was decided of them. Whether their articles are still needed, is looked at beside. */
    void delete(List<FormerClaim> claims) {
        List<String> ids = claims.stream().map(FormerClaim::id).toList();
        execute("""
                INSERT INTO article_unsettled (id) SELECT DISTINCT article_id FROM claim_source WHERE claim_id IN (<keys>)
                ON CONFLICT DO NOTHING""", ids);
        execute("DELETE FROM claim_source WHERE claim_id IN (<keys>)", ids);
        execute("DELETE FROM claim_decision WHERE claim_id IN (<keys>)", ids);
    }

    /** Writes those of claims that have none yet. */
    void write(List<NewClaim> claims) {
        insertSources(claims);
        insertEvidence(claims);
        unsettleArticles(claims);
    }

    /** Whether their texts are there, is looked at beside. */
    private void unsettleArticles(List<NewClaim> claims) {
        TreeSet<String> articles = new TreeSet<>();
        claims.forEach(claim -> claim.wordings()
                .forEach(wording -> articles.add(storable(wording.source().getArticleId()))));
        PreparedBatch insert =
                handle.prepareBatch("INSERT INTO article_unsettled (id) VALUES (:id) ON CONFLICT DO NOTHING");
        articles.forEach(id -> insert.bind("id", id).add());
        insert.execute();
    }

    private void insertSources(List<NewClaim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO claim_source (claim_id, source_no, article_id, feed, outlet, url, title, lang, published_at,
                  first_seen, last_seen, withdrawn_at, origin, speaker, stated_on, as_of_from, as_of_to, confidence, trace, rules,
                  fills_row, known_from, known_to, live_to, read_as)
                VALUES (:claim, :no, :article, :feed, :outlet, :url, :title, :lang, :publishedAt,
                  :firstSeen, :lastSeen, :withdrawnAt, :origin, :speaker, :statedOn, :from, :to, :confidence, :trace, :rules,
                  :fillsRow, :knownFrom, :knownTo, :liveTo, :readAs)""");
        for (NewClaim claim : claims) {
            int no = 0;
            for (Wording wording : claim.wordings()) {
                insert.bind("claim", claim.id()).bind("no", no++);
                bindArticle(insert, wording.source());
                bindReading(insert, wording.source());
                insert.bind("fillsRow", EstimatePoint.fillsRow(claim.claim(), wording.source()) ? 1 : 0)
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

    private void insertEvidence(List<NewClaim> claims) {
        PreparedBatch insert = handle.prepareBatch("""
                INSERT INTO evidence (claim_id, source_no, evidence_no, sentence, start_offset, end_offset)
                VALUES (:claim, :source, :no, :sentence, :start, :end)""");
        for (NewClaim claim : claims) {
            int source = 0;
            for (Wording wording : claim.wordings()) {
                addEvidence(insert, claim, source++, wording.source());
            }
        }
        insert.execute();
    }

    private static void addEvidence(PreparedBatch insert, NewClaim claim, int sourceNo, Source source) {
        int no = 0;
        for (Evidence evidence : source.getEvidence()) {
            insert.bind("claim", claim.id())
                    .bind("source", sourceNo)
                    .bind("no", no++)
                    .bind("sentence", storable(evidence.getText()))
                    .bind("start", evidence.getStart())
                    .bind("end", evidence.getEnd())
                    .add();
        }
    }

    /** Runs a statement for keys, many at once. */
    private void execute(String sql, List<String> keys) {
        for (int from = 0; from < keys.size(); from += CHUNK) {
            handle.createUpdate(sql)
                    .bindList("keys", keys.subList(from, Math.min(keys.size(), from + CHUNK)))
                    .execute();
        }
    }

    private static Long millis(Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    private static String json(List<String> lines) {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of strings is always JSON", e);
        }
    }
}
