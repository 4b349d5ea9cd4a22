package dev.muster.extraction.claim;

import dev.muster.extraction.entity.NameMention;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The two sides of which each has so many: in the figure's own sentence, or of the war that the text has named last. One for each article. */
final class EachSide {
    private final ForceNames names;
    private final List<Scene> scenes;

    EachSide(ForceNames names, List<Scene> scenes) {
        this.names = names;
        this.scenes = scenes;
    }

    /** 307 soldiers from each side: who the two are; empty where the sentence does not say so, or no two are known. */
    List<String> of(Scene scene, int figure) {
        List<String> told = JointForces.sides(scene, figure);
        if (!told.isEmpty() || !JointForces.isOfEachSide(scene, figure)) {
            return told;
        }
        for (int at = scene.index(); at >= 0; at--) {
            List<String> sides = sides(scenes.get(at));
            if (!sides.isEmpty()) {
                return sides;
            }
        }
        return List.of();
    }

    /** The first two countries of the sentence that fight each other. */
    private List<String> sides(Scene scene) {
        Set<String> named = new LinkedHashSet<>();
        for (NameMention name : scene.facts().names()) {
            String country = name.country() == null ? null : name.country().code();
            String enemy = country == null || named.contains(country) ? null : enemy(named, country);
            if (enemy != null) {
                return List.of(enemy, country);
            }
            if (country != null) {
                named.add(country);
            }
        }
        return List.of();
    }

    private String enemy(Set<String> named, String country) {
        return named.stream()
                .filter(other -> names.areEnemies(other, country))
                .findFirst()
                .orElse(null);
    }
}
