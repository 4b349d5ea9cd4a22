package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the disagreements about subjects, on a connection of the caller's. */
final class DisputeReader {
    /** Subjects that are read together. */
    private static final int CHUNK = 10;

    /** Subjects that are looked at for one page: that of one without disagreements must not read them all. */
    private static final int MOST_SUBJECTS = 100;

    private static final String CLAIMS = "SELECT " + ClaimRows.COLUMNS + " FROM claim c WHERE c.subject IN (<subjects>)"
            + " AND c.stance = :stance AND ";

    private final Handle handle;

    DisputeReader(Handle handle) {
        this.handle = handle;
    }

    DisputeQuery.Page read(DisputeQuery query, Moment moment) {
        List<Dispute> page = new ArrayList<>();
        List<String> subjects = subjects(query);
        int passed = query.passed();
        for (int from = 0; from < subjects.size() && from < MOST_SUBJECTS; from += CHUNK) {
            List<String> some = subjects.subList(from, Math.min(subjects.size(), from + CHUNK));
            Map<String, List<Dispute>> found = of(some, moment);
            for (String subject : some) {
                List<Dispute> about = found.getOrDefault(subject, List.of()).stream()
                        .filter(dispute -> query.kind() == null || dispute.kind() == query.kind())
                        .toList();
                int end = Math.min(about.size(), passed + query.limit() - page.size());
                page.addAll(about.subList(Math.min(passed, end), end));
                if (end < about.size()) {
                    return new DisputeQuery.Page(page, subject + "." + end);
                }
                passed = 0;
            }
        }
        return new DisputeQuery.Page(page, subjects.size() > MOST_SUBJECTS ? subjects.get(MOST_SUBJECTS) + ".0" : null);
    }

    /** The subjects to look at, and one more where there are more. */
    private List<String> subjects(DisputeQuery query) {
        if (query.subject() != null) {
            return List.of(ClaimWriter.storable(query.subject()));
        }
        List<String> subjects = new ArrayList<>();
        String next = subject(">=", query.firstSubject());
        while (next != null && subjects.size() <= MOST_SUBJECTS) {
            subjects.add(next);
            next = subject(">", next);
        }
        return subjects;
    }

    /** By the index, of which the databases would else read all entries of a subject. */
    private String subject(String comparison, String than) {
        return handle.createQuery("SELECT MIN(subject) FROM claim WHERE subject " + comparison + " :than")
                .bind("than", than)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private Map<String, List<Dispute>> of(List<String> subjects, Moment moment) {
        EstimateReader reader = new EstimateReader(handle);
        Map<String, List<Estimate>> rows =
                reader.ofSubjects(subjects, moment).stream().collect(Collectors.groupingBy(Estimate::subject));
        Map<String, List<Estimate>> histories = reader.histories(
                rows.values().stream().flatMap(List::stream).map(Estimate::key).toList(), moment);
        Map<String, List<StoredClaim>> denials = claims("DENIED", SqlTable.LIVE, subjects, moment);
        Map<String, List<StoredClaim>> withdrawn = claims("ASSERTED", "NOT " + SqlTable.LIVE, subjects, moment);
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> Disputes.of(
                                row.getValue(),
                                histories,
                                denials.getOrDefault(row.getKey(), List.of()),
                                withdrawn.getOrDefault(row.getKey(), List.of()))));
    }

    private Map<String, List<StoredClaim>> claims(
            String stance, String condition, Collection<String> subjects, Moment moment) {
        List<Map.Entry<String, StoredClaim>> found = handle.createQuery(CLAIMS + condition + " ORDER BY c.id")
                .bindList("subjects", List.copyOf(subjects))
                .bind("stance", stance)
                .bind("known", moment.lastFetch())
                .bind("lastDay", moment.lastDay())
                .map((row, context) -> Map.entry(row.getString("subject"), ClaimRows.claim(row, context)))
                .list();
        Map<String, String> subjectOf = found.stream()
                .collect(Collectors.toMap(entry -> entry.getValue().id(), Map.Entry::getKey));
        return ClaimRows.withSources(
                        handle, found.stream().map(Map.Entry::getValue).toList(), moment)
                .stream()
                .collect(Collectors.groupingBy(claim -> subjectOf.get(claim.id())));
    }
}
