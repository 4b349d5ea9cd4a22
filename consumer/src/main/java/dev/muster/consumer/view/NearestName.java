package dev.muster.consumer.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant who misspelled a name. */
public final class NearestName {
    /** Letters that may be wrong, missing or too many; more is another word. */
    private static final int MOST_EDITS = 3;

    /** Longer names are no slips of the keyboard, and would take their time to compare. */
    private static final int LONGEST = 40;

    private NearestName() {}

    /** The known name that takes the fewest edits, in any case; empty where none is near. */
    public static Optional<String> of(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> edits(given, name) <= Math.min(MOST_EDITS, name.length() / 2 + 1))
                .min(Comparator.<String>comparingInt(name -> edits(given, name)).thenComparing(name -> name));
    }

    /** Levenshtein's distance, row by row. */
    private static int edits(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
