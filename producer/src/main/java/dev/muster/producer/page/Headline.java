package dev.muster.producer.page;

import java.util.Locale;

/** Compares headlines regardless of case, spaces and punctuation. */
final class Headline {
    /** Letters from which on a part of a title is told by no chance. */
    private static final int SHORTEST_PART = 15;

    /** The same for its beginning, which most pages follow with the site's name. */
    private static final int SHORTEST_START = 8;

    /** Code units; what is longer is no headline. */
    private static final int LONGEST = 400;

    private Headline() {}

    /** Letters and digits of {@code title} in lower case, as far as it is no longer than headlines are; empty for null. */
    static String folded(String title) {
        StringBuilder folded = new StringBuilder();
        if (title != null) {
            title.substring(0, Math.min(title.length(), LONGEST))
                    .codePoints()
                    .filter(Character::isLetterOrDigit)
                    .forEach(folded::appendCodePoint);
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code line} tells {@code title}, which is folded, or most of it. */
    static boolean matches(String title, String line) {
        if (title.isEmpty() || line.length() > LONGEST) {
            return false;
        }
        String folded = folded(line);
        return folded.equals(title)
                || folded.length() >= SHORTEST_START && title.startsWith(folded)
                || folded.length() >= SHORTEST_PART && title.contains(folded)
                || title.length() >= SHORTEST_PART && folded.length() < 2 * title.length() && folded.contains(title);
    }
}
