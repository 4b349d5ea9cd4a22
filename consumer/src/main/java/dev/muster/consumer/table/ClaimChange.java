package dev.muster.consumer.table;

import dev.muster.schema.Claim;

/** What one record of the topic does to a claim. */
public sealed interface ClaimChange {

    /** Id of the claim. */
    String id();

    /**
     * The claim as it now stands.
     *
     * @param claim replaces whatever was known under its id
     */
    record Put(Claim claim) implements ClaimChange {
        @Override
        public String id() {
            return claim.getId();
        }
    }

    /**
     * The claim is gone: a record without a value.
     *
     * @param id id of the claim
     */
    record Delete(String id) implements ClaimChange {}
}
