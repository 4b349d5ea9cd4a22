package dev.muster.consumer.alert;

import dev.muster.consumer.table.Disagreement;
import dev.muster.consumer.table.Figure;
import dev.muster.consumer.table.KnownClaim;
import dev.muster.schema.Stance;
import java.time.LocalDate;

/**
 * A claim as one article words it.
 *
 * @param claim the claim
 * @param carried the wording
 */
record Told(KnownClaim claim, KnownClaim.Carried carried) {
    String id() {
        return claim.id();
    }

    String actor() {
        return claim.actor().id();
    }

    Stance stance() {
        return claim.stance();
    }

    Figure figure() {
        return claim.figure();
    }

    LocalDate statedOn() {
        return carried.statedOn();
    }

    /** What is compared with what others say: like a row of the table, without the period that an article may give. */
    Disagreement.Statement statement() {
        return new Disagreement.Statement(
                actor(),
                stance(),
                claim.force(),
                claim.measure(),
                figure(),
                claim.place(),
                statedOn(),
                null,
                null,
                false);
    }
}
