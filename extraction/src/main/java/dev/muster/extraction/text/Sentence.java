package dev.muster.extraction.text;

import java.util.List;

/**
 * A sentence of an article.
 *
 * @param index its number in the document, from 0
 * @param paragraph the number of its paragraph
 * @param start offset of its first character in the body
 * @param end end offset, exclusive
 * @param text the characters between them
 * @param tokens its tokens, without those of a dateline
 * @param headline true for the headline of the article
 */
public record Sentence(int index, int paragraph, int start, int end, String text, Tokens tokens, boolean headline) {
    private static final String BULLETS = "-–—•*·";

    /** A sentence of these tokens, which are copied. */
    public Sentence(int index, int paragraph, int start, int end, String text, List<Token> tokens, boolean headline) {
        this(index, paragraph, start, end, text, Tokens.of(tokens), headline);
    }

    /** Whether it asks. */
    public boolean isQuestion() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isMark('?');
    }

    /** Whether it begins with the mark of an item of a list. */
    public boolean isListItem() {
        return isListItem(tokens);
    }

    static boolean isListItem(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(0).isMarkOf(BULLETS);
    }
}
