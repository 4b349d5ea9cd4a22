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
    /** The words before the colon of a table's line are no more than so many. */
    private static final int LABEL = 6;

    private static final String BULLETS = "-–—•*·";

    /** Its characters. */
    public String text() {
        return body.substring(start, end);
    }

    /** Whether it asks. */
    public boolean isQuestion() {
        return !tokens.isEmpty() && tokens.isMark(tokens.size() - 1, '?');
    }

    /** Whether it begins with the mark of an item of a list, or is a line of a table. */
    public boolean isListItem() {
        return isListItem(tokens);
    }

    /** A line of a table: what is counted, a colon and how many, “Tanks: 4,262 (+8)”. */
    private static boolean isTableLine(Tokens tokens) {
        int colon = 1;
        while (colon < Math.min(LABEL, tokens.size() - 1) && !tokens.isMark(colon, ':')) {
            colon++;
        }
        boolean labelled = colon < tokens.size() - 1 && tokens.isMark(colon, ':');
        return labelled && tokens.get(colon + 1).isNumber() && !hasWord(tokens, colon + 1);
    }

    private static boolean hasWord(Tokens tokens, int from) {
        for (int at = from; at < tokens.size(); at++) {
            if (tokens.get(at).isWord()) {
                return true;
            }
        }
        return false;
    }

    static boolean isListItem(Tokens tokens) {
        return !tokens.isEmpty() && (tokens.isMarkOf(0, BULLETS) || isTableLine(tokens));
    }
}
