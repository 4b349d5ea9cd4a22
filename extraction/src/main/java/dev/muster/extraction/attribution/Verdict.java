package dev.muster.extraction.attribution;

import dev.muster.extraction.pack.Stance;

/**
 * What somebody says of a figure or a statement that the words beside it stand for: that number is fabricated; the claim was a lie.
 *
 * @param from index of the first token of the words for the figure
 * @param word index of the first token of the verdict
 * @param to index behind the last token of both
 * @param told what was told before the words stand for; nothing where they tell it themselves: the report of a raid was false
 * @param own whether whoever speaks says it of themselves: we cannot confirm it
 * @param stance how whoever says it stands to the figure
 */
record Verdict(int from, int word, int to, Told told, boolean own, Stance stance) {
    /** Whether the token stands between the words for the figure and the verdict: the claim of 1,200 dead was a lie. */
    boolean covers(int token) {
        return from <= token && token < word;
    }
}
