package dev.muster.streams;

import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.Reading;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one article says of all its claims, followed through the texts that it had, in their order. Not thread safe. */
final class CarriedClaims {
    private final String articleId;
    private final Map<String, CarriedClaim> claims = new TreeMap<>();
    private final Map<ArticleVersion, Map<String, Reading>> readings = new IdentityHashMap<>();

    CarriedClaims(String articleId) {
        this.articleId = articleId;
    }

    /** From this time on the article reads so. */
    void read(Instant at, ArticleVersion version) {
        var found = readings.computeIfAbsent(version, CarriedClaims::readings);
        claims.forEach((id, claim) -> {
            if (!found.containsKey(id)) {
                claim.leaveOut(at);
            }
        });
        found.forEach((id, reading) ->
                claims.computeIfAbsent(id, key -> new CarriedClaim(articleId)).carry(at, version, reading));
    }

    /** At this time a feed showed a text that is not what the article says. */
    void glimpse(Instant at, ArticleVersion version) {
        readings.computeIfAbsent(version, CarriedClaims::readings).forEach((id, reading) -> {
            if (!claims.containsKey(id)) {
                var claim = new CarriedClaim(articleId);
                claim.carry(at, version, reading);
                claim.leaveOut(at);
                claims.put(id, claim);
            }
        });
    }

    /** Every claim that the article carries or carried, by claim id. */
    SortedMap<String, Mention> mentions() {
        var mentions = new TreeMap<String, Mention>();
        claims.forEach((id, claim) -> mentions.put(id, claim.mention(id)));
        return mentions;
    }

    /** The readings by claim id; a version's second reading of a claim is nothing new. */
    private static Map<String, Reading> readings(ArticleVersion version) {
        var readings = new HashMap<String, Reading>();
        version.getReadings().forEach(reading -> readings.putIfAbsent(ClaimId.of(reading), reading));
        return readings;
    }
}
