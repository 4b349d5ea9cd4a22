package dev.muster.consumer.table;

import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Stance;
import java.time.LocalDate;

/**
 * Two statements that do not go together.
 *
 * @param subject key of what both are about, as {@link Estimate#subject()} has it
 * @param kind how
 * @param one the earlier, or the one of the actor whose name comes first
 * @param other the other
 */
public record Dispute(String subject, Disagreement.Kind kind, Side one, Side other) {

    /**
     * One of the two.
     *
     * @param key of the row that it belongs to
     * @param actor who
     * @param stance how the actor stands to the figure
     * @param figure how many
     * @param day when it was said
     * @param claim id of the claim
     * @param isWithdrawn whether no article carries it any more
     */
    public record Side(
            String key, Actor actor, Stance stance, Figure figure, LocalDate day, String claim, boolean isWithdrawn) {

        static Side of(Estimate point) {
            return new Side(
                    point.key(),
                    point.actor(),
                    Stance.ASSERTED,
                    point.figure(),
                    point.statedOn(),
                    point.claim(),
                    false);
        }

        static Side of(StoredClaim claim) {
            return new Side(
                    claim.estimate(),
                    claim.actor(),
                    claim.stance(),
                    claim.figure(),
                    claim.statedOn(),
                    claim.id(),
                    claim.status() == ClaimStatus.WITHDRAWN);
        }
    }
}
