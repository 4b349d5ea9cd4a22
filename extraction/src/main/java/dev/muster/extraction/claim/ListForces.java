package dev.muster.extraction.claim;

import dev.muster.extraction.match.Match;
import dev.muster.extraction.pack.MeasureWord;
import dev.muster.extraction.pack.Particle;
import java.util.List;

/** Tells whose the entries of a list are by the text that leads to it. Thread safe. */
final class ListForces {
    private static final int INTRODUCED = 20;

    private final List<Scene> scenes;
    private final ForceNames names;

    ListForces(List<Scene> scenes, ForceNames names) {
        this.scenes = scenes;
        this.names = names;
    }

    /** The enemy's losses are: whether the text right before a list tells those of an enemy. */
    boolean isOfEnemy(int index) {
        int at = index - 1;
        while (at > 0 && scenes.get(at).facts().sentence().isListItem()) {
            at--;
        }
        return at >= 0
                && scenes.get(at).has(Particle.ENEMY)
                && scenes.get(at).measures().stream()
                        .anyMatch(word -> word.value().measure().isLoss());
    }

    /** Whose losses the text before a list tells; null where it tells nobody's. */
    String introduced(int index) {
        for (int at = index - 1; at >= Math.max(0, index - INTRODUCED); at--) {
            Scene scene = scenes.get(at);
            for (Match<MeasureWord> word : scene.measures()) {
                String force = names.loss(scene, word);
                if (force != null) {
                    return force;
                }
            }
        }
        return null;
    }
}
