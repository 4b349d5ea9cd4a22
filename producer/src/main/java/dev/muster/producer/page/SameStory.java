package dev.muster.producer.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether a page holds the story that a teaser leads to, or a consent wall, a front page or an error in its place. */
public final class SameStory {

    /** Letters that are compared at once: long enough that few are in any text, short enough for scripts without spaces. */
    private static final int GRAM = 4;

    /** The part of a teaser's grams that its story has at least; other texts of the same language and field stay below. */
    private static final double SHARE = 0.5;

    /** Code units of a teaser that are compared. */
    private static final int LONGEST = 2_000;

    private SameStory() {}

    /**
     * Whether much of {@code teaser} stands in {@code story}.
     *
     * @param teaser headline and text of a feed's item
     * @param story headline and text of its page
     */
    public static boolean isLikely(String teaser, String story) {
        Set<String> wanted = grams(teaser.substring(0, Math.min(teaser.length(), LONGEST)));
        if (wanted.isEmpty()) {
            return true;
        }
        Set<String> told = grams(story);
        return wanted.stream().filter(told::contains).count() >= SHARE * wanted.size();
    }

    private static Set<String> grams(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        String folded = letters.toString().toLowerCase(Locale.ROOT);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + GRAM <= folded.length(); i++) {
            grams.add(folded.substring(i, i + GRAM));
        }
        return grams;
    }
}
