package dev.muster.extraction.claim;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** The sentences whose figures may count a force while no claim stands before them, each looked at when somebody first asks. Not thread safe. */
final class Candidates {
    private final List<Scene> scenes;
    private final Predicate<Scene> promising;
    private final BitSet asked = new BitSet();
    private final BitSet counting = new BitSet();

    /** Candidates among those that are promising by their words. */
    Candidates(List<Scene> scenes, Predicate<Scene> promising) {
        this.scenes = scenes;
        this.promising = promising;
    }

    /** Whether the sentence of that index is one; false behind the last. */
    boolean has(int sentence) {
        if (sentence < scenes.size() && !asked.get(sentence)) {
            Scene scene = scenes.get(sentence);
            counting.set(sentence, promising.test(scene) && scene.mayCount());
            asked.set(sentence);
        }
        return counting.get(sentence);
    }

    boolean isEmpty() {
        for (int at = 0; at < scenes.size(); at++) {
            if (has(at)) {
                return false;
            }
        }
        return true;
    }

    /** The indexes of all of them. */
    BitSet all() {
        for (int at = 0; at < scenes.size(); at++) {
            has(at);
        }
        return counting;
    }
}
