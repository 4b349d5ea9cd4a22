package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.Force;
import dev.muster.consumer.table.Place;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.view.Address;
import dev.muster.consumer.view.Words;
import dev.muster.schema.ForceKind;
import dev.muster.schema.Measure;
import dev.muster.schema.Qualifier;
import dev.muster.schema.Unit;

/**
 * What figures have to share to be comparable.
 *
 * @param force whose people or materiel
 * @param measure what is said of them
 * @param unit what is counted
 * @param place where
 */
record Subject(Force force, Measure measure, Unit unit, Place place) {
    private static final String PATH = "/over-time";

    static Subject of(Estimate estimate) {
        return new Subject(
                estimate.force(), estimate.measure(), estimate.figure().unit(), estimate.place());
    }

    static Subject of(StoredClaim claim) {
        return new Subject(claim.force(), claim.measure(), claim.figure().unit(), claim.place());
    }

    /** The subject that an address names; null where it names none. */
    static Subject of(Request request) {
        Measure measure = request.constant("measure", Measure.class);
        if (measure == null) {
            return null;
        }
        String country = request.text("force");
        Force force = new Force(country, null, request.constant("kind", ForceKind.class));
        Place place = new Place(request.text("place"), request.text("in"));
        return new Subject(force, measure, request.choice("unit", Unit.PERSONS), place);
    }

    /** The same without the name of the force, which may be spelled otherwise elsewhere: equal for all that can be compared. */
    Subject unnamed() {
        return new Subject(new Force(force.country(), null, force.kind()), measure, unit, place);
    }

    /** Whether two are the same, however the force is called. */
    boolean is(Subject other) {
        return unnamed().equals(other.unnamed());
    }

    /** Its page: what everybody has said of it, over time. */
    Address address(Address times) {
        return Layout.times(times)
                .at(PATH)
                .with("force", force.country())
                .with("kind", force.kind() == null ? null : Request.name(force.kind()))
                .with("measure", Request.name(measure))
                .with("unit", unit == Unit.PERSONS ? null : Request.name(unit))
                .with("place", place.name())
                .with("in", place.country());
    }

    /** Whom or what is counted: {@code North Korea · troops}. */
    String counted() {
        return Words.counted(force, new Figure(null, null, null, Qualifier.EXACT, unit));
    }

    /** In a line: {@code North Korea · troops, deployed, Kursk Oblast, Russia}. */
    String inWords() {
        return counted() + ", " + Words.constant(measure) + ", " + Words.place(place);
    }
}
