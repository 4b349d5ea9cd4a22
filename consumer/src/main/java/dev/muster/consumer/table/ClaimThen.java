package dev.muster.consumer.table;

import dev.muster.schema.ClaimStatus;
import dev.muster.schema.DecisionKind;
import dev.muster.schema.Origins;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A claim as its sources of a moment make it, by the rules of the streams: those that carry it decide, and all of a withdrawn claim's. */
final class ClaimThen {
    private ClaimThen() {}

    /** @param claim with the sources of the moment; at least one */
    static StoredClaim of(StoredClaim claim) {
        List<ClaimSource> live = claim.sources().stream()
                .filter(source -> source.withdrawnAt() == null)
                .toList();
        List<ClaimSource> deciding = live.isEmpty() ? claim.sources() : live;
        LocalDate statedOn = newest(deciding.stream().map(ClaimSource::statedOn).toList());
        Instant publishedAt = newest(deciding.stream()
                .filter(source -> source.statedOn().equals(statedOn))
                .map(ClaimSource::publishedAt)
                .toList());
        Origins origins = origins(live);
        ClaimStatus status = live.isEmpty() ? status(claim) : ClaimStatus.LIVE;
        return new StoredClaim(
                claim.id(),
                claim.estimate(),
                claim.actor(),
                claim.stance(),
                claim.force(),
                claim.measure(),
                claim.figure(),
                claim.place(),
                status,
                statedOn,
                publishedAt,
                claim.sources().stream()
                        .map(ClaimSource::firstSeen)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                newest(deciding.stream().map(ClaimSource::lastSeen).toList()),
                live.size(),
                origins.outlets(),
                origins.count(),
                claim.sources(),
                claim.decisions(),
                status == ClaimStatus.REPLACED ? claim.replacedBy() : null);
    }

    /** Why no article carries it: by the last decision of the moment that is about it and that nothing undoes, else by the articles. */
    private static ClaimStatus status(StoredClaim claim) {
        return claim.decisions().stream()
                .filter(decision -> decision.undoneBy() == null && isAbout(decision, claim))
                .map(StoredDecision::kind)
                .reduce((earlier, later) -> later)
                .map(ClaimThen::status)
                .orElse(ClaimStatus.WITHDRAWN);
    }

    private static boolean isAbout(StoredDecision decision, StoredClaim claim) {
        return decision.kind() == DecisionKind.MERGE
                ? decision.actor().equals(claim.actor().id())
                : claim.id().equals(decision.claim());
    }

    private static ClaimStatus status(DecisionKind kind) {
        return switch (kind) {
            case REJECT -> ClaimStatus.REJECTED;
            case CORRECT, REATTRIBUTE, MERGE -> ClaimStatus.REPLACED;
            default -> ClaimStatus.WITHDRAWN;
        };
    }

    private static Origins origins(List<ClaimSource> sources) {
        Origins origins = new Origins();
        sources.forEach(source -> origins.add(
                source.outlet(),
                source.feed(),
                source.origin(),
                source.evidence().stream().map(ClaimSource.Quote::text).toList()));
        return origins;
    }

    private static <T extends Comparable<? super T>> T newest(List<T> values) {
        return values.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
