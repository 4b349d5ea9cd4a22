package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Reads the disagreements about subjects, on a connection of the caller's. */
final class DisputeReader {
    /** Subjects that are read together, after one alone, which often fills a page, and then twice as many each time. */
    private static final int CHUNK = 16;

    /** Subjects that are looked at for one page: that of one without disagreements must not read them all. */
    private static final int MOST_SUBJECTS = 100;

    private static final String CLAIMS = "SELECT " + ClaimRows.COLUMNS + " FROM claim c WHERE c.subject IN (<subjects>)"
            + " AND c.stance = :stance AND ";

    private static final String STATUS = "c.status" + Facet.UNINDEXED;

    private final Handle handle;

    DisputeReader(Handle handle) {
        this.handle = handle;
    }

    DisputeQuery.Page read(DisputeQuery query, Moment moment) {
        List<Dispute> page = new ArrayList<>();
        int passed = query.passed();
        int looked = 0;
        String next =
                query.subject() == null ? subject(">=", query.firstSubject()) : ClaimWriter.storable(query.subject());
        for (int size = 1; next != null && looked < MOST_SUBJECTS; size = Math.min(CHUNK, 2 * size)) {
            List<String> some = query.subject() == null ? from(next, size) : List.of(next);
            Map<String, List<Dispute>> found = of(some, moment);
            for (String subject : some) {
                List<Dispute> about = query.ofKind(found.getOrDefault(subject, List.of()));
                int end = Math.min(about.size(), passed + query.limit() - page.size());
                page.addAll(about.subList(Math.min(passed, end), end));
                if (end < about.size()) {
                    return new DisputeQuery.Page(page, subject + "." + end);
                }
                passed = 0;
            }
            looked += some.size();
            next = query.subject() == null ? subject(">", some.get(some.size() - 1)) : null;
        }
        return new DisputeQuery.Page(page, next == null ? null : next + ".0");
    }

    private List<String> from(String first, int most) {
        List<String> subjects = new ArrayList<>();
        for (String next = first; next != null && subjects.size() < most; next = subject(">", next)) {
            subjects.add(next);
        }
        return subjects;
    }

    private String subject(String comparison, String than) {
        return handle.createQuery("SELECT MIN(id) FROM subject WHERE id " + comparison + " :than")
                .bind("than", than)
                .mapTo(String.class)
                .findOne()
                .orElse(null);
    }

    private Map<String, List<Dispute>> of(List<String> subjects, Moment moment) {
        EstimateReader reader = new EstimateReader(handle);
        Map<String, List<Estimate>> rows =
                reader.ofSubjects(subjects, moment).stream().collect(Collectors.groupingBy(Estimate::subject));
        Map<String, List<Estimate>> histories = reader.figures(
                rows.values().stream().flatMap(List::stream).map(Estimate::key).toList(), moment);
        boolean isNow = moment.isNow();
        Map<String, List<StoredClaim>> denials =
                claims("DENIED", isNow ? STATUS + " = 'LIVE'" : SqlTable.LIVE, subjects, moment);
        Map<String, List<StoredClaim>> withdrawn =
                claims("ASSERTED", isNow ? STATUS + " = 'WITHDRAWN'" : "NOT " + SqlTable.LIVE, subjects, moment);
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
