package dev.muster.extraction.text;

/**
 * A sentence of an article.
 *
 * @param index its number in the document, from 0
 * @param paragraph the number of its paragraph
 * @param start offset of its first character in the body
 * @param end end offset, exclusive
 * @param body the text that it stands in
 * @param tokens its tokens, without those of a dateline
 * @param headline true for the headline of the article
 */
public record Sentence(int index, int paragraph, int start, int end, String body, Tokens tokens, boolean headline) {
    private static final String BULLETS = "-–—•*·";

    /** Its characters. */
    public String text() {
        return body.substring(start, end);
    }

    /** Whether it asks. */
    public boolean isQuestion() {
        return !tokens.isEmpty() && tokens.isMark(tokens.size() - 1, '?');
    }

    /** Whether it begins with the mark of an item of a list. */
    public boolean isListItem() {
        return isListItem(tokens);
    }

    static boolean isListItem(Tokens tokens) {
        return !tokens.isEmpty() && tokens.isMarkOf(0, BULLETS);
    }
}
