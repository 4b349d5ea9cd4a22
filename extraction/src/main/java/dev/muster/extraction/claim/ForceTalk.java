package dev.muster.extraction.claim;

import dev.muster.extraction.clause.Clause;
import dev.muster.extraction.clause.Verb;
import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.pack.Unit;
import dev.muster.extraction.text.Once;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Whether the text speaks of a force where a noun alone, people or men, does not tell. One for each article. */
final class ForceTalk {
    /** The share of sentences that speak of forces, or of games, in an article that is about them, as one in so many. */
    private static final int ONE_IN = 4;

    private static final int LEAST_SENTENCES = 3;

    /** Shorter ones are entries of a list, whose talk stands above it. */
    static final int LEAST_PROSE = 9;

    private static final int OWNER_REACH = 4;

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
    private final Promise promise;
    private final List<Scene> scenes;
    /** The sentences that are known to speak of a force, and those of which it is known whether they do. */
    private final BitSet spoken = new BitSet();

    private final BitSet asked = new BitSet();
    private final OtherPeople others;
    private final Once<Boolean> throughout;
    private final Once<Boolean> play;

    ForceTalk(SharedData shared, Promise promise, List<Scene> scenes) {
        this.shared = shared;
        this.subjects = new SubjectReader(new ForceNames(shared));
        this.promise = promise;
        this.scenes = scenes;
        this.others = new OtherPeople(scenes);
        this.throughout = new Once<>(this::throughout);
        this.play = new Once<>(this::play);
    }

    private boolean throughout() {
        int sentences = 0;
        int prose = 0;
        for (Scene scene : scenes) {
            sentences += isSpoken(scene) ? 1 : 0;
            prose += scene.size() >= LEAST_PROSE ? 1 : 0;
        }
        return isShare(sentences, prose);
    }

    private boolean play() {
        int games = 0;
        int prose = 0;
        boolean players = false;
        for (Scene scene : scenes) {
            boolean play = promise.mayPlay(scene) && scene.has(Particle.PLAY);
            games += play ? 1 : 0;
            prose += scene.size() >= LEAST_PROSE ? 1 : 0;
            players |= play && scene.nouns().stream().anyMatch(noun -> isStrong(noun) && isOfPlayers(scene, noun));
        }
        return players || isShare(games, prose);
    }

    /** The troops, Girl Scouts all; scout troops; an army of supporters: who is called a force here is told to be none. */
    private static boolean isOfPlayers(Scene scene, Match<CountNoun> noun) {
        int mark = noun.to();
        boolean more = scene.is(mark, Particle.OF)
                || (mark < scene.size() && scene.tokens().isMark(mark, ','));
        return scene.is(noun.from() - 1, Particle.PLAY)
                || (more && (scene.is(mark + 1, Particle.PLAY) || scene.is(mark + 2, Particle.PLAY)));
    }

    /** Whether so many sentences that speak of something are the share that makes an article of so much prose one about it. */
    static boolean isShare(int sentences, int prose) {
        boolean many = sentences >= LEAST_SENTENCES || sentences * 2 >= prose;
        return many && sentences * ONE_IN >= prose;
    }

    /** Whether the article is about sports or games, whose armies and troops are none. */
    boolean isPlay() {
        return play.get();
    }

    /** Whether the article as a whole is about forces. */
    boolean isThroughout() {
        return throughout.get();
    }

    /** Whether the sentence gives a number of what the article is about: the total, the count, the figure. */
    boolean isNumber(Scene scene) {
        return scene.has(Particle.NUMBER_OF) && isThroughout();
    }

    /** Whether the sentence itself names a force by a noun. */
    boolean isNamed(Scene scene) {
        return isStrong(scene);
    }

    /** Whether a weak noun, or a noun that is left out, can mean people of a force here. */
    boolean isOfForce(Scene scene, Counted counted, Measure measure, BooleanSupplier clear) {
        if (Civilians.areBeside(scene, counted, measure)) {
            return false;
        }
        if (!isMilitary(scene, counted) && others.areMeant(scene, counted, measure)) {
            return false;
        }
        if (counted.unit() == Unit.CONTAINERS && isOfArms(scene)) {
            return true;
        }
        boolean near = isNear(scene, counted);
        boolean people = !counted.bare() && !counted.people();
        if (isAnybody(scene, counted) && !SERVICE.contains(measure) && !isMilitary(scene, counted)) {
            return false;
        }
        if (people && measure.isLoss() && !isMilitary(scene, counted)) {
            return isStrong(scene)
                    || ((tellsLosses(scene) || isLossNoun(scene, counted)) && isThroughout())
                    || isSpokenBefore(scene)
                    || tellsSide(scene)
                    || fightsForSomebody(scene)
                    || isAdmitted(scene, counted)
                    || (isLossNoun(scene, counted) && tellsOwnLosses(scene))
                    || isLostByForce(scene, counted);
        }
        if (people && measure.isLoss() && isLossNoun(scene, counted) && !isPlay()) {
            return true;
        }
        boolean told = counted.bare() || measure != Measure.OTHER;
        if (people && counted.kind() != ForceKind.TROOPS) {
            return isSpoken(scene) || (told && (isMilitary(scene, counted) || isThroughout()));
        }
        return near || (told && (isThroughout() || clear.getAsBoolean()));
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
        return isSpoken(scene) || (!counted.people() && isPeople(scene));
    }

    /** Who is said to have died or been hurt may be anybody, unless the paragraph speaks of soldiers. */
    private boolean isSpokenBefore(Scene scene) {
        int paragraph = scene.facts().sentence().paragraph();
        for (int at = scene.index() - 1; at >= 0 && at >= scene.index() - 2; at--) {
            if (scenes.get(at).facts().sentence().paragraph() == paragraph && isSpoken(scenes.get(at))) {
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

    private static boolean isStrong(Match<CountNoun> noun) {
        return noun.value().strength() == Strength.STRONG && noun.value().kind() != null;
    }

    private static boolean isStrong(Scene scene) {
        for (Match<CountNoun> noun : scene.nouns()) {
            if (isStrong(noun)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpoken(Scene scene) {
        if (!asked.get(scene.index())) {
            asked.set(scene.index());
            boolean any = promise.maySpeak(scene);
            boolean force = any && (isStrong(scene) || scene.has(Particle.FORCE) || namesGroup(scene));
            spoken.set(scene.index(), force || (any && fightsForSomebody(scene)));
        }
        return spoken.get(scene.index());
    }

    /** 300 citizens fighting for Ruritania, who fought in the Ruritanian army: the words lead to a state. */
    static boolean fightsForSomebody(Scene scene) {
        for (Match<Particle> word : scene.has(Particle.FIGHTS) ? scene.particles() : List.<Match<Particle>>of()) {
            int at = word.isAny(Particle.FIGHTS) ? word.to() : scene.size();
            NameMention name = scene.nameAt(scene.is(at, Particle.DEFINITE) ? at + 1 : at);
            if (name != null && (name.country() != null || name.body() != null)) {
                return true;
            }
        }
        return false;
    }

    private boolean namesGroup(Scene scene) {
        for (NameMention name : scene.facts().names()) {
            if (name.body() != null && shared.group(name.body()) != null) {
                return true;
            }
        }
        return false;
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
