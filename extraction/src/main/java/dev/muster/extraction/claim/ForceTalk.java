package dev.muster.extraction.claim;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Whether the text speaks of a force where a noun alone, people or men, does not tell. One for each article. */
final class ForceTalk {
    /** The share of sentences that speak of forces in an article that is about them, as one in so many. */
    private static final int ONE_IN = 4;

    private static final int LEAST_SENTENCES = 3;

    /** So many sentences that speak of sports or games make an article about them. */
    private static final int LEAST_GAMES = 3;

    /** Shorter ones are entries of a list, whose talk stands above it. */
    private static final int LEAST_PROSE = 9;

    private static final int OWNER_REACH = 4;

    private static final Set<Measure> OF_FORCES =
            EnumSet.of(Measure.CASUALTIES, Measure.CAPTURED, Measure.DESERTED, Measure.RELEASED);

    private final SharedData shared;
    private final List<Scene> scenes;
    private final boolean[] strong;
    private final boolean[] spoken;
    private final boolean throughout;
    private final boolean play;

    ForceTalk(SharedData shared, List<Scene> scenes) {
        this.shared = shared;
        this.scenes = scenes;
        this.strong = new boolean[scenes.size()];
        this.spoken = new boolean[scenes.size()];
        int sentences = 0;
        int prose = 0;
        int games = 0;
        for (int i = 0; i < strong.length; i++) {
            Scene scene = scenes.get(i);
            strong[i] = isStrong(scene);
            spoken[i] = strong[i] || isSpoken(scene, shared);
            sentences += spoken[i] ? 1 : 0;
            games += has(scene, Particle.PLAY) ? 1 : 0;
            prose += scene.size() >= LEAST_PROSE ? 1 : 0;
        }
        this.play = games >= LEAST_GAMES;
        boolean many = sentences >= LEAST_SENTENCES || sentences * 2 >= prose;
        this.throughout = many && sentences * ONE_IN >= prose;
    }

    /** Whether the article is about sports or games, whose armies and troops are none. */
    boolean isPlay() {
        return play;
    }

    private static boolean has(Scene scene, Particle role) {
        return scene.roles().has(role);
    }

    /** Whether the article as a whole is about forces. */
    boolean isThroughout() {
        return throughout;
    }

    /** Whether the sentence gives a number of what the article is about: the total, the count, the figure. */
    boolean isNumber(Scene scene) {
        return throughout && has(scene, Particle.NUMBER_OF);
    }

    /** Whether the sentence itself names a force by a noun. */
    boolean isNamed(Scene scene) {
        return strong[scene.index()];
    }

    /** Whether a weak noun, or a noun that is left out, can mean people of a force here. */
    boolean isOfForce(Scene scene, Counted counted, Measure measure, BooleanSupplier clear) {
        if (isCivil(scene)) {
            return false;
        }
        boolean near = isNear(scene, counted);
        boolean people = !counted.bare() && !counted.people();
        if (people && ForceReader.isLoss(measure) && !isMilitary(scene, counted)) {
            boolean losses = throughout && (tellsLosses(scene) || isLossNoun(scene, counted));
            return strong[scene.index()] || losses || isSpokenBefore(scene);
        }
        boolean told = counted.bare() || measure != Measure.OTHER;
        if (people && counted.kind() != ForceKind.TROOPS) {
            return spoken[scene.index()] || (told && (throughout || isMilitary(scene, counted)));
        }
        return near || (told && (throughout || clear.getAsBoolean()));
    }

    private boolean isNear(Scene scene, Counted counted) {
        int index = scene.index();
        return speaks(scene, counted) || (index > 0 && speaks(scenes.get(index - 1), counted));
    }

    private boolean speaks(Scene scene, Counted counted) {
        return spoken[scene.index()] || (!counted.people() && isPeople(scene));
    }

    /** Who is said to have died or been hurt may be anybody, unless the paragraph speaks of soldiers. */
    private boolean isSpokenBefore(Scene scene) {
        int paragraph = scene.facts().sentence().paragraph();
        for (int at = scene.index() - 1; at >= 0 && at >= scene.index() - 2; at--) {
            if (spoken[at] && scenes.get(at).facts().sentence().paragraph() == paragraph) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence speaks of civilians, whom no weak noun of it can leave out. */
    boolean isCivil(Scene scene) {
        return scene.nouns().stream()
                .flatMap(noun -> noun.entries().stream())
                .anyMatch(entry -> entry.value().strength() == Strength.CIVILIAN);
    }

    private static boolean isPeople(Scene scene) {
        return scene.facts().names().stream().anyMatch(name -> name.isCountry(CountryName.Role.PEOPLE));
    }

    private static boolean isStrong(Match<CountNoun> noun) {
        return noun.value().strength() == Strength.STRONG && noun.value().kind() != null;
    }

    private static boolean isStrong(Scene scene) {
        return scene.nouns().stream().anyMatch(ForceTalk::isStrong);
    }

    private static boolean isSpoken(Scene scene, SharedData shared) {
        return has(scene, Particle.FORCE)
                || scene.facts().names().stream()
                        .anyMatch(name -> name.body() != null && shared.group(name.body()) != null);
    }

    private static boolean isLossNoun(Scene scene, Counted counted) {
        return scene.measures().stream()
                .anyMatch(word -> word.from() >= counted.from()
                        && word.to() <= counted.to()
                        && ForceReader.isLoss(word.value().measure()));
    }

    /** Gives its losses as 26 dead: a word that is said of forces only. */
    private static boolean tellsLosses(Scene scene) {
        return scene.measures().stream().anyMatch(word -> word.value().measure() == Measure.CASUALTIES);
    }

    /** Prisoners, deserters, 500 Cambodian dead, 14 of its men: the phrase itself tells the loss of a force. */
    private boolean isMilitary(Scene scene, Counted counted) {
        boolean owned = scene.is(counted.to(), Particle.OF);
        for (int at = counted.from(); at <= (owned ? counted.to() + OWNER_REACH - 1 : counted.to()); at++) {
            Match<MeasureWord> word = scene.measureAt(at);
            boolean loss = word != null
                    && (owned || at < counted.to())
                    && OF_FORCES.contains(word.value().measure());
            NameMention name = scene.nameAt(at);
            boolean country = name != null && name.country() != null && at < counted.to();
            boolean group = name != null && name.body() != null && shared.group(name.body()) != null;
            boolean force = scene.is(at, Particle.FORCE) && at >= counted.to();
            if (loss || country || group || force || scene.is(at, Particle.OWN)) {
                return true;
            }
        }
        return false;
    }
}
