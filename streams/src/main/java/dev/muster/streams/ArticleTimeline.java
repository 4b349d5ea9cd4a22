package dev.muster.streams;

import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fetches of an article in their order, each with the version that it found in force: by time, and of several contents fetched at
 * one time by content hash, of which only the last is ever in force. A function of the versions alone.
 */
final class ArticleTimeline {
    private static final Comparator<Fetch> ORDER = Comparator.comparing(Fetch::at)
            .thenComparing(fetch -> fetch.version().getContentHash());

    private final String articleId;
    private final List<Fetch> fetches;

    private ArticleTimeline(String articleId, List<Fetch> fetches) {
        this.articleId = articleId;
        this.fetches = fetches;
    }

    static ArticleTimeline of(String articleId, List<ArticleVersion> versions) {
        var all = new ArrayList<Fetch>();
        for (var version : versions) {
            var readings = readings(version);
            ArticleVersions.fetches(version).forEach(at -> all.add(new Fetch(at, version, readings)));
        }
        all.sort(ORDER);
        return new ArticleTimeline(articleId, all);
    }

    /** Every claim that a version carries or carried, by claim id, with what the article said of it before. */
    SortedMap<String, Mention> mentions() {
        var carried = new TreeMap<String, CarriedClaim>();
        var hidden = new ArrayList<Fetch>();
        for (int i = 0; i < fetches.size(); i++) {
            if (isInForce(i)) {
                follow(carried, fetches.get(i));
                hidden.forEach(fetch -> glimpse(carried, fetch));
                hidden.clear();
            } else {
                hidden.add(fetches.get(i));
            }
        }
        var mentions = new TreeMap<String, Mention>();
        carried.forEach((id, claim) -> mentions.put(id, claim.mention(id)));
        return mentions;
    }

    /** Of several contents fetched at one time only the last is. */
    private boolean isInForce(int fetch) {
        return fetch + 1 == fetches.size()
                || fetches.get(fetch).at().isBefore(fetches.get(fetch + 1).at());
    }

    private void follow(Map<String, CarriedClaim> carried, Fetch fetch) {
        carried.forEach((id, claim) -> {
            if (!fetch.readings().containsKey(id)) {
                claim.leaveOut(fetch.at());
            }
        });
        fetch.readings()
                .forEach((id, reading) -> carried.computeIfAbsent(id, key -> new CarriedClaim(articleId))
                        .carry(fetch.at(), fetch.version(), reading));
    }

    /** A claim that nobody knew yet is told even where it was not in force, as one that was withdrawn at once. */
    private void glimpse(Map<String, CarriedClaim> carried, Fetch fetch) {
        fetch.readings().forEach((id, reading) -> {
            if (!carried.containsKey(id)) {
                var claim = new CarriedClaim(articleId);
                claim.carry(fetch.at(), fetch.version(), reading);
                claim.leaveOut(fetch.at());
                carried.put(id, claim);
            }
        });
    }

    /** The readings by claim id; a version's second reading of a claim is nothing new. */
    private static Map<String, Reading> readings(ArticleVersion version) {
        var readings = new HashMap<String, Reading>();
        version.getReadings().forEach(reading -> readings.putIfAbsent(ClaimId.of(reading), reading));
        return readings;
    }

    private record Fetch(Instant at, ArticleVersion version, Map<String, Reading> readings) {}
}
