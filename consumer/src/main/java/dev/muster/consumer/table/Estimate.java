package dev.muster.consumer.table;

import dev.muster.schema.Measure;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of the table: the newest figure of one actor for one force, measure, unit and place; or one point of the history of such a row.
 *
 * @param key identifies the row, {@code <actor id>/<16 hex digits>}
 * @param actor who says it
 * @param force whose people or materiel
 * @param measure what is said of them
 * @param figure how many
 * @param place where
 * @param statedOn day on which the actor said it
 * @param publishedAt newest publication of it on that day, UTC
 * @param mentions number of articles that carry the claim
 * @param outlets number of different outlets among them
 * @param origins number of independent origins among them
 * @param claim id of the claim that gives the value
 */
public record Estimate(
        String key,
        Actor actor,
        Force force,
        Measure measure,
        Figure figure,
        Place place,
        LocalDate statedOn,
        Instant publishedAt,
        int mentions,
        int outlets,
        int origins,
        String claim) {}
