package dev.muster.streams;

import dev.muster.schema.Actor;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.Evidence;
import dev.muster.schema.Force;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Place;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import dev.muster.schema.internal.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Mentions of one claim, for tests. */
final class Mentions {
    static {
        AvroTrust.establish();
    }

    private Mentions() {}

    /** The mention of an article that was published, fetched and stated in the hours since the first of October 2024. */
    static Source.Builder source(String articleId, String outlet, int hour, String evidence) {
        return Source.newBuilder()
                .setArticleId(articleId)
                .setFeed("feed")
                .setOutlet(outlet)
                .setUrl("https://example.org/" + articleId)
                .setTitle("Title")
                .setLang("en")
                .setPublishedAt(Articles.at(hour))
                .setFirstSeen(Articles.at(hour))
                .setLastSeen(Articles.at(hour + 1))
                .setStatedOn(LocalDate.of(2024, 10, 1).plusDays(hour / 24))
                .setEvidence(List.of(new Evidence(evidence, 0, evidence.length())))
                .setConfidence(0.9)
                .setTrace(List.of("rule:1"))
                .setRules("1");
    }

    static Mention mention(Source.Builder source) {
        return new Mention(
                "kr-nis/b7f74e6a73fc818f",
                new Actor("kr-nis", "National Intelligence Service"),
                Stance.ASSERTED,
                new Force("KP", ForceKind.SPECIAL_FORCES),
                Measure.DEPLOYED,
                new Quantity(1500L, 1500L, 1500L, Qualifier.EXACT, Unit.PERSONS),
                new Place("Russian Far East", "RU"),
                source.build());
    }

    static Mention withdrawn(Source.Builder source, Instant at) {
        return mention(source.setWithdrawnAt(at));
    }
}
