package dev.muster.extraction.claim;

import dev.muster.extraction.figure.NoClaim;
import dev.muster.extraction.match.Match;

/**
 * A figure that counts no force.
 *
 * @param reason why not
 * @param source the pack row or rule that says so
 */
record Uncounted(NoClaim reason, String source) implements Counting {
    static Uncounted none(NoClaim reason) {
        return new Uncounted(reason, reason.source());
    }

    static Uncounted none(NoClaim reason, Match<?> by) {
        return new Uncounted(reason, by.source());
    }
}
