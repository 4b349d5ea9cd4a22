package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Whether people, men, Ruritanians or vehicles, or a noun that is left out, mean those of a force: by their phrase, by the words around them and by
 * what the article speaks of. One for each article; not thread safe.
 */
final class WeakNouns {
    /** A force or a group that people are said to be of stands no farther behind: of an engineer regiment of the Ruritanian army. */
    private static final int OWNER_REACH = 8;

    private static final int SPOKEN_REACH = 2;

    /** What is said of losses of forces only. */
    static final Set<Measure> OF_FORCES =
            EnumSet.of(Measure.CASUALTIES, Measure.CAPTURED, Measure.DESERTED, Measure.RELEASED);

    /** What people do in a force, and civilians do not. */
    private static final Set<Measure> SERVICE =
            EnumSet.of(Measure.RECRUITED, Measure.STRENGTH, Measure.TRAINING, Measure.PLANNED, Measure.REINFORCED);

    /** What is sent in containers, and is no ship or train that carries them. */
    private static final Set<Unit> ARMS =
            EnumSet.of(Unit.SHELLS, Unit.MISSILES, Unit.ROCKETS, Unit.ARTILLERY, Unit.OTHER);

    private final SharedData shared;
    private final SubjectReader subjects;
    private final ForceTalk talk;
    private final List<Scene> scenes;
    private final OtherPeople others;

    WeakNouns(SharedData shared, ForceTalk talk, List<Scene> scenes) {
        this.shared = shared;
        this.subjects = new SubjectReader(new ForceNames(shared));
        this.talk = talk;
        this.scenes = scenes;
        this.others = new OtherPeople(scenes);
    }

    /**
     * Whether they mean those of a force here.
     *
     * @param clear tells whether the article speaks of one force often enough
     */
    boolean areForce(Scene scene, Counted counted, Measure measure, BooleanSupplier clear) {
        if (Civilians.areBeside(scene, counted, measure)) {
            return false;
        }
        boolean military = isMilitary(scene, counted);
        if (!military && others.areMeant(scene, counted, measure)) {
            return false;
        }
        if (counted.unit() != Unit.PERSONS && !counted.bare() && isBesideArms(scene, counted)) {
            return true;
        }
        boolean near = isNear(scene, counted) || isSpokenBefore(scene);
        // What the article is about takes a look at all of it, and is asked last.
        BooleanSupplier about = () -> near || talk.isThroughout() || clear.getAsBoolean();
        if (measure == Measure.DESERTED && !military && isAnybody(scene, counted)) {
            // 26,000 people fled: who runs from a fight is in none.
            return false;
        }
        if (counted.people()) {
            return measure == Measure.CASUALTIES || about.getAsBoolean();
        }
        if (counted.bare()) {
            return about.getAsBoolean();
        }
        if (isAnybody(scene, counted) && !SERVICE.contains(measure) && !military) {
            return false;
        }
        if (isMember(scene, counted, measure, military) && about.getAsBoolean()) {
            return true;
        }
        if (measure.isLoss() && !military) {
            return areLost(scene, counted);
        }
        if (measure.isLoss() && isLossNoun(scene, counted) && !talk.isPlay()) {
            return true;
        }
        boolean told = measure != Measure.OTHER;
        if (counted.kind() != ForceKind.TROOPS) {
            return talk.isSpoken(scene) || (told && (military || talk.isThroughout()));
        }
        return near || (told && about.getAsBoolean());
    }

    /** 78,000 men took part, eleven men were killed; but two members of a choir that were hurt are of no force. */
    private static boolean isMember(Scene scene, Counted counted, Measure measure, boolean military) {
        int behind = counted.to();
        boolean ofOthers = scene.is(behind, Particle.OF) && !scene.is(behind, Particle.FROM) && !military;
        return scene.is(behind - 1, Particle.MEMBER) && !(ofOthers && measure.isLoss());
    }

    /** Whether people who are lost, and whose own phrase tells no force, are those of one by the words around them. */
    private boolean areLost(Scene scene, Counted counted) {
        boolean told = tellsLosses(scene) || isLossNoun(scene, counted);
        return talk.isNamed(scene)
                || (told && talk.isThroughout())
                || isSpokenBefore(scene)
                || tellsSide(scene)
                || ForceTalk.fightsForSomebody(scene)
                || isAdmitted(scene, counted)
                || (isLossNoun(scene, counted) && tellsOwnLosses(scene))
                || isLostByForce(scene, counted);
    }

    /** Two guns and five pick-ups were seized; they took eight vehicles: trucks beside arms, or a sentence behind them, are those of a force. */
    private boolean isBesideArms(Scene scene, Counted counted) {
        return counted.unit() == Unit.CONTAINERS
                ? isOfArms(scene)
                : hasStrong(scene) || (scene.index() > 0 && hasStrong(scenes.get(scene.index() - 1)));
    }

    private static boolean hasStrong(Scene scene) {
        return scene.nouns().stream().anyMatch(noun -> noun.value().strength() == Strength.STRONG);
    }

    /** Almost 16,000 containers. Six million shells were inside: whether the sentence, or one beside it, speaks of arms. */
    private boolean isOfArms(Scene scene) {
        int from = Math.max(0, scene.index() - 1);
        int to = Math.min(scenes.size(), scene.index() + 2);
        return scenes.subList(from, to).stream()
                .flatMap(near -> near.nouns().stream())
                .anyMatch(noun -> noun.value().strength() == Strength.STRONG
                        && ARMS.contains(noun.value().unit()));
    }

    /** Ruritania has lost some 3,000 men, has suffered 3,000 killed and wounded: those whom a country or a group loses are of its force. */
    private boolean isLostByForce(Scene scene, Counted counted) {
        Clause clause = scene.clauses().at(counted.from());
        Verb verb = scene.clauses().verbBefore(clause, counted.from());
        boolean men = scene.is(counted.to() - 1, Particle.MEMBER);
        boolean lost = verb != null
                && (men || isLossNoun(scene, counted))
                && scene.measures().stream()
                        .anyMatch(word -> word.from() >= verb.from()
                                && word.from() < verb.to()
                                && (word.value().role() == MeasureWord.Role.LOST
                                        || (!men && word.value().measure() == Measure.CASUALTIES)));
        return lost && subjects.subject(scene, clause, counted.from(), token -> false) != null;
    }

    private boolean isNear(Scene scene, Counted counted) {
        int index = scene.index();
        return speaks(scene, counted) || (index > 0 && speaks(scenes.get(index - 1), counted));
    }

    private boolean speaks(Scene scene, Counted counted) {
        return talk.isSpoken(scene) || (!counted.people() && isPeople(scene));
    }

    /** Who is said to have died or been hurt may be anybody, unless the paragraph speaks of soldiers. */
    private boolean isSpokenBefore(Scene scene) {
        int paragraph = scene.facts().sentence().paragraph();
        for (int at = scene.index() - 1; at >= 0 && at >= scene.index() - SPOKEN_REACH; at--) {
            if (scenes.get(at).facts().sentence().paragraph() == paragraph && talk.isSpoken(scenes.get(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnybody(Scene scene, Counted counted) {
        return !counted.bare() && scene.is(counted.to() - 1, Particle.ANYBODY);
    }

    private static boolean isPeople(Scene scene) {
        return scene.facts().names().stream().anyMatch(name -> name.isCountry(CountryName.Role.PEOPLE));
    }

    private static boolean isLossNoun(Scene scene, Counted counted) {
        return scene.measures().stream()
                .anyMatch(word -> word.from() >= counted.from()
                        && word.from() < counted.to()
                        && word.value().measure().isLoss());
    }

    /** Ruritania has admitted to 26 dead. */
    private static boolean isAdmitted(Scene scene, Counted counted) {
        return isLossNoun(scene, counted) && scene.is(counted.from() - 1, Particle.ADMITS);
    }

    /** Has put its losses at 26 killed: what somebody calls their own losses, and no owner of a shop. */
    private static boolean tellsOwnLosses(Scene scene) {
        return scene.measures().stream()
                .anyMatch(word -> word.value().measure() == Measure.CASUALTIES
                        && word.from() > 0
                        && scene.is(word.from() - 1, Particle.OWN));
    }

    /** Gives its losses as 26 dead: a word that is said of forces only. */
    private static boolean tellsLosses(Scene scene) {
        return scene.measures().stream().anyMatch(word -> word.value().measure() == Measure.CASUALTIES);
    }

    /** On the enemy's side three people were killed: who belongs to a side of the fighting is of its force. */
    private static boolean tellsSide(Scene scene) {
        return scene.has(Particle.SIDE) || scene.has(Particle.ENEMY);
    }

    /** Prisoners, deserters, 500 Cambodian dead, 14 of its men: the phrase itself tells the loss of a force. */
    private boolean isMilitary(Scene scene, Counted counted) {
        boolean owned = scene.is(counted.to(), Particle.OF) && !scene.is(counted.to(), Particle.AGENT);
        for (int at = counted.from(); at <= (owned ? counted.to() + OWNER_REACH - 1 : counted.to()); at++) {
            Match<MeasureWord> word = scene.measureAt(at);
            boolean loss = word != null
                    && (owned || at < counted.to())
                    && OF_FORCES.contains(word.value().measure());
            NameMention name = scene.nameAt(at);
            boolean country = name != null && name.country() != null && at < counted.to();
            boolean group = name != null && name.body() != null && shared.group(name.body()) != null;
            boolean force = scene.is(at, Particle.FORCE) && at >= counted.to();
            // The possessive is glued to the noun; a word of the figure may end as it does: sedikitnya.
            boolean its =
                    at < counted.to() && !scene.isFigure(at) && scene.tokens().hasStem(at);
            if (loss || country || group || force || its || scene.is(at, Particle.OWN)) {
                return true;
            }
        }
        return false;
    }
}
