package dev.muster.extraction;

import dev.muster.extraction.claim.FigureReading;
import dev.muster.extraction.claim.ReadClaim;
import dev.muster.extraction.text.Mention;
import dev.muster.extraction.text.Sentence;
import java.util.List;

/**
 * How the engine came to what it read in one article.
 *
 * @param extraction what it read
 * @param sentences what it found in each sentence that the article itself says, in order; empty where it could not be read
 */
public record Explanation(Extraction extraction, List<OfSentence> sentences) {
    /**
     * What was found in a sentence.
     *
     * @param sentence the sentence with its tokens
     * @param mentions all that readers found in it, from left to right
     * @param figures what became of its numbers, from left to right
     */
    public record OfSentence(Sentence sentence, List<Mention> mentions, List<FigureReading> figures) {
        /** Copies the lists. */
        public OfSentence {
            mentions = List.copyOf(mentions);
            figures = List.copyOf(figures);
        }

        /** The words of the sentence between two tokens, to the letter. */
        public String text(int from, int to) {
            int start = sentence.tokens().get(from).start();
            int end = sentence.tokens().get(to - 1).end();
            return sentence.text().substring(start - sentence.start(), end - sentence.start());
        }
    }

    /** Copies the list. */
    public Explanation {
        sentences = List.copyOf(sentences);
    }

    /** The claims of the article. */
    public List<ReadClaim> claims() {
        return extraction.claims();
    }
}
