package dev.muster.consumer.page;

import dev.muster.consumer.table.ClaimQuery;
import dev.muster.consumer.table.ClaimSource;
import dev.muster.consumer.table.Disagreement;
import dev.muster.consumer.table.Dispute;
import dev.muster.consumer.table.Disputes;
import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.table.Filter;
import dev.muster.consumer.table.Moment;
import dev.muster.consumer.table.Rejection;
import dev.muster.consumer.table.SqlTable;
import dev.muster.consumer.table.StoredArticle;
import dev.muster.consumer.table.StoredClaim;
import dev.muster.consumer.table.TableQuery;
import dev.muster.consumer.table.TableSnapshot;
import dev.muster.consumer.table.TableView;
import dev.muster.schema.ClaimStatus;
import dev.muster.schema.Stance;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the pages ask the table. Keeps the last answers that take long until the table changes. Thread safe. */
final class Ledger {
    private static final int MOST_DENIALS = 500;

    private final SqlTable table;
    private final RuleBook rules;
    private final Kept<TableQuery, TableSnapshot> rows = new Kept<>(this::position);
    private final Kept<Moment, Finder> finders = new Kept<>(this::position);
    private final Kept<Moment, Map<Subject, List<Dispute>>> disputes = new Kept<>(this::position);

    Ledger(SqlTable table, RuleBook rules) {
        this.table = table;
        this.rules = rules;
    }

    /** Rows of the table. */
    TableSnapshot read(TableQuery query) {
        return rows.get(query, () -> table.read(query));
    }

    /** All rows, whatever is counted. */
    TableSnapshot all(Known known) {
        return read(TableQuery.troops().in(TableView.ALL).at(known.moment()));
    }

    /** Every value that each of the rows has had, oldest first, by their keys. */
    Map<String, List<Estimate>> histories(Collection<String> keys, Known known) {
        return table.histories(keys, known.moment());
    }

    /** Every value that a row has had, oldest first. */
    List<Estimate> history(String key, Known known) {
        return table.history(key, known.moment());
    }

    /** The disagreements about every subject that has one; the subject with the newest statement first. */
    Map<Subject, List<Dispute>> disputes(Known known) {
        return disputes.get(known.moment(), () -> findDisputes(known));
    }

    private Map<Subject, List<Dispute>> findDisputes(Known known) {
        List<Estimate> all = all(known).estimates();
        Map<String, List<Estimate>> histories = histories(keys(all), known);
        Finder finder = finder(known);
        Map<Subject, List<Dispute>> found = new LinkedHashMap<>();
        subjects(all).forEach((key, subject) -> {
            List<Dispute> about = finder.of(key, histories);
            if (!about.isEmpty()) {
                found.put(subject, about);
            }
        });
        return found;
    }

    /** The subjects of rows by their keys, the one with the newest statement first. */
    private static Map<String, Subject> subjects(List<Estimate> rows) {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        rows.forEach(row -> subjects.computeIfAbsent(row.subject(), key -> Subject.of(row)));
        return subjects;
    }

    private Finder finder(Known known) {
        return finders.get(known.moment(), () -> newFinder(all(known).estimates(), known));
    }

    private Finder newFinder(List<Estimate> rows, Known known) {
        List<StoredClaim> denials = disputed(known, MOST_DENIALS).stream()
                .filter(claim -> claim.stance() == Stance.DENIED)
                .toList();
        List<StoredClaim> withdrawn = table.newestClaims(new ClaimQuery(
                Map.of(),
                Stance.ASSERTED.name(),
                ClaimStatus.WITHDRAWN.name(),
                null,
                null,
                known.moment(),
                null,
                MOST_DENIALS));
        return new Finder(rows, denials, withdrawn);
    }

    /** The disagreements about one subject. */
    List<Dispute> disputes(Subject subject, Known known) {
        List<Estimate> about = all(known).estimates().stream()
                .filter(row -> Subject.of(row).is(subject))
                .toList();
        return about.isEmpty() ? List.of() : finder(known).of(about.get(0).subject(), histories(keys(about), known));
    }

    private static List<String> keys(List<Estimate> rows) {
        return rows.stream().map(Estimate::key).toList();
    }

    /** How all rows are disputed, by their keys; without those that are not. */
    Map<String, Set<Disagreement.Kind>> flags(Known known) {
        return flags(disputes(known).values());
    }

    /** How some rows are disputed: what these actors have said before, and what all say now. */
    Map<String, Set<Disagreement.Kind>> flags(List<Estimate> rows, Known known) {
        Finder finder = finder(known);
        Map<String, List<Estimate>> histories = histories(keys(rows), known);
        return flags(subjects(rows).keySet().stream()
                .map(subject -> finder.of(subject, histories))
                .toList());
    }

    private static Map<String, Set<Disagreement.Kind>> flags(Collection<List<Dispute>> disputes) {
        Map<String, Set<Disagreement.Kind>> flags = new HashMap<>();
        for (List<Dispute> about : disputes) {
            for (Dispute dispute : about) {
                if (dispute.kind().isFlagged()) {
                    flag(flags, dispute.one().key(), dispute.kind());
                    flag(flags, dispute.other().key(), dispute.kind());
                }
            }
        }
        return flags;
    }

    private static void flag(Map<String, Set<Disagreement.Kind>> flags, String key, Disagreement.Kind kind) {
        flags.computeIfAbsent(key, row -> EnumSet.noneOf(Disagreement.Kind.class))
                .add(kind);
    }

    /** How the article of a vague figure words it; null where that cannot be told. */
    Quoted words(Estimate row, Known known) {
        return table.claim(row.claim(), known.moment()).stream()
                .map(StoredClaim::sources)
                .flatMap(List::stream)
                .map(source -> ReadWords.figure(source, rules))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A claim with its sources. */
    Optional<StoredClaim> claim(String id, Known known) {
        return table.claim(id, known.moment());
    }

    /** Claims that have given the row of a claim the same number with another hedge. */
    List<StoredClaim> hedgedOtherwise(String id, Known known) {
        return table.hedgedOtherwise(id, known.moment());
    }

    /** Claims that deny a figure or do not confirm it, newest first. */
    List<StoredClaim> disputed(Known known, int most) {
        return table.disputed(TableQuery.troops().in(TableView.ALL).at(known.moment()), most);
    }

    /** All that an actor has said, newest first. */
    List<StoredClaim> claimsOf(String actor, Known known, int most) {
        ClaimQuery query =
                new ClaimQuery(Map.of(Filter.ACTOR, actor), null, null, null, null, known.moment(), null, most);
        return table.newestClaims(query).stream()
                .filter(claim -> claim.actor().id().equals(actor))
                .toList();
    }

    /** An article with its text; empty where that is not kept. */
    Optional<StoredArticle> article(ClaimSource source) {
        return table.article(source.articleId());
    }

    /** Records that a stage could not process, newest first. */
    List<Rejection> rejected(int most) {
        return table.rejected(null, most);
    }

    /** How far the table has been read. */
    long position() {
        return table.position();
    }

    RuleBook rules() {
        return rules;
    }

    /** Finds the disagreements about one subject after the other. */
    private static final class Finder {
        private final Map<String, List<Estimate>> rows;
        private final Map<Subject, List<StoredClaim>> denials;
        private final Map<Subject, List<StoredClaim>> withdrawn;

        Finder(List<Estimate> rows, List<StoredClaim> denials, List<StoredClaim> withdrawn) {
            this.rows = rows.stream().collect(Collectors.groupingBy(Estimate::subject));
            this.denials = bySubject(denials);
            this.withdrawn = bySubject(withdrawn);
        }

        private static Map<Subject, List<StoredClaim>> bySubject(List<StoredClaim> claims) {
            return claims.stream()
                    .collect(Collectors.groupingBy(claim -> Subject.of(claim).unnamed()));
        }

        List<Dispute> of(String key, Map<String, List<Estimate>> histories) {
            List<Estimate> latest = rows.getOrDefault(key, List.of());
            if (latest.isEmpty()) {
                return List.of();
            }
            Subject subject = Subject.of(latest.get(0)).unnamed();
            return Disputes.of(
                    latest,
                    histories,
                    denials.getOrDefault(subject, List.of()),
                    withdrawn.getOrDefault(subject, List.of()));
        }
    }
}
