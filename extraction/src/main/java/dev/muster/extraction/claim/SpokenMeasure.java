package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.figure.Quantity;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a figure's own verb tells otherwise than by itself, by what the article speaks of: an army left, an exercise, an exchange, dead. One for each article. */
final class SpokenMeasure {
    private static final int LATELY = 3;

    /** The dead of an attack are counted one by one; a number of whole hundreds is an estimate of all losses. */
    private static final long ROUNDED = 100;

    private static final Set<Measure> COMES = EnumSet.of(Measure.DEPLOYED, Measure.PRESENT, Measure.OTHER);
    private static final Set<Measure> LEAVES = EnumSet.of(Measure.DEPLOYED, Measure.WITHDRAWN);

    private final List<Scene> scenes;
    private final ArticleTopic topic;

    SpokenMeasure(List<Scene> scenes) {
        this.scenes = scenes;
        this.topic = new ArticleTopic(scenes);
    }

    /** The measure; null where the verb tells it by itself, or nothing does. */
    Measure measure(Scene scene, Counted counted, MeasureReader.Reading told, Quantity quantity) {
        if (Defection.isTold(scene, told)) {
            return Measure.DESERTED;
        }
        boolean persons = counted.unit() == Unit.PERSONS;
        if (persons && isJoined(scene, counted, told)) {
            return Measure.TRAINING;
        }
        if ((takesPart(told) && topic.isExercise(scene.index())) || (persons && comesToExercise(scene, told))) {
            return Measure.TRAINING;
        }
        if (persons && LEAVES.contains(told.measure()) && told.at() >= 0 && topic.isOfExchange()) {
            return Measure.RELEASED;
        }
        boolean lost = isLost(told) && told.measure() == Measure.CASUALTIES;
        return lost && isOfDead(scene, quantity) ? Measure.KILLED : lost ? Measure.CASUALTIES : null;
    }

    /** Opened their exercise with 14,000 troops, who will …: those with whom it is held, unless it is planned itself. */
    private static boolean isJoined(Scene scene, Counted counted, MeasureReader.Reading told) {
        boolean with =
                scene.is(counted.from() - 1, Particle.WITH) && !told.measure().isLoss();
        boolean planned = with
                && scene.measures().stream()
                        .anyMatch(word ->
                                word.to() < counted.from() && word.value().role() == Role.OVERRIDE);
        return with
                && !planned
                && scene.measures().stream().anyMatch(word -> word.to() < counted.from() && isExercise(word));
    }

    /** Whether the word names an exercise. */
    static boolean isExercise(Match<MeasureWord> word) {
        return word.value().role() == Role.NOUN && word.value().measure() == Measure.TRAINING;
    }

    private boolean comesToExercise(Scene scene, MeasureReader.Reading told) {
        return COMES.contains(told.measure())
                && topic.isOfExercise()
                && (!isStationed(told) || topic.isExerciseNear(scene.index()));
    }

    private static boolean isLost(MeasureReader.Reading told) {
        return told.predicate() != null
                && told.predicate().word() != null
                && (told.predicate().relation() == Relation.OBJECT
                        || told.predicate().relation() == Relation.SUBJECT)
                && told.predicate().word().value().role() == Role.LOST;
    }

    /**
     * Whether the text speaks of dead here or shortly before, and of no wounded in this sentence; else whether who was lost was counted, and
     * not summed up over a time: what an army loses over weeks are killed and wounded.
     */
    private boolean isOfDead(Scene scene, Quantity quantity) {
        int index = scene.index();
        if (tells(index, Measure.WOUNDED) || tells(index, Measure.CASUALTIES)) {
            return false;
        }
        for (int at = Math.max(0, index - LATELY); at <= index; at++) {
            if (tells(at, Measure.KILLED)) {
                return true;
            }
        }
        boolean counted = quantity.qualifier() == Qualifier.EXACT && quantity.low() % ROUNDED != 0;
        if (counted && quantity.low() < ROUNDED) {
            return true;
        }
        boolean summed =
                scene.has(Particle.SINCE) || !FigureFields.period(scene).equals(Period.OPEN);
        return counted && !summed;
    }

    private boolean tells(int index, Measure measure) {
        return scenes.get(index).measures().stream()
                .anyMatch(word ->
                        word.value().measure() == measure && word.value().role() != Role.LOST);
    }

    private static boolean takesPart(MeasureReader.Reading told) {
        return told.predicate() != null
                && told.predicate().word() != null
                && told.predicate().word().value().role() == Role.TAKES_PART;
    }

    /** Whether somebody has so many stand somewhere, which is no exercise yet. */
    private static boolean isStationed(MeasureReader.Reading told) {
        return told.measure() == Measure.PRESENT
                && told.predicate() != null
                && told.predicate().relation() == Relation.OBJECT;
    }
}
