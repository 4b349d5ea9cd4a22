package dev.muster.streams;

import dev.muster.schema.Source;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.Reading;
import java.time.Instant;
import java.util.List;

/**
 * A claim over the versions of an article.
 *
 * @param versions all versions, oldest first
 * @param newest index of the newest version that carries it
 * @param reading its reading there
 * @param firstSeen earliest fetch of a version that carries it
 */
record CarriedClaim(List<ArticleVersion> versions, int newest, Reading reading, Instant firstSeen) {
    /** The claim with one version more; null where that version is the first to carry it. A version's second reading of it is nothing new. */
    static CarriedClaim next(CarriedClaim before, List<ArticleVersion> versions, int version, Reading reading) {
        var fetched = versions.get(version).getFirstFetched();
        if (before == null) {
            return new CarriedClaim(versions, version, reading, fetched);
        }
        if (before.newest == version) {
            return before;
        }
        var firstSeen = fetched.isBefore(before.firstSeen) ? fetched : before.firstSeen;
        return new CarriedClaim(versions, version, reading, firstSeen);
    }

    Mention mention(String articleId, String claimId) {
        return new Mention(
                claimId,
                reading.getActor(),
                reading.getStance(),
                reading.getForce(),
                reading.getMeasure(),
                reading.getQuantity(),
                reading.getPlace(),
                source(articleId));
    }

    private Source source(String articleId) {
        var version = versions.get(newest);
        return Source.newBuilder()
                .setArticleId(articleId)
                .setFeed(version.getFeed())
                .setOutlet(version.getOutlet())
                .setUrl(version.getUrl())
                .setTitle(version.getTitle())
                .setLang(version.getLang())
                .setPublishedAt(version.getPublishedAt())
                .setFirstSeen(firstSeen)
                .setLastSeen(version.getLastFetched())
                .setWithdrawnAt(withdrawnAt())
                .setOrigin(version.getOrigin())
                .setSpeaker(reading.getSpeaker())
                .setStatedOn(reading.getStatedOn())
                .setAsOfFrom(reading.getAsOfFrom())
                .setAsOfTo(reading.getAsOfTo())
                .setEvidence(reading.getEvidence())
                .setConfidence(reading.getConfidence())
                .setTrace(reading.getTrace())
                .setRules(version.getRules())
                .build();
    }

    /** The first fetch without it after the last one with it; null while the newest version carries it. */
    private Instant withdrawnAt() {
        var lastSeen = versions.get(newest).getLastFetched();
        return versions.subList(newest + 1, versions.size()).stream()
                .map(later -> firstFetchSince(lastSeen, later))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Of the fetches of a version only the earliest and the latest are known; the latest is never before the given time. */
    private static Instant firstFetchSince(Instant time, ArticleVersion later) {
        return later.getFirstFetched().isBefore(time) ? later.getLastFetched() : later.getFirstFetched();
    }
}
