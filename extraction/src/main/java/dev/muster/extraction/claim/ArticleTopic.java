package dev.muster.extraction.claim;

import dev.muster.extraction.pack.Measure;
import dev.muster.extraction.pack.MeasureWord.Role;
import dev.muster.extraction.text.Once;
import java.util.List;
import java.util.function.Predicate;

/** Tells what an article is about, where that changes what its verbs mean: an exercise, an exchange of prisoners. One for each article; not thread safe. */
final class ArticleTopic {
    private static final int LATELY = 3;

    /** Headline and lead, with a sentence between them at most. */
    private static final int BEGINNING = 3;

    /** What an article is about it names at least so often. */
    private static final int AGAIN = 3;

    private final List<Scene> scenes;
    private final Once<Boolean> exercise = new Once<>(() -> isAbout(ArticleTopic::hasExercise));
    private final Once<Boolean> exchange = new Once<>(() -> isAbout(ArticleTopic::hasRelease));

    ArticleTopic(List<Scene> scenes) {
        this.scenes = scenes;
    }

    /** Whether the article is one on an exercise: those who come, take part. */
    boolean isOfExercise() {
        return exercise.get();
    }

    /** Whether the article is one on an exchange of prisoners: those who leave, go free. */
    boolean isOfExchange() {
        return exchange.get();
    }

    /** Whether it is so at the beginning of the article, and again and again behind. */
    private boolean isAbout(Predicate<Scene> fits) {
        return scenes.stream().limit(BEGINNING).anyMatch(fits)
                && scenes.stream().filter(fits).count() >= AGAIN;
    }

    /** Whether the text speaks of an exercise here, shortly before or at its beginning. */
    boolean isExercise(int index) {
        return isExerciseNear(index) || scenes.stream().limit(BEGINNING).anyMatch(ArticleTopic::hasExercise);
    }

    /** Whether the text speaks of an exercise here or shortly before. */
    boolean isExerciseNear(int index) {
        return scenes.subList(Math.max(0, index - LATELY), index + 1).stream().anyMatch(ArticleTopic::hasExercise);
    }

    private static boolean hasRelease(Scene scene) {
        return scene.measures().stream().anyMatch(word -> word.value().measure() == Measure.RELEASED);
    }

    private static boolean hasExercise(Scene scene) {
        return scene.measures().stream()
                .anyMatch(
                        word -> word.value().role() == Role.NOUN && word.value().measure() == Measure.TRAINING);
    }
}
