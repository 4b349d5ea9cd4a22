package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.ForceKind;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import dev.muster.extraction.text.Once;
import java.util.BitSet;
import java.util.List;

/** Which sentences of an article speak of a force, and whether it is about forces as a whole, or about a game. One for each article. */
final class ForceTalk {
    /** The share of sentences that speak of forces, or of games, in an article that is about them, as one in so many. */
    private static final int ONE_IN = 4;

    private static final int LEAST_GAMES = 3;

    /** Shorter ones are entries of a list, whose talk stands above it. */
    static final int LEAST_PROSE = 9;

    private final SharedData shared;
    private final Promise promise;
    private final List<Scene> scenes;
    /** The sentences that are known to speak of a force, and those of which it is known whether they do. */
    private final BitSet spoken = new BitSet();

    private final BitSet asked = new BitSet();
    private final Once<Boolean> throughout;
    private final Once<Boolean> play;

    ForceTalk(SharedData shared, Promise promise, List<Scene> scenes) {
        this.shared = shared;
        this.promise = promise;
        this.scenes = scenes;
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
        boolean many = games >= LEAST_GAMES || games * 2 >= prose;
        return players || (many && isShare(games, prose));
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
        return sentences * ONE_IN >= prose;
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

    /** Whether the sentence before names a force by a noun. */
    boolean isNamedBefore(Scene scene) {
        return scene.index() > 0 && isStrong(scenes.get(scene.index() - 1));
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

    /** Whether the sentence speaks of a force: names one, a group or a word that only forces have. */
    boolean isSpoken(Scene scene) {
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

    /** Whether the sentence names a group of fighters. */
    boolean namesFighters(Scene scene) {
        return scene.facts().names().stream()
                .map(name -> name.body() == null ? null : shared.group(name.body()))
                .anyMatch(group -> group != null && group.kind() == ForceKind.FIGHTERS);
    }

    private boolean namesGroup(Scene scene) {
        for (NameMention name : scene.facts().names()) {
            if (name.body() != null && shared.group(name.body()) != null) {
                return true;
            }
        }
        return false;
    }
}
