package dev.muster.consumer.table;

import java.util.List;

/**
 * Which disagreements to read: those about subjects in the order of their keys, and of one subject in an order that does not change as long as
 * what is said of it does not.
 *
 * @param subject key of the one that is wanted; null for all
 * @param kind the one that is wanted; null for all
 * @param after only those behind this one: {@link Page#next()} of the page before; null for the first page
 * @param limit at most so many
 */
public record DisputeQuery(String subject, Disagreement.Kind kind, String after, int limit) {
    private static final String CURSOR = "[0-9a-f]{1,64}\\.[0-9]{1,9}";

    /** The subject at which to go on; empty for the first. */
    String firstSubject() {
        return after == null ? "" : cursor()[0];
    }

    /** How many of that subject's the pages before held. */
    int passed() {
        return after == null ? 0 : Integer.parseInt(cursor()[1]);
    }

    /** Those of the kind that is wanted. */
    List<Dispute> ofKind(List<Dispute> all) {
        return all.stream()
                .filter(dispute -> kind == null || dispute.kind() == kind)
                .toList();
    }

    private String[] cursor() {
        if (!after.matches(CURSOR)) {
            throw new QueryException("after", after, "give what the page before calls next, or leave it out");
        }
        return after.split("\\.");
    }

    /**
     * A page.
     *
     * @param disputes fewer than asked for, even none, also where there are more: so many subjects are looked at for a page, and no more
     * @param next what to give as {@code after} for the next page; null on the last
     */
    public record Page(List<Dispute> disputes, String next) {}
}
