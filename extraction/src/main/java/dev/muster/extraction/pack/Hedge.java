package dev.muster.extraction.pack;

/**
 * A word beside a figure that hedges it.
 *
 * @param qualifier what it makes of the figure
 * @param side where it stands
 */
public record Hedge(Qualifier qualifier, Side side) {
    /** Where a hedge stands, seen from its figure. */
    public enum Side {
        BEFORE,
        AFTER
    }

    static Hedge read(PackRow row) {
        return new Hedge(row.constant("qualifier", Qualifier.class), row.constant("side", Side.class));
    }
}
