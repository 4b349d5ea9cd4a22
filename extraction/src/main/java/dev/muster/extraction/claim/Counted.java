package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Unit;

/**
 * What a figure counts.
 *
 * @param unit the unit; null where only the figures before tell it
 * @param kind the kind of people; null for materiel, and where only the figures before tell it
 * @param from index of the first token of figure and noun
 * @param to index behind the last token of figure and noun
 * @param by what tells it
 * @param weak true where the noun alone does not tell a force
 * @param source the row that knows the noun
 */
record Counted(Unit unit, ForceKind kind, int from, int to, By by, boolean weak, String source) implements Counting {
    /** What tells what a figure counts. */
    enum By {
        /** A noun. */
        NOUN,
        /** A word for the body that has so many people: a force of 3,000. */
        BODY,
        /** The name of a people. */
        PEOPLE,
        /** A word for a part of what was counted before: of them. */
        PART,
        /** Nothing: the noun is left out. */
        NOTHING
    }

    /** What a noun says that stands before the figure, or that a verb leads to. */
    static Counted of(Figure figure, Match<CountNoun> noun) {
        Unit unit = noun.value().unit();
        return new Counted(unit, noun.value().kind(), figure.from(), figure.to(), By.NOUN, false, noun.source());
    }

    /** The name of a people or of an armed group stands for them. */
    static Counted of(Figure figure, NameMention name) {
        return new Counted(Unit.PERSONS, ForceKind.TROOPS, figure.from(), name.to(), By.PEOPLE, true, name.source());
    }

    /** Whether no noun says what it counts. */
    boolean bare() {
        return by == By.PART || by == By.NOTHING;
    }

    /** Whether the name of a people stands for the noun. */
    boolean people() {
        return by == By.PEOPLE;
    }

    /** The same of another figure that shares the noun. */
    Counted from(Figure figure) {
        return new Counted(unit, kind, figure.from(), figure.to(), by, weak, source);
    }

    /** The same, of which more words tell: 1,200 British. */
    Counted upTo(int end) {
        return new Counted(unit, kind, from, end, by, weak, source);
    }

    /** Those who fly, and not those who fight, by the same noun. */
    Counted asAircraft() {
        return new Counted(Unit.AIRCRAFT, null, from, to, by, weak, source);
    }

    Counted of(Unit counted) {
        return new Counted(counted, kind, from, to, by, weak, source);
    }
}
