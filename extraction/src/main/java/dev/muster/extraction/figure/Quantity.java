package dev.muster.extraction.figure;

import dev.muster.extraction.pack.Qualifier;
import dev.muster.extraction.pack.Unit;
import java.util.Objects;

/**
 * A figure with its bounds and its hedge.
 *
 * @param low lower bound; null when open
 * @param best the figure itself; null for {@link Qualifier#RANGE} and {@link Qualifier#VAGUE}
 * @param high upper bound; null when open
 * @param qualifier how the text hedges it
 * @param unit what is counted
 */
public record Quantity(Long low, Long best, Long high, Qualifier qualifier, Unit unit) {
    /** @throws NullPointerException where qualifier or unit is null */
    public Quantity {
        Objects.requireNonNull(qualifier, "qualifier");
        Objects.requireNonNull(unit, "unit");
    }
}
