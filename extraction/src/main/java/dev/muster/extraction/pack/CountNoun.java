package dev.muster.extraction.pack;

/**
 * A noun that names what a figure counts.
 *
 * @param unit the unit
 * @param kind the kind of people; null for materiel and for {@link Strength#NONE}
 * @param strength how surely the noun names a force
 */
public record CountNoun(Unit unit, ForceKind kind, Strength strength) {
    /** How surely a noun names a force or its materiel. */
    public enum Strength {
        /** Always: soldiers, prajurit. */
        STRONG,
        /** Only where the text speaks of a force: people, orang, men. */
        WEAK,
        /** A part of what was counted before: of them, di antaranya. */
        PART,
        /** Counts units of the noun behind it: unit, butir, pieces of. */
        CLASSIFIER,
        /** Never, and a sentence that holds it does not mean soldiers by a weak noun: civilians, residents. */
        CIVILIAN,
        /** Never; who tells of civilians wherever a weak noun may mean them: health ministry, rescuers, mayor. */
        CIVIL_SOURCE,
        /** Never: workers, countries, days. */
        NONE
    }

    static CountNoun read(PackRow row) {
        Strength strength = row.constant("strength", Strength.class);
        Unit unit = strength == Strength.STRONG || strength == Strength.WEAK
                ? row.constant("unit", Unit.class)
                : Unit.OTHER;
        return new CountNoun(unit, row.optionalConstant("kind", ForceKind.class), strength);
    }
}
