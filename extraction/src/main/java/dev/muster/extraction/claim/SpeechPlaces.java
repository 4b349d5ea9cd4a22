package dev.muster.extraction.claim;

import dev.muster.extraction.claim.PlaceMention.Tie;
import dev.muster.extraction.pack.Particle;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tells the places where somebody speaks, said in Brussels that …, from those of which they speak. Stateless. */
final class SpeechPlaces {
    /** Between who says it and where stand a preposition and an article at most. */
    private static final int REACH = 3;

    private SpeechPlaces() {}

    /** The mentions of a sentence; those that only tell where it was said are no place of what is counted. */
    static List<PlaceMention> untied(List<PlaceMention> mentions, Scene scene, IntPredicate isCue) {
        return mentions.stream()
                .map(mention -> isOfSpeech(mention, scene, isCue) ? mention.tied(Tie.NONE) : mention)
                .toList();
    }

    private static boolean isOfSpeech(PlaceMention mention, Scene scene, IntPredicate isCue) {
        int behind = mention.to();
        while (behind < scene.size() && scene.facts().isDate(behind)) {
            behind++;
        }
        return scene.is(behind, Particle.COMPLEMENT) && isBehindCue(mention, isCue);
    }

    private static boolean isBehindCue(PlaceMention mention, IntPredicate isCue) {
        return IntStream.range(Math.max(0, mention.from() - REACH), mention.from())
                .anyMatch(isCue);
    }
}
