package dev.muster.consumer.table;

import dev.muster.schema.Qualifier;
import dev.muster.schema.Unit;

/**
 * A figure with its bounds and its hedge.
 *
 * @param low lower bound; null when open
 * @param best the figure itself; null for a range or a vague figure
 * @param high upper bound; null when open
 * @param qualifier how the text hedges it
 * @param unit what is counted
 */
public record Figure(Long low, Long best, Long high, Qualifier qualifier, Unit unit) {

    /** One number to sort and draw by: the figure itself, else the middle of its bounds, else the bound there is; null without any. */
    public Long middle() {
        if (best != null) {
            return best;
        }
        if (low != null && high != null) {
            return low + (high - low) / 2;
        }
        return low != null ? low : high;
    }
}
