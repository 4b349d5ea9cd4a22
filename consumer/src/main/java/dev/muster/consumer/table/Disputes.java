package dev.muster.consumer.table;

import dev.muster.consumer.table.Disagreement.Kind;
import dev.muster.consumer.table.Disagreement.Statement;
import dev.muster.schema.ClaimStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds the disagreements about a subject: a function of what is said about it. What two statements are to each other, {@link Disagreement}
 * decides.
 */
public final class Disputes {
    private final List<Estimate> latest;
    private final Map<String, List<Estimate>> history;
    private final List<Dispute> found = new ArrayList<>();

    private Disputes(List<Estimate> latest, Map<String, List<Estimate>> history) {
        this.latest = latest;
        this.history = history;
    }

    /**
     * The disagreements about a subject, those across actors first.
     *
     * @param latest all rows of the subject
     * @param history the points of each of the rows by their keys, oldest first
     * @param denials claims that deny a figure of the subject
     * @param withdrawn asserted claims about the subject that no article carries any more; those that decisions took away are passed over, as no
     *     source has taken them back
     */
    public static List<Dispute> of(
            List<Estimate> latest,
            Map<String, List<Estimate>> history,
            List<StoredClaim> denials,
            List<StoredClaim> withdrawn) {
        Disputes disputes = new Disputes(latest, history);
        disputes.acrossActors();
        denials.forEach(disputes::denied);
        latest.forEach(row -> disputes.revised(history.getOrDefault(row.key(), List.of())));
        withdrawn.stream()
                .filter(claim -> claim.status() == ClaimStatus.WITHDRAWN)
                .forEach(disputes::takenBack);
        disputes.found.sort(Comparator.comparing(dispute -> rank(dispute.kind())));
        return List.copyOf(disputes.found);
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case CONTRADICTED -> 0;
            case SELF_CONTRADICTING -> 1;
            case REVISED -> 2;
            case NOT_COMPARABLE -> 3;
        };
    }

    private void acrossActors() {
        for (int i = 0; i < latest.size(); i++) {
            for (int j = i + 1; j < latest.size(); j++) {
                Estimate one = latest.get(i);
                Estimate other = latest.get(j);
                Disagreement.between(Statement.of(one), Statement.of(other))
                        .ifPresent(kind -> add(kind, Dispute.Side.of(one), Dispute.Side.of(other)));
            }
        }
    }

    private void add(Kind kind, Dispute.Side one, Dispute.Side other) {
        found.add(new Dispute(latest.get(0).subject(), kind, one, other));
    }

    /** A denial against the newest figure of each row that it denies. */
    private void denied(StoredClaim denial) {
        Statement denied = Statement.of(denial);
        for (Estimate row : latest) {
            history.getOrDefault(row.key(), List.of(row)).stream()
                    .filter(point ->
                            Disagreement.between(denied, Statement.of(point)).isPresent())
                    .reduce((earlier, later) -> later)
                    .ifPresent(point -> Disagreement.between(denied, Statement.of(point))
                            .ifPresent(kind -> add(kind, Dispute.Side.of(point), Dispute.Side.of(denial))));
        }
    }

    /** What an actor has said after one another. */
    private void revised(List<Estimate> points) {
        for (int i = 1; i < points.size(); i++) {
            Estimate earlier = points.get(i - 1);
            Estimate later = points.get(i);
            Disagreement.between(Statement.of(earlier), Statement.of(later))
                    .ifPresent(kind -> add(kind, Dispute.Side.of(earlier), Dispute.Side.of(later)));
        }
    }

    /** What an actor's row shows now, against what its articles have taken back. */
    private void takenBack(StoredClaim gone) {
        latest.stream()
                .filter(row -> row.key().equals(gone.estimate()))
                .forEach(row -> Disagreement.between(Statement.of(gone), Statement.of(row))
                        .ifPresent(kind -> add(kind, Dispute.Side.of(gone), Dispute.Side.of(row))));
    }
}
