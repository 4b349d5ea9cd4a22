package dev.muster.extraction.claim;

import dev.muster.extraction.claim.PlaceMention.Tie;
import dev.muster.extraction.entity.Gazetteer;
import dev.muster.extraction.figure.Figure;
import dev.muster.extraction.pack.Particle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Tells the places where somebody speaks, said in Brussels that …, from those of which they speak. Stateless. */
final class SpeechPlaces {
    /** Between who says it and where stand a preposition and an article at most. */
    private static final int REACH = 3;
    /** Between who speaks and the place stands a preposition, and an article at most. */
    private static final int BESIDE = 2;
    /** A place that opens a sentence stands behind a preposition. */
    private static final int OPENING = 2;

    private SpeechPlaces() {}

    /** The mentions of a sentence; those that only tell where it was said are no place of what is counted. */
    static List<PlaceMention> untied(
            List<PlaceMention> mentions, Scene scene, Gazetteer gazetteer, IntPredicate isCue) {
        List<PlaceMention> told = new ArrayList<>(mentions);
        told.replaceAll(mention -> isOfSpeech(mention, scene, gazetteer, isCue) ? mention.tied(Tie.NONE) : mention);
        return told;
    }

    private static boolean isOfSpeech(PlaceMention mention, Scene scene, Gazetteer gazetteer, IntPredicate isCue) {
        int behind = mention.to();
        while (behind < scene.size() && scene.facts().isDate(behind)) {
            behind++;
        }
        boolean said = scene.is(behind, Particle.COMPLEMENT) && isBehindCue(mention, isCue);
        return said
                || endsSpeech(mention, behind, scene, isCue)
                || isBesideSpeaker(mention, scene, isCue)
                || (gazetteer.isCapital(mention.place()) && opensSpeech(mention, scene, isCue));
    }

    /** Has 800,000, he repeated in Paris: who said it stands behind what was said, and the place behind them ends the sentence. */
    private static boolean endsSpeech(PlaceMention mention, int behind, Scene scene, IntPredicate isCue) {
        boolean ends = behind >= scene.size() || scene.tokens().isMarkOf(behind, ".,");
        if (!ends || !isBehindCue(mention, isCue)) {
            return false;
        }
        int last = scene.figures().stream()
                .filter(figure -> figure.to() <= mention.from())
                .mapToInt(Figure::to)
                .max()
                .orElse(scene.size());
        return IntStream.range(last, mention.from())
                .anyMatch(at -> scene.tokens().isMarkOf(at, ",”\""));
    }

    /** The minister in Paris said: the place stands between who speaks and the verb. */
    private static boolean isBesideSpeaker(PlaceMention mention, Scene scene, IntPredicate isCue) {
        boolean verb = mention.to() < scene.size() && scene.tokens().isWord(mention.to());
        return verb
                && isCue.test(mention.to())
                && scene.figures().stream().noneMatch(figure -> figure.from() < mention.from())
                && scene.facts().actors().stream()
                        .anyMatch(actor -> actor.to() < mention.from() && mention.from() - actor.to() <= BESIDE);
    }

    /** In Paris, the minister said: a seat of government opens the sentence, and who speaks there stands right behind. */
    private static boolean opensSpeech(PlaceMention mention, Scene scene, IntPredicate isCue) {
        boolean comma = mention.to() < scene.size() && scene.tokens().isMark(mention.to(), ',');
        return mention.from() <= OPENING && comma && (isCue.test(mention.to() + 1) || isCue.test(mention.to() + 2));
    }

    private static boolean isBehindCue(PlaceMention mention, IntPredicate isCue) {
        for (int at = Math.max(0, mention.from() - REACH); at < mention.from(); at++) {
            if (isCue.test(at)) {
                return true;
            }
        }
        return false;
    }
}
