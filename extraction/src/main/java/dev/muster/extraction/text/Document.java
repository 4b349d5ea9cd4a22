package dev.muster.extraction.text;

import java.util.List;

/**
 * An article cut into sentences.
 *
 * @param sentences the sentences that the article itself says, in order
 * @param dateline the words before its first sentence that tell where it is reported from; empty where it has none
 */
public record Document(List<Sentence> sentences, Tokens dateline) {
    /** Copies the list of sentences. */
    public Document {
        sentences = List.copyOf(sentences);
    }
}
