package dev.muster.extraction.figure;

import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Unit;
import java.util.List;

/**
 * A figure in a sentence, before it is known what it counts.
 *
 * @param from index of its first token, hedges included
 * @param to index behind its last token, hedges included
 * @param low lower bound; null when open
 * @param best the figure; null for ranges and orders of magnitude
 * @param high upper bound; null when open
 * @param qualifier its hedge
 * @param yearLike true for four bare digits that may be a year
 * @param trace the rows and rules that read it
 */
public record Figure(
        int from, int to, Long low, Long best, Long high, Qualifier qualifier, boolean yearLike, List<String> trace) {
    /** Copies the list. */
    public Figure {
        trace = List.copyOf(trace);
    }

    /** The figure as a count of the unit. */
    public Quantity of(Unit unit) {
        return new Quantity(low, best, high, qualifier, unit);
    }
}
