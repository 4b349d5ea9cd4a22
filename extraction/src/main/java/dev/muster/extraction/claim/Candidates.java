package dev.muster.extraction.claim;

import dev.muster.extraction.text.Once;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The sentences of an article that something holds of, each looked at when somebody first asks. Not thread safe. */
final class Candidates {
    private final List<Scene> scenes;
    private final Predicate<Scene> such;
    private final BitSet asked = new BitSet();
    private final BitSet found = new BitSet();

    /** Those of the sentences that are such. */
    Candidates(List<Scene> scenes, Predicate<Scene> such) {
        this.scenes = scenes;
        this.such = such;
    }

    /** Whether the sentence of that index is one; false behind the last. */
    boolean has(int sentence) {
        if (sentence < scenes.size() && !asked.get(sentence)) {
            found.set(sentence, such.test(scenes.get(sentence)));
            asked.set(sentence);
        }
        return found.get(sentence);
    }

    /** Whether any of the sentences between the indexes is one; looks at the last first. */
    boolean isAny(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (has(at)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        for (int at = 0; at < scenes.size(); at++) {
            if (has(at)) {
                return false;
            }
        }
        return true;
    }

    /** How many they are. */
    int count() {
        for (int at = 0; at < scenes.size(); at++) {
            has(at);
        }
        return found.cardinality();
    }

    /** Tells of an index whether it is that of one, or of the sentence before; of all, where the headline is one, which is read behind the last sentence. */
    IntPredicate withThoseBefore() {
        Once<Boolean> headline = new Once<>(this::hasHeadline);
        return at -> headline.get() || has(at) || has(at + 1);
    }

    private boolean hasHeadline() {
        for (Scene scene : scenes) {
            if (scene.facts().sentence().headline() && has(scene.index())) {
                return true;
            }
        }
        return false;
    }
}
