package dev.muster.consumer.table;

import java.util.Map;

/**
 * Which claims to read, ordered by id. A null filter lets all through.
 *
 * @param filters as in {@link TableQuery}
 * @param stance name of a stance, in any case
 * @param status name of a status at the moment, in any case
 * @param estimate key of a row that they belong to, whether they fill it or not
 * @param article id of an article that carries or carried them
 * @param moment when they are looked at: claims that no known article had made by then are left out, the others are as they were
 * @param after only ids greater than this one: the last of the page before
 * @param limit at most so many
 */
public record ClaimQuery(
        Map<Filter, String> filters,
        String stance,
        String status,
        String estimate,
        String article,
        Moment moment,
        String after,
        int limit) {
    /** Copies the filters. */
    public ClaimQuery {
        filters = Map.copyOf(filters);
    }

    /** The first claims, as they stand now. */
    public static ClaimQuery first(int limit) {
        return new ClaimQuery(Map.of(), null, null, null, null, Moment.NOW, null, limit);
    }

    /** Only those behind an id. */
    public ClaimQuery after(String id) {
        return new ClaimQuery(filters, stance, status, estimate, article, moment, id, limit);
    }

    /** Another number of them. */
    public ClaimQuery limit(int most) {
        return new ClaimQuery(filters, stance, status, estimate, article, moment, after, most);
    }

    /** Only those of an article. */
    public ClaimQuery ofArticle(String id) {
        return new ClaimQuery(filters, stance, status, estimate, id, moment, after, limit);
    }

    /** At another moment. */
    public ClaimQuery at(Moment other) {
        return new ClaimQuery(filters, stance, status, estimate, article, other, after, limit);
    }
}
