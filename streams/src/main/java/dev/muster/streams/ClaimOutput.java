package dev.muster.streams;

import dev.muster.schema.internal.MovedMention;
import java.util.List;

/**
 * What a change of a mention, or a decision, leads to.
 *
 * @param claims ids of the claims that it changes
 * @param moves mentions that belong to claims of somebody else
 * @param decisions how many decisions were known
 */
record ClaimOutput(List<String> claims, List<MovedMention> moves, int decisions) {
    /** Whether it changes one claim alone, which the record is keyed by. */
    boolean isOf(String key) {
        return claims.size() == 1 && claims.get(0).equals(key);
    }
}
