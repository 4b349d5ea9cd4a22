package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Counted.By;
import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;

/** Tells the fighters that fly from those who fight: one noun names both. Stateless. */
final class Warplanes {
    private Warplanes() {}

    /** What is counted, as aircraft where its noun may name such and they were brought down, or their model stands before it. */
    static Counted read(Scene scene, Counted counted, MeasureReader.Reading measure) {
        boolean may = counted.kind() == ForceKind.FIGHTERS
                && counted.by() == By.NOUN
                && scene.is(counted.to() - 1, Particle.WARPLANE);
        return may && (isBroughtDown(measure) || isOfModel(scene, counted)) ? counted.asAircraft() : counted;
    }

    private static boolean isBroughtDown(MeasureReader.Reading measure) {
        return measure.predicate() != null
                && measure.predicate().word() != null
                && (measure.predicate().relation() == Relation.OBJECT
                        || measure.predicate().relation() == Relation.SUBJECT)
                && measure.predicate().word().value().measure() == Measure.DESTROYED;
    }

    private static boolean isOfModel(Scene scene, Counted counted) {
        Match<CountNoun> model = scene.nounAt(counted.to() - 2);
        return model != null
                && model.value().strength() == Strength.STRONG
                && model.value().unit() == Unit.AIRCRAFT;
    }
}
