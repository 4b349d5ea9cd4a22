package dev.muster.app.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
public final class NearestName {
    /** One letter in three may be wrong: more is another word. */
    private static final int LETTERS_A_SLIP = 3;

    private NearestName() {}

    /** The name with the fewest letters added, left out or changed; empty where none is near. */
    public static Optional<String> of(String meant, Collection<String> names) {
        return names.stream()
                .min(Comparator.<String>comparingInt(name -> slips(meant, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> slips(meant, name) <= Math.max(1, meant.length() / LETTERS_A_SLIP));
    }

    /** Levenshtein's distance, row by row. */
    private static int slips(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int changed = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
