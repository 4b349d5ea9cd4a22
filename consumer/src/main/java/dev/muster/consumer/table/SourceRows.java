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
        NewRows rows = new NewRows(handle, "article_unsettled");
        articles.forEach(id -> rows.set("id", id).add());
        rows.insertMissing();
    }

    private void insertSources(List<NewClaim> claims) {
        NewRows rows = new NewRows(handle, "claim_source");
        for (NewClaim claim : claims) {
            int no = 0;
            for (Wording wording : claim.wordings()) {
                rows.set("claim_id", claim.id()).set("source_no", no++);
                setArticle(rows, wording.source());
                setReading(rows, wording.source());
                setSentence(rows, wording.source());
                rows.set("fills_row", EstimatePoint.fillsRow(claim.claim(), wording.source()) ? 1 : 0)
                        .set("known_from", wording.knownFrom())
                        .set("known_to", wording.knownTo())
                        .set("live_to", wording.liveTo())
                        .add();
            }
        }
        rows.insert();
    }

    private static void setArticle(NewRows rows, Source source) {
        rows.set("article_id", storable(source.getArticleId()))
                .set("feed", storable(source.getFeed()))
                .set("outlet", storable(source.getOutlet()))
                .set("url", storable(source.getUrl()))
                .set("title", storable(source.getTitle()))
                .set("lang", storable(source.getLang()))
                .set("published_at", source.getPublishedAt().toEpochMilli())
                .set("first_seen", source.getFirstSeen().toEpochMilli())
                .set("last_seen", source.getLastSeen().toEpochMilli())
                .set("withdrawn_at", millis(source.getWithdrawnAt()))
                .set("origin", storable(source.getOrigin()));
    }

    private static void setReading(NewRows rows, Source source) {
        rows.set("speaker", storable(source.getSpeaker()))
                .set("stated_on", source.getStatedOn().toString())
                .set("as_of_from", name(source.getAsOfFrom()))
                .set("as_of_to", name(source.getAsOfTo()))
                .set("confidence", source.getConfidence())
                .set("trace", storable(json(source.getTrace())))
                .set("rules", storable(source.getRules()))
                .set("read_as", storable(source.getReadAs()));
    }

    private static void setSentence(NewRows rows, Source source) {
        Evidence first = source.getEvidence().stream().findFirst().orElse(null);
        rows.set("sentence", first == null ? null : storable(first.getText()))
                .set("start_offset", first == null ? null : first.getStart())
                .set("end_offset", first == null ? null : first.getEnd());
    }

    /** What is more than one sentence. */
    private void insertEvidence(List<NewClaim> claims) {
        NewRows rows = new NewRows(handle, "evidence");
        for (NewClaim claim : claims) {
            int source = 0;
            for (Wording wording : claim.wordings()) {
                addEvidence(rows, claim, source++, wording.source());
            }
        }
        rows.insert();
    }

    private static void addEvidence(NewRows rows, NewClaim claim, int sourceNo, Source source) {
        int no = 1;
        List<Evidence> all = source.getEvidence();
        for (Evidence evidence : all.subList(Math.min(1, all.size()), all.size())) {
            rows.set("claim_id", claim.id())
                    .set("source_no", sourceNo)
                    .set("evidence_no", no++)
                    .set("sentence", storable(evidence.getText()))
                    .set("start_offset", evidence.getStart())
                    .set("end_offset", evidence.getEnd())
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
