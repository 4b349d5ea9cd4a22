package dev.muster.app.oracle;

import dev.muster.schema.Claim;
import java.util.List;
import java.util.SortedMap;

/**
 * What has to be in the topic of claims and in the database.
 *
 * @param claims by id
 * @param revised by id of the claim: whether an article that carries or carried it has more than one content, so that counts may fall
 * @param history every point of the history of every row, in no order
 */
public record Prophecy(SortedMap<String, Claim> claims, SortedMap<String, Boolean> revised, List<Row> history) {
    /** The newest point of each row. */
    public List<Row> table() {
        return Rows.newest(history);
    }
}
