package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How one article worded a claim, and for how long.
 *
 * @param source the wording
 * @param knownFrom fetch from which on the article read like this
 * @param knownTo fetch from which on it read otherwise; {@link Moment#FOREVER} for the wording that it ends with
 * @param liveTo fetch from which on it did not carry the claim; never later than {@code knownTo}
 */
record Wording(Source source, long knownFrom, long knownTo, long liveTo) {

    /** All wordings of a claim: of each article in their order. */
    static List<Wording> of(Claim claim) {
        List<Wording> wordings = new ArrayList<>();
        for (Source source : claim.getSources()) {
            List<Source> states = new ArrayList<>(source.getEarlier());
            states.add(source);
            for (int i = 0; i < states.size(); i++) {
                long end = i + 1 < states.size() ? since(states.get(i + 1)) : Moment.FOREVER;
                wordings.add(new Wording(states.get(i), since(states.get(i)), end, liveTo(claim, states.get(i), end)));
            }
        }
        return wordings;
    }

    private static long since(Source source) {
        Instant since = source.getSince() == null ? source.getFirstSeen() : source.getSince();
        return since.toEpochMilli();
    }

    private static long liveTo(Claim claim, Source source, long end) {
        if (source.getWithdrawnAt() != null) {
            return Math.min(end, source.getWithdrawnAt().toEpochMilli());
        }
        boolean isGone = end == Moment.FOREVER && claim.getStatus() != ClaimStatus.LIVE;
        return isGone ? claim.getLastSeen().toEpochMilli() : end;
    }
}
