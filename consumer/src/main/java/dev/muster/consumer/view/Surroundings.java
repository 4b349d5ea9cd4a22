package dev.muster.consumer.view;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a sentence stands in a text, and the text around it: whole words, and never more than asked for, also in scripts that put no spaces.
 *
 * @param start offset of the sentence, UTF-16 code units
 * @param before text before it, as it stands there
 * @param after text behind it, as it stands there
 * @param isBegin whether the text begins with what is before
 * @param isEnd whether the text ends with what is behind
 */
public record Surroundings(int start, String before, String after, boolean isBegin, boolean isEnd) {

    /**
     * The surroundings of a sentence; empty where the text does not hold it.
     *
     * @param text null where it is not at hand
     * @param sentence to the letter
     * @param expected where it stood in the version that it was read from; another one may have moved it
     * @param most UTF-16 code units on each side
     */
    public static Optional<Surroundings> of(String text, String sentence, int expected, int most) {
        int start = text == null ? -1 : start(text, sentence, expected);
        if (start < 0) {
            return Optional.empty();
        }
        int end = start + sentence.length();
        int from = boundary(text, start - most, start);
        int to = boundary(text, end + most, end);
        return Optional.of(new Surroundings(
                start, text.substring(from, start), text.substring(end, to), from == 0, to == text.length()));
    }

    private static int start(String text, String sentence, int expected) {
        return text.startsWith(sentence, expected) ? expected : text.indexOf(sentence);
    }

    /** The end of a word near an offset, so that neither words nor characters are cut. */
    private static int boundary(String text, int offset, int sentence) {
        if (offset <= 0 || offset >= text.length()) {
            return offset <= 0 ? 0 : text.length();
        }
        int from = Math.min(offset, sentence);
        int to = Math.max(offset, sentence);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text.substring(from, to));
        int edge = offset < sentence ? words.following(0) : words.preceding(to - from);
        return edge == BreakIterator.DONE ? sentence : from + edge;
    }
}
