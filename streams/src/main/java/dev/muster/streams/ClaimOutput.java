package dev.muster.streams;

import dev.muster.schema.Claim;
import dev.muster.schema.internal.MovedMention;

/**
 * What the claims' stores tell: a claim as it stands, or a mention that belongs to a claim of somebody else.
 *
 * @param claim null where the claim is no more
 * @param move null for what is about a claim
 */
record ClaimOutput(Claim claim, MovedMention move) {
    static ClaimOutput of(Claim claim) {
        return new ClaimOutput(claim, null);
    }

    static ClaimOutput of(MovedMention move) {
        return new ClaimOutput(null, move);
    }

    boolean isMove() {
        return move != null;
    }
}
