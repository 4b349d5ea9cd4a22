package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.pack.InstitutionNoun;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;

/** Tells who leaves an army from who leaves a place: the one deserts, the other withdraws. */
final class Defection {
    private Defection() {}

    /** Whether an army is left. */
    static boolean isTold(Scene scene, MeasureReader.Reading told) {
        return army(scene, told) != null;
    }

    /** The army right behind the word of leaving, or behind a word that means from; null where none is left. */
    static NameMention army(Scene scene, MeasureReader.Reading told) {
        boolean leaves =
                (told.measure() == Measure.WITHDRAWN || told.measure() == Measure.DESERTED) && told.predicate() != null;
        if (!leaves || told.predicate().word() == null) {
            return null;
        }
        int behind = told.predicate().word().to();
        int left = scene.is(behind, Particle.FROM) ? behind + 1 : behind;
        NameMention name = scene.nameAt(left);
        return name != null && isArmy(name) ? name : null;
    }

    private static boolean isArmy(NameMention name) {
        if (name.institution() != null) {
            return !name.institution().person()
                    && InstitutionNoun.isArmed(name.institution().type());
        }
        String body = name.body();
        int dash = body == null ? -1 : body.indexOf('-');
        return dash > 0 && InstitutionNoun.isArmed(body.substring(dash + 1));
    }
}
