package dev.muster.streams;

import dev.muster.schema.Evidence;
import dev.muster.schema.Source;
import dev.muster.schema.internal.ArticleVersion;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one article says of one claim, followed through the fetches of the article in their order. Not thread safe. */
final class CarriedClaim {
    /** How many earlier wordings are told, the newest ones: an article that is reworded with every fetch stays small. */
    static final int MAX_EARLIER = 10;

    private final String articleId;
    private final List<Source> earlier = new ArrayList<>();
    private Reading reading;
    private Source now;

    CarriedClaim(String articleId) {
        this.articleId = articleId;
    }

    /** A fetch of a version that carries it, later than all before. */
    void carry(Instant fetched, ArticleVersion version, Reading found) {
        var said = source(fetched, version, found);
        if (now == null) {
            now = said;
        } else if (now.getWithdrawnAt() == null && words(now).equals(words(said))) {
            now = Source.newBuilder(said).setSince(now.getSince()).build();
        } else {
            earlier.add(now);
            now = Source.newBuilder(said).setSince(fetched).build();
        }
        reading = found;
    }

    /** A fetch of a version that does not carry it; only the first one after a version that does tells something. */
    void leaveOut(Instant fetched) {
        if (now.getWithdrawnAt() == null) {
            now = Source.newBuilder(now).setWithdrawnAt(fetched).build();
        }
    }

    /** All that counts as the same wording: what has moved in the text, or was read by other rules, says nothing new. */
    private static List<Object> words(Source source) {
        return Arrays.asList(
                source.getFeed(),
                source.getOutlet(),
                source.getUrl(),
                source.getTitle(),
                source.getLang(),
                source.getPublishedAt(),
                source.getOrigin(),
                source.getSpeaker(),
                source.getStatedOn(),
                source.getAsOfFrom(),
                source.getAsOfTo(),
                source.getEvidence().stream().map(Evidence::getText).toList(),
                source.getConfidence());
    }

    Mention mention(String claimId) {
        var newest = List.copyOf(earlier.subList(Math.max(0, earlier.size() - MAX_EARLIER), earlier.size()));
        return new Mention(
                claimId,
                reading.getActor(),
                reading.getStance(),
                reading.getForce(),
                reading.getMeasure(),
                reading.getQuantity(),
                reading.getPlace(),
                newest.isEmpty()
                        ? now
                        : Source.newBuilder(now).setEarlier(newest).build());
    }

    /** Every field is set: the builder takes longer to find a default than all else together. */
    private Source source(Instant fetched, ArticleVersion version, Reading found) {
        return Source.newBuilder()
                .setArticleId(articleId)
                .setFeed(version.getFeed())
                .setOutlet(version.getOutlet())
                .setUrl(version.getUrl())
                .setTitle(version.getTitle())
                .setLang(version.getLang())
                .setPublishedAt(version.getPublishedAt())
                .setFirstSeen(now == null ? fetched : now.getFirstSeen())
                .setLastSeen(fetched)
                .setWithdrawnAt(null)
                .setOrigin(version.getOrigin())
                .setSpeaker(found.getSpeaker())
                .setStatedOn(found.getStatedOn())
                .setAsOfFrom(found.getAsOfFrom())
                .setAsOfTo(found.getAsOfTo())
                .setEvidence(found.getEvidence())
                .setConfidence(found.getConfidence())
                .setTrace(found.getTrace())
                .setRules(Rereading.rules(version, found))
                .setSince(null)
                .setEarlier(List.of())
                .setReadAs(null)
                .build();
    }
}
