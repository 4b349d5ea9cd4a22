package dev.muster.extraction.claim;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.CountNoun;
import dev.muster.extraction.pack.CountNoun.Strength;
import dev.muster.extraction.pack.CountryName;
import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.Particle;
import dev.muster.extraction.pack.SharedData;
import java.util.List;

/** Whether the text speaks of a force where a noun alone, people or men, does not tell. One for each article. */
final class ForceTalk {
    /** The share of sentences that speak of forces in an article that is about them, as one in so many. */
    private static final int ONE_IN = 4;

    private static final int LEAST_SENTENCES = 3;

    /** Shorter ones are entries of a list, whose talk stands above it. */
    private static final int LEAST_PROSE = 9;

    private final SharedData shared;
    private final List<Scene> scenes;
    private final boolean[] strong;
    private final boolean[] spoken;
    private final boolean throughout;

    ForceTalk(SharedData shared, List<Scene> scenes) {
        this.shared = shared;
        this.scenes = scenes;
        this.strong = new boolean[scenes.size()];
        this.spoken = new boolean[scenes.size()];
        int sentences = 0;
        int prose = 0;
        for (int i = 0; i < strong.length; i++) {
            Scene scene = scenes.get(i);
            strong[i] = scene.nouns().stream().anyMatch(ForceTalk::isStrong);
            spoken[i] = strong[i] || isSpoken(scene);
            sentences += spoken[i] ? 1 : 0;
            prose += scene.size() >= LEAST_PROSE ? 1 : 0;
        }
        this.throughout = sentences >= LEAST_SENTENCES && sentences * ONE_IN >= prose;
    }

    /** Whether the article as a whole is about forces. */
    boolean isThroughout() {
        return throughout;
    }

    /** Whether the sentence gives a number of what the article is about: the total, the count, the figure. */
    boolean isNumber(Scene scene) {
        return throughout
                && scene.particles().stream()
                        .anyMatch(
                                word -> word.entries().stream().anyMatch(entry -> entry.value() == Particle.NUMBER_OF));
    }

    /** Whether the sentence itself names a force by a noun. */
    boolean isNamed(Scene scene) {
        return strong[scene.index()];
    }

    /** Whether a weak noun, or a noun that is left out, can mean people of a force here. */
    boolean isOfForce(Scene scene, Counted counted, Measure measure, boolean clear) {
        if (isCivil(scene)) {
            return false;
        }
        boolean near = isNear(scene, counted);
        boolean people = !counted.bare() && !counted.people();
        if (people && ForceReader.isLoss(measure) && !isLossNoun(scene, counted)) {
            boolean losses = measure == Measure.CASUALTIES && throughout;
            return strong[scene.index()] || losses || isSpokenBefore(scene);
        }
        return near || ((clear || throughout) && (counted.bare() || measure != Measure.OTHER));
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

    private static boolean isCivil(Scene scene) {
        return scene.nouns().stream().anyMatch(noun -> noun.value().strength() == Strength.CIVILIAN);
    }

    private static boolean isPeople(Scene scene) {
        return scene.facts().names().stream().anyMatch(name -> name.isCountry(CountryName.Role.PEOPLE));
    }

    private static boolean isStrong(Match<CountNoun> noun) {
        return noun.value().strength() == Strength.STRONG && noun.value().kind() != null;
    }

    private boolean isSpoken(Scene scene) {
        boolean word = scene.particles().stream()
                .anyMatch(particle -> particle.entries().stream().anyMatch(entry -> entry.value() == Particle.FORCE));
        return word
                || scene.facts().names().stream()
                        .anyMatch(name -> name.body() != null && shared.group(name.body()) != null);
    }

    /** The killed, the wounded: the noun itself tells a loss of the force that the article is about. */
    private static boolean isLossNoun(Scene scene, Counted counted) {
        return scene.measures().stream()
                .anyMatch(word -> word.from() >= counted.from()
                        && word.to() <= counted.to()
                        && ForceReader.isLoss(word.value().measure()));
    }
}
