package dev.muster.consumer.page;

import dev.muster.consumer.table.Disagreement;
import dev.muster.consumer.table.Disagreement.Kind;
import dev.muster.consumer.table.Disagreement.Statement;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.StoredClaim;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the disagreements about the subjects of a table. What two statements are to each other, {@link Disagreement} decides. */
final class Disputes {
    private final Map<String, List<Estimate>> rows;
    private final Map<Subject, List<StoredClaim>> denials;
    private final Map<Subject, List<StoredClaim>> withdrawn;

    /**
     * @param rows all rows of the subjects in question
     * @param denials claims that deny a figure
     * @param withdrawn asserted claims that no article carries any more
     */
    Disputes(List<Estimate> rows, List<StoredClaim> denials, List<StoredClaim> withdrawn) {
        this.rows = rows.stream().collect(Collectors.groupingBy(Estimate::subject));
        this.denials = bySubject(denials);
        this.withdrawn = bySubject(withdrawn);
    }

    private static Map<Subject, List<StoredClaim>> bySubject(List<StoredClaim> claims) {
        return claims.stream()
                .collect(Collectors.groupingBy(claim -> Subject.of(claim).unnamed()));
    }

    /**
     * The disagreements about a subject, those across actors first.
     *
     * @param key of the subject, as its rows give it
     * @param history the points of each of its rows by their keys, oldest first
     */
    List<Dispute> of(String key, Map<String, List<Estimate>> history) {
        List<Estimate> latest = rows.getOrDefault(key, List.of());
        if (latest.isEmpty()) {
            return List.of();
        }
        Subject subject = Subject.of(latest.get(0)).unnamed();
        List<Dispute> found = new ArrayList<>();
        acrossActors(latest, found);
        denials.getOrDefault(subject, List.of()).forEach(denial -> denied(denial, latest, history, found));
        latest.forEach(row -> revised(history.getOrDefault(row.key(), List.of()), found));
        withdrawn.getOrDefault(subject, List.of()).forEach(gone -> takenBack(gone, latest, found));
        found.sort(Comparator.comparing(dispute -> rank(dispute.kind())));
        return found;
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case CONTRADICTED -> 0;
            case SELF_CONTRADICTING -> 1;
            case REVISED -> 2;
            case NOT_COMPARABLE -> 3;
        };
    }

    private static void acrossActors(List<Estimate> latest, List<Dispute> found) {
        for (int i = 0; i < latest.size(); i++) {
            for (int j = i + 1; j < latest.size(); j++) {
                Estimate one = latest.get(i);
                Estimate other = latest.get(j);
                Disagreement.between(Statement.of(one), Statement.of(other))
                        .ifPresent(kind -> found.add(new Dispute(kind, Dispute.Side.of(one), Dispute.Side.of(other))));
            }
        }
    }

    /** A denial against the newest figure of each row that it denies. */
    private static void denied(
            StoredClaim denial, List<Estimate> latest, Map<String, List<Estimate>> history, List<Dispute> found) {
        Statement denied = Statement.of(denial);
        for (Estimate row : latest) {
            history.getOrDefault(row.key(), List.of(row)).stream()
                    .flatMap(point -> between(denied, denial, point).stream())
                    .reduce((earlier, later) -> later)
                    .ifPresent(found::add);
        }
    }

    private static Optional<Dispute> between(Statement denied, StoredClaim denial, Estimate point) {
        return Disagreement.between(denied, Statement.of(point))
                .map(kind -> new Dispute(kind, Dispute.Side.of(point), Dispute.Side.of(denial)));
    }

    /** What an actor has said after one another. */
    private static void revised(List<Estimate> points, List<Dispute> found) {
        for (int i = 1; i < points.size(); i++) {
            Estimate earlier = points.get(i - 1);
            Estimate later = points.get(i);
            Disagreement.between(Statement.of(earlier), Statement.of(later))
                    .ifPresent(kind -> found.add(new Dispute(kind, Dispute.Side.of(earlier), Dispute.Side.of(later))));
        }
    }

    /** What an actor's row shows now, against what its articles have taken back. */
    private static void takenBack(StoredClaim gone, List<Estimate> latest, List<Dispute> found) {
        latest.stream()
                .filter(row -> row.key().equals(gone.estimate()))
                .forEach(row -> Disagreement.between(Statement.of(gone), Statement.of(row))
                        .ifPresent(kind -> found.add(new Dispute(kind, Dispute.Side.of(gone), Dispute.Side.of(row)))));
    }
}
