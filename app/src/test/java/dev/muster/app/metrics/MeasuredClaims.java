package dev.muster.app.metrics;

import dev.muster.schema.Actor;
import dev.muster.schema.AvroTrust;
import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Decision;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Force;
import dev.muster.schema.Measure;
import dev.muster.schema.Place;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Claims of which times alone matter. */
final class MeasuredClaims {
    private static final LocalDate DAY = LocalDate.parse("2024-10-31");

    static {
        AvroTrust.establish();
    }

    private MeasuredClaims() {}

    /** A claim that an article carried already, and that another, fetched later, carries too. */
    static Claim carried(String actor, Instant first, Instant later, Instant publishedLater) {
        return claim(
                actor,
                ClaimStatus.LIVE,
                later,
                List.of(source(first, first, null), source(later, publishedLater, null)));
    }

    /** A claim that its only article carried until it was fetched again. */
    static Claim withdrawn(String actor, Instant fetched, Instant gone) {
        return claim(actor, ClaimStatus.WITHDRAWN, fetched, List.of(source(fetched, fetched, gone)));
    }

    /** A claim about which something was decided at a time. */
    static Claim decided(String actor, Instant fetched, Instant at) {
        Claim claim = claim(actor, ClaimStatus.REJECTED, fetched, List.of(source(fetched, fetched, null)));
        Decision decision = Decision.newBuilder()
                .setId(actor + "/0")
                .setKind(DecisionKind.REJECT)
                .setActor(actor)
                .setClaim(claim.getId())
                .setAuthor("Ana")
                .setReason("Not said")
                .setAt(at)
                .build();
        return Claim.newBuilder(claim).setDecisions(List.of(decision)).build();
    }

    private static Claim claim(String actor, ClaimStatus status, Instant seen, List<Source> sources) {
        return Claim.newBuilder()
                .setId(actor + "/0123456789abcdef")
                .setActor(new Actor(actor, actor))
                .setStance(Stance.ASSERTED)
                .setForce(new Force("KP", null))
                .setMeasure(Measure.DEPLOYED)
                .setQuantity(new Quantity(1L, 1L, 1L, Qualifier.EXACT, Unit.PERSONS))
                .setPlace(new Place(null, null))
                .setStatus(status)
                .setStatedOn(DAY)
                .setPublishedAt(seen)
                .setFirstSeen(seen)
                .setLastSeen(seen)
                .setMentions(1)
                .setOutlets(1)
                .setOrigins(1)
                .setSources(sources)
                .build();
    }

    private static Source source(Instant fetched, Instant published, Instant gone) {
        return Source.newBuilder()
                .setArticleId("article")
                .setFeed("feed")
                .setLang("en")
                .setPublishedAt(published)
                .setFirstSeen(fetched)
                .setLastSeen(fetched)
                .setWithdrawnAt(gone)
                .setStatedOn(DAY)
                .setEvidence(List.of())
                .setConfidence(1)
                .setTrace(List.of())
                .setRules("1")
                .build();
    }
}
