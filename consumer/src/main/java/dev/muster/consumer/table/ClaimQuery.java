package dev.muster.consumer.table;

/**
 * Which claims to read, ordered by id. A null filter lets all through.
 *
 * @param actor as in {@link TableQuery}
 * @param force as in {@link TableQuery}
 * @param place as in {@link TableQuery}
 * @param measure as in {@link TableQuery}
 * @param stance name of a stance, in any case
 * @param status name of a status, in any case
 * @param after only ids greater than this one: the last of the page before
 * @param limit at most so many
 */
public record ClaimQuery(
        String actor,
        String force,
        String place,
        String measure,
        String stance,
        String status,
        String after,
        int limit) {}
