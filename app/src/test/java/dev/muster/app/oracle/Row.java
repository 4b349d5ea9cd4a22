package dev.muster.app.oracle;

import dev.muster.consumer.table.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of the table, or a point of its history, without what is only derived from it.
 *
 * @param row actor, force, measure, unit and place; empty text where nothing is told
 * @param figure low, best, high and hedge
 */
public record Row(
        List<String> row,
        String actorName,
        String figure,
        LocalDate statedOn,
        Instant publishedAt,
        int mentions,
        int outlets,
        int origins,
        String claim,
        List<String> claims) {

    /** What the database answers, in the same terms. */
    public static Row of(Estimate estimate) {
        return new Row(
                List.of(
                        estimate.actor().id(),
                        text(estimate.force().country()),
                        text(estimate.force().kind()),
                        estimate.measure().name(),
                        estimate.figure().unit().name(),
                        text(estimate.place().name()),
                        text(estimate.place().country())),
                estimate.actor().name(),
                figure(
                        estimate.figure().low(),
                        estimate.figure().best(),
                        estimate.figure().high(),
                        estimate.figure().qualifier()),
                estimate.statedOn(),
                estimate.publishedAt(),
                estimate.mentions(),
                estimate.outlets(),
                estimate.origins(),
                estimate.claim(),
                estimate.claims());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static String figure(Long low, Long best, Long high, Object qualifier) {
        return low + " " + best + " " + high + " " + qualifier;
    }
}
