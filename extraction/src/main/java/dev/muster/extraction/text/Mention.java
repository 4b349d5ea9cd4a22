package dev.muster.extraction.text;

/**
 * What a reader found at a place of a sentence, in words for people.
 *
 * @param kind what it is
 * @param from index of its first token
 * @param to index behind its last token
 * @param meaning what it was read as
 * @param source the pack row or rule that read it
 */
public record Mention(Kind kind, int from, int to, String meaning, String source) {
    /** What a reader can find in a sentence. */
    public enum Kind {
        NAME,
        ACTOR,
        CUE,
        DATE,
        FIGURE,
        NOUN,
        MEASURE
    }
}
