package dev.muster.streams;

import dev.muster.schema.Actor;
import dev.muster.schema.Force;
import dev.muster.schema.Measure;
import dev.muster.schema.Place;
import dev.muster.schema.Quantity;
import dev.muster.schema.Source;
import dev.muster.schema.Stance;
import dev.muster.schema.internal.Mention;
import dev.muster.schema.internal.Reading;

/** What makes a claim the one that it is. Two subjects with the same {@link #id()} are the same claim. */
record ClaimSubject(Actor actor, Stance stance, Force force, Measure measure, Quantity quantity, Place place) {
    static ClaimSubject of(Reading reading) {
        return new ClaimSubject(
                reading.getActor(),
                reading.getStance(),
                reading.getForce(),
                reading.getMeasure(),
                reading.getQuantity(),
                reading.getPlace());
    }

    static ClaimSubject of(Mention mention) {
        return new ClaimSubject(
                mention.getActor(),
                mention.getStance(),
                mention.getForce(),
                mention.getMeasure(),
                mention.getQuantity(),
                mention.getPlace());
    }

    String id() {
        return ClaimId.of(this);
    }

    ClaimSubject by(Actor other) {
        return new ClaimSubject(other, stance, force, measure, quantity, place);
    }

    ClaimSubject of(Quantity other) {
        return new ClaimSubject(actor, stance, force, measure, other, place);
    }

    Mention mention(Source source) {
        return new Mention(id(), actor, stance, force, measure, quantity, place, source);
    }
}
