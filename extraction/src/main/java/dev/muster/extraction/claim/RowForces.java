package dev.muster.extraction.claim;

import dev.muster.extraction.claim.Predicate.Relation;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Finds whose a figure is that goes on from those before it: in a row, or a part of them. One for each article. */
final class RowForces {
    private static final int INTO = 3;

    private final List<Scene> scenes;
    private final ForceNames names;
    private final SubjectReader subjects;
    private final ForceMemory memory;

    RowForces(List<Scene> scenes, ForceNames names, SubjectReader subjects, ForceMemory memory) {
        this.scenes = scenes;
        this.names = names;
        this.subjects = subjects;
        this.memory = memory;
    }

    /** What leaves its noun out behind another figure, with nobody named between, counts the same force; of them, that of the noun before. */
    Whose read(ForceQuestion question) {
        Scene scene = question.scene();
        boolean more = isMore(scene, question.counted()) && memory.isIn(scene.index());
        if (more && question.before() != null) {
            return Whose.of(question.before(), "row");
        }
        boolean part = isPartOfTold(scene, question.counted().from()) && memory.isIn(scene.index());
        if (part && question.before() != null) {
            return Whose.of(question.before(), "whole");
        }
        boolean joined = scene.is(question.counted().from() - 1, Particle.AND)
                && isPhraseEnd(scene, question.counted().from() - 1)
                && memory.isIn(scene.index());
        if (joined && question.before() != null && memory.isGapped()) {
            return Whose.of(question.before(), "row");
        }
        if (!question.counted().bare()) {
            return null;
        }
        int from = question.counted().from();
        Figure figure = null;
        for (Figure each : scene.figures()) {
            figure = each.to() <= from ? each : figure;
        }
        boolean near = figure != null && memory.isIn(scene.index());
        boolean goesOn = near && (scene.is(from - 1, Particle.AND) || !subjects.isNamed(scene, figure.to(), from));
        if (goesOn && question.before() != null && !question.is(Relation.OBJECT)) {
            return Whose.of(question.before(), "row");
        }
        String noun =
                figure == null && question.counted().by() == Counted.By.PART ? names.nounBefore(scene, from) : null;
        return Whose.of(noun, "noun before");
    }

    /** Sent 300 soldiers, Poland 200 and ten tanks: whether a figure or its noun ends at the token. */
    private static boolean isPhraseEnd(Scene scene, int end) {
        return scene.isFigure(end - 1) || (scene.nounAt(end - 1) != null && scene.isFigure(end - 2));
    }

    /** Were killed and 18 wounded: a fate that stands for the noun, joined to the figure before. */
    private static boolean isMore(Scene scene, Counted counted) {
        Match<MeasureWord> fate = scene.measureAt(counted.to() - 1);
        return counted.weak()
                && scene.is(counted.from() - 1, Particle.AND)
                && fate != null
                && fate.value().measure().isLoss();
    }

    /** Of whom two: a part of what was told right before, whoever is named between. */
    private static boolean isPartOfTold(Scene scene, int figure) {
        for (int at = Math.max(0, figure - INTO); at < figure; at++) {
            if (scene.is(at, Particle.AMONG) && scene.particleEnd(at) == figure) {
                return true;
            }
        }
        return false;
    }

    /** Of whom a part is counted; null where it is no part. */
    Whose whole(ForceQuestion question) {
        boolean part = question.counted().by() == Counted.By.PART;
        int index = question.scene().index();
        String noun = part && index > 0 && !memory.isIn(index) && !memory.isIn(index - 1)
                ? names.nounBefore(scenes.get(index - 1), scenes.get(index - 1).size())
                : null;
        String before = noun != null
                ? noun
                : question.before() != null
                        ? question.before()
                        : memory.of(question.counted().unit());
        return part ? Whose.of(before, "whole") : null;
    }
}
