package dev.muster.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells whose turn a sentence belongs to in an article that is the transcript of a talk: GEN. X: …; Q: … For one article; immutable. */
final class Turns {
    /** A talk has at least so many turns. */
    private static final int FEWEST = 3;

    /** The name before the colon that opens a turn is no longer than so many tokens. */
    private static final int LABEL = 5;

    /** The sentence that opens the turn of each; −1 outside a talk. */
    private final int[] opening;

    Turns(List<Syntax> sentences) {
        List<Integer> labels = new ArrayList<>();
        for (int at = 0; at < sentences.size(); at++) {
            if (isLabelled(sentences, at)) {
                labels.add(at);
            }
        }
        this.opening = new int[sentences.size()];
        int turn = -1;
        for (int at = 0; at < opening.length; at++) {
            turn = labels.size() >= FEWEST && labels.contains(at) ? at : turn;
            opening[at] = turn;
        }
    }

    /** The sentence that opens the turn; −1 outside a talk, and for that sentence itself. */
    int opening(int sentence) {
        return opening[sentence] == sentence ? -1 : opening[sentence];
    }

    /** Whether the sentence opens a paragraph with a name in capitals, or a letter, and a colon. */
    private static boolean isLabelled(List<Syntax> sentences, int at) {
        Syntax sentence = sentences.get(at);
        boolean opens = at == 0 || sentences.get(at - 1).paragraph() != sentence.paragraph();
        for (int colon = 0; opens && colon < Math.min(LABEL, sentence.size()); colon++) {
            if (sentence.isMark(colon, ":")) {
                return colon > 0;
            }
            String word = sentence.token(colon).text();
            if (sentence.token(colon).isNumber() || !word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return false;
    }
}
