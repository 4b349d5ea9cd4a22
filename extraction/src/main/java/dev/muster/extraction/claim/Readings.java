package dev.muster.extraction.claim;

import java.util.List;

/**
 * All that the figures of an article were read as.
 *
 * @param claims the claims, in the order of their first evidence
 * @param figures what became of each number, in the order of reading: the body's first, the headline's last
 */
public record Readings(List<ReadClaim> claims, List<FigureReading> figures) {
    /** Copies the lists. */
    public Readings {
        claims = List.copyOf(claims);
        figures = List.copyOf(figures);
    }
}
