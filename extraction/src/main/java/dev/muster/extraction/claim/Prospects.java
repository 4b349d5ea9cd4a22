package dev.muster.extraction.claim;

import dev.muster.extraction.text.Once;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Finds the sentences of an article that may hold its first claim; most news holds none, and is not looked at any further. A figure makes a
 * claim where it counts a noun that is a force's for sure, or else where the text around it speaks of a force: {@link Doubts} and
 * {@link WeakNouns} say when, and this asks for no more than what they can find. Stateless.
 */
final class Prospects {
    /** Talk of a force carries on to the next two sentences. */
    private static final int CARRIED = 2;

    private final Promise promise;

    Prospects(Promise promise) {
        this.promise = promise;
    }

    /** Those sentences, and those right before them, whose figures may say what theirs count. */
    Worth of(List<Scene> scenes) {
        int prose = prose(scenes);
        Candidates hinting = new Candidates(scenes, scene -> promise.maySpeak(scene) || promise.mayBeOfPeople(scene));
        boolean much = ForceTalk.isShare(hinting.count(), prose);
        boolean all = much || isWeighty(scenes, promise::mostWeight);
        Candidates counting = new Candidates(
                scenes, scene -> (all || isBehind(hinting, scene) || promise.mayBeMilitary(scene)) && scene.mayCount());
        if (counting.isEmpty()) {
            return Worth.NOTHING;
        }
        Candidates speaking = new Candidates(scenes, promise::isSpoken);
        Once<Boolean> clear = new Once<>(() -> mayBeClear(scenes));
        boolean throughout = much && ForceTalk.isShare(speaking.count(), prose);
        Candidates worth = throughout ? counting : promising(scenes, counting, speaking, clear);
        return worth.isEmpty() ? Worth.NOTHING : new Worth(worth.withThoseBefore(), clear::get);
    }

    private static int prose(List<Scene> scenes) {
        int prose = 0;
        for (Scene scene : scenes) {
            prose += scene.size() >= ForceTalk.LEAST_PROSE ? 1 : 0;
        }
        return prose;
    }

    /** Where an article may speak of one force so often, which takes a look at all its names, every figure may count it. */
    private Candidates promising(List<Scene> scenes, Candidates counting, Candidates speaking, Once<Boolean> clear) {
        Candidates spoken = new Candidates(scenes, scene -> speaking.has(scene.index()) || promise.isOfPeople(scene));
        return new Candidates(
                scenes,
                scene -> counting.has(scene.index())
                        && (isBehind(spoken, scene)
                                || (promise.isMilitary(scene) && scene.mayCountNoun())
                                || clear.get()));
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

    /** Whether talk of a force in one of those sentences carries on to this one, or stands in it. */
    private boolean isBehind(Candidates spoken, Scene scene) {
        int at = scene.index();
        return spoken.isAny(Math.max(0, at - CARRIED), at + 1);
    }
}
