package dev.muster.streams;

import dev.muster.extraction.claim.ReadClaim;
import dev.muster.schema.Actor;
import dev.muster.schema.Evidence;
import dev.muster.schema.Force;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Place;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Quantity;
import dev.muster.schema.Stance;
import dev.muster.schema.Unit;
import dev.muster.schema.internal.Reading;
import java.util.List;

/** The engine's claims as records of ours. The enums of both sides have the same names; a test holds them to it. */
final class Readings {
    private Readings() {}

    static Reading of(ReadClaim claim) {
        return Reading.newBuilder()
                .setActor(new Actor(claim.actor().id(), claim.actor().name()))
                .setStance(Stance.valueOf(claim.stance().name()))
                .setForce(force(claim.force()))
                .setMeasure(Measure.valueOf(claim.measure().name()))
                .setQuantity(quantity(claim.quantity()))
                .setPlace(new Place(claim.place().name(), claim.place().country()))
                .setSpeaker(claim.speaker())
                .setStatedOn(claim.statedOn())
                .setAsOfFrom(claim.asOf().from())
                .setAsOfTo(claim.asOf().to())
                .setEvidence(evidence(claim.evidence()))
                .setConfidence(claim.confidence())
                .setTrace(claim.trace())
                .setRules(null)
                .build();
    }

    private static Force force(dev.muster.extraction.entity.Force force) {
        return new Force(
                force.country(),
                force.kind() == null ? null : ForceKind.valueOf(force.kind().name()));
    }

    private static Quantity quantity(dev.muster.extraction.figure.Quantity quantity) {
        return new Quantity(
                quantity.low(),
                quantity.best(),
                quantity.high(),
                Qualifier.valueOf(quantity.qualifier().name()),
                Unit.valueOf(quantity.unit().name()));
    }

    private static List<Evidence> evidence(List<dev.muster.extraction.claim.Evidence> evidence) {
        return evidence.stream()
                .map(sentence -> new Evidence(sentence.text(), sentence.start(), sentence.end()))
                .toList();
    }
}
