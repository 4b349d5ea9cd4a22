package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What is known of a figure before its force is.
 *
 * @param speaker the country or group that who answers for the figure speaks for; null where that is none
 * @param spokenHere whether the sentence names who answers for it, and that he asserts it
 * @param watches whether who answers for it watches other states, so that it is theirs unless it is said to be its own
 * @param isCue tells the tokens of reporting words and their speakers
 * @param before the force that was spoken of right before; null where none was
 */
record ForceQuestion(
        Scene scene,
        Counted counted,
        MeasureReader.Reading measure,
        String speaker,
        boolean spokenHere,
        boolean watches,
        IntPredicate isCue,
        String before) {
    /** What is done to others: the subject's enemy is killed, captured, shot down. */
    static final Set<Measure> INFLICTED =
            EnumSet.of(Measure.KILLED, Measure.WOUNDED, Measure.CAPTURED, Measure.DESTROYED, Measure.RELEASED);

    /** Those whom states have, and armed groups do not. */
    private static final Set<ForceKind> OF_STATES =
            EnumSet.of(ForceKind.TROOPS, ForceKind.POLICE, ForceKind.RESERVISTS, ForceKind.CONSCRIPTS);

    /** The number of the wounded. */
    private static final int COUNT_REACH = 3;

    /** What comes at somebody and is seen to. */
    private static final Set<Unit> MOVING =
            EnumSet.of(Unit.DRONES, Unit.MISSILES, Unit.ROCKETS, Unit.AIRCRAFT, Unit.SHIPS);

    private static final Set<Measure> SEEN = EnumSet.of(Measure.PRESENT, Measure.EN_ROUTE, Measure.OTHER);

    private static final Set<Measure> TAKEN = EnumSet.of(Measure.CAPTURED, Measure.DESTROYED);

    Predicate predicate() {
        return measure.predicate();
    }

    /** The measure that the predicate's word tells by itself. */
    Measure told() {
        return predicate() == null || predicate().word() == null
                ? measure.measure()
                : predicate().word().value().measure();
    }

    boolean is(Relation... relations) {
        return predicate() != null && List.of(relations).contains(predicate().relation());
    }

    /** Whether it tells what is done to others. */
    boolean isInflicted() {
        return INFLICTED.contains(told()) && !isCountOfThem();
    }

    /** Put the number of wounded at 180: the verb tells of a count, and wounds nobody. */
    private boolean isCountOfThem() {
        int word = predicate() == null || predicate().word() == null
                ? 0
                : predicate().word().from();
        return IntStream.range(Math.max(0, word - COUNT_REACH), word).anyMatch(at -> scene.is(at, Particle.NUMBER_OF));
    }

    /** Whether it is materiel that is fired. */
    boolean isFired() {
        return measure.measure() == Measure.LAUNCHED;
    }

    /** Whether it tells what is taken or destroyed, which who tells it has seldom lost. */
    boolean isTaken() {
        return TAKEN.contains(measure.measure());
    }

    /** Whether they are recruited, or are planned to be, by another word of the clause: would be recruited. */
    boolean isRecruited() {
        Clause clause = clause();
        boolean reserve = counted.kind() == ForceKind.RESERVISTS || counted.kind() == ForceKind.CONSCRIPTS;
        return told() == Measure.RECRUITED
                || (reserve && told() == Measure.PLANNED)
                || (told() == Measure.PLANNED
                        && scene.measures().stream()
                                .anyMatch(word -> word.value().measure() == Measure.RECRUITED
                                        && scene.clauses().isIn(word.from(), clause)));
    }

    Clause clause() {
        return scene.clauses().at(counted.from());
    }

    boolean isPersons() {
        return counted.unit() == Unit.PERSONS;
    }

    /** Soldiers or police, by a noun that is one of armies. */
    boolean isSoldiers() {
        return OF_STATES.contains(counted.kind()) && counted.by() == Counted.By.NOUN && !counted.weak();
    }

    /** The security forces number 300,000: what the figure sizes is told by a noun of armies. */
    boolean isOfSoldiers() {
        return counted.bare()
                && is(Relation.NUMBERED)
                && scene.nouns().stream()
                        .filter(noun ->
                                noun.to() <= counted.from() && scene.clauses().isIn(noun.from(), clause()))
                        .anyMatch(noun -> noun.value().strength() == CountNoun.Strength.STRONG
                                && noun.value().kind() == ForceKind.TROOPS);
    }

    boolean isFighters() {
        return counted.kind() == ForceKind.FIGHTERS || counted.kind() == ForceKind.MERCENARIES;
    }

    /** Whether it tells who takes part in something. */
    boolean takesPart() {
        return predicate() != null
                && predicate().word() != null
                && predicate().word().value().role() == MeasureWord.Role.TAKES_PART;
    }

    /** Whether the sentence says that somebody says it. */
    boolean isSpoken() {
        return IntStream.range(0, scene.size()).anyMatch(isCue);
    }

    /** Counted 472 drones: whether the verb of saying governs the figure itself. */
    boolean isReportedCount() {
        Figure figure = scene.figureFrom(counted.from());
        int from = figure == null ? counted.from() : figure.from();
        return from > 0 && isCue.test(from - 1) && !scene.is(from - 1, Particle.COMPLEMENT);
    }

    /** Tracked 45 aircraft, reported 34 drones: whether what moves is counted by somebody who has seen it come. */
    boolean isSighted() {
        boolean seen = isFired() || (MOVING.contains(counted.unit()) && SEEN.contains(measure.measure()));
        return seen && isReportedCount();
    }

    /** Whether who answers for the figure is named in the sentence before it. */
    boolean isSpokenBefore() {
        return IntStream.range(0, counted.from()).anyMatch(isCue);
    }
}
