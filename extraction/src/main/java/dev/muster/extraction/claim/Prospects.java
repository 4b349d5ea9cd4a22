package dev.muster.extraction.claim;

import dev.muster.extraction.text.Once;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * Finds the sentences of an article that may hold its first claim; most news holds none, and is not looked at any further. A figure makes a
 * claim where it counts a noun that is a force's for sure, or else where the text around it speaks of a force: {@link Doubts} and
 * {@link ForceTalk} say when, and this asks for no more than what they can find. Stateless.
 */
final class Prospects {
    /** Talk of a force carries on to the next sentence, and to one that tells losses over one more. */
    private static final int CARRIED = 1;

    private final Promise promise;

    Prospects(Promise promise) {
        this.promise = promise;
    }

    /** Those sentences, and those right before them, whose figures may say what theirs count. */
    Worth of(List<Scene> scenes) {
        BitSet spoken = new BitSet();
        int prose = 0;
        for (Scene scene : scenes) {
            spoken.set(scene.index(), promise.maySpeak(scene) || promise.mayBeOfPeople(scene));
            prose += scene.size() >= ForceTalk.LEAST_PROSE ? 1 : 0;
        }
        boolean all = ForceTalk.isShare(spoken.cardinality(), prose) || isWeighty(scenes, promise::mostWeight);
        Candidates counting =
                new Candidates(scenes, scene -> all || isSpoken(spoken, scene) || promise.mayBeMilitary(scene));
        return counting.isEmpty() ? Worth.NOTHING : worth(scenes, counting);
    }

    private Worth worth(List<Scene> scenes, Candidates counting) {
        BitSet spoken = new BitSet();
        int prose = 0;
        for (Scene scene : scenes) {
            spoken.set(scene.index(), promise.isSpoken(scene));
            prose += scene.size() >= ForceTalk.LEAST_PROSE ? 1 : 0;
        }
        Once<Boolean> clear = new Once<>(() -> mayBeClear(scenes));
        if (ForceTalk.isShare(spoken.cardinality(), prose)) {
            return new Worth(withThoseBefore(counting::has, scenes), clear::get);
        }
        BitSet promising = unlessClear(promising(scenes, counting.all(), spoken), counting.all(), clear);
        return promising.isEmpty() ? Worth.NOTHING : new Worth(withThoseBefore(promising::get, scenes), clear::get);
    }

    /** Where an article may speak of one force so often, which takes a look at all its names, every figure may count it. */
    private static BitSet unlessClear(BitSet promising, BitSet counting, Once<Boolean> clear) {
        return promising.equals(counting) || clear.get() ? counting : promising;
    }

    private BitSet promising(List<Scene> scenes, BitSet counting, BitSet spoken) {
        for (Scene scene : scenes) {
            spoken.set(scene.index(), spoken.get(scene.index()) || promise.isOfPeople(scene));
        }
        BitSet promising = new BitSet();
        for (int at = counting.nextSetBit(0); at >= 0; at = counting.nextSetBit(at + 1)) {
            Scene scene = scenes.get(at);
            promising.set(at, isSpoken(spoken, scene) || (promise.isMilitary(scene) && scene.mayCountNoun()));
        }
        return promising;
    }

    private boolean mayBeClear(List<Scene> scenes) {
        return isWeighty(scenes, promise::mostWeight)
                && isWeighty(scenes, promise::weight)
                && scenes.stream().anyMatch(promise::tellsWhose);
    }

    private static boolean isWeighty(List<Scene> scenes, ToIntFunction<Scene> weight) {
        int sum = 0;
        for (int at = 0; at < scenes.size() && !ForceFocus.isClear(sum); at++) {
            sum += weight.applyAsInt(scenes.get(at));
        }
        return ForceFocus.isClear(sum);
    }

    private boolean isSpoken(BitSet spoken, Scene scene) {
        int last = spoken.previousSetBit(scene.index());
        int reach = promise.tellsLosses(scene) ? CARRIED + 1 : CARRIED;
        return last >= 0 && scene.index() - last <= reach;
    }

    /** The headline is read behind the last sentence, whatever that counts. */
    private static IntPredicate withThoseBefore(IntPredicate promising, List<Scene> scenes) {
        Once<Boolean> headline = new Once<>(() -> isHeadline(promising, scenes));
        return at -> headline.get() || promising.test(at) || promising.test(at + 1);
    }

    private static boolean isHeadline(IntPredicate promising, List<Scene> scenes) {
        for (Scene scene : scenes) {
            if (scene.facts().sentence().headline() && promising.test(scene.index())) {
                return true;
            }
        }
        return false;
    }
}
