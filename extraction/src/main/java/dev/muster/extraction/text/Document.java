package dev.muster.extraction.text;

import java.util.List;

/**
 * An article cut into sentences.
 *
 * @param sentences the sentences that the article itself says, in order
 */
public record Document(List<Sentence> sentences) {
    /** Copies the list. */
    public Document {
        sentences = List.copyOf(sentences);
    }
}
