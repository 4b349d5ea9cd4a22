package dev.muster.consumer.table;

import static dev.muster.consumer.table.ClaimWriter.storable;

import dev.muster.schema.Claim;
import java.util.List;
import java.util.Map;

/**
 * A claim that a batch puts, with what several tables want to know of it, as it is stored.
 *
 * @param claim as it came
 * @param id of the claim
 * @param actor id of who makes it
 * @param number that it gives its row, whether it fills it or not
 * @param subject key of what it is about
 * @param wordings how articles worded it
 * @param points days on which it gave its row a value
 * @param counts what it counts by each of those days, where nobody else gives the row its number
 */
record NewClaim(
        Claim claim,
        String id,
        String actor,
        RowNumber number,
        String subject,
        List<Wording> wordings,
        List<EstimatePoint> points,
        Map<String, RowCounts.Count> counts) {

    static NewClaim of(Claim claim) {
        List<Wording> wordings = Wording.of(claim);
        return new NewClaim(
                claim,
                storable(claim.getId()),
                storable(claim.getActor().getId()),
                RowNumber.of(claim),
                EstimateKey.subject(claim),
                wordings,
                EstimatePoint.of(claim, wordings),
                RowCounts.alone(claim, wordings));
    }
}
