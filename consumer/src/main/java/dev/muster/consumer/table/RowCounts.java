package dev.muster.consumer.table;

import static dev.muster.consumer.table.ClaimWriter.storable;

import dev.muster.schema.Claim;
import dev.muster.schema.Origins;
import dev.muster.schema.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Counts how many articles, outlets and independent origins had given a row a number, up to each day on which one did. A claim that
 * lists only part of its articles adds its own counts: then the result is the larger of the two, and a lower bound.
 */
final class RowCounts {
    private static final String COLUMNS = """
            SELECT c.estimate_key, c.number, s.stated_on, s.article_id, s.outlet, s.feed, s.origin, s.sentence,
              e.sentence AS further, c.unlisted, c.stated_on AS claim_stated_on, c.mentions, c.outlets, c.origins
            """;
    private static final String JOINS = """
            JOIN claim_source s ON s.claim_id = c.id AND s.fills_row = 1 AND s.known_from <= :known AND s.live_to > :known
            LEFT JOIN evidence e ON e.claim_id = s.claim_id AND e.source_no = s.source_no
            """;
    private static final String SOURCES =
            COLUMNS + """
            FROM (SELECT DISTINCT s.claim_id FROM ${wanted} CROSS JOIN estimate_history s
                  WHERE s.estimate_key = wanted.column1 AND s.number = wanted.column2
                    AND s.known_from <= :known AND s.known_to > :known) h
            JOIN claim c ON c.id = h.claim_id
            """.replace("${wanted}", RowNumber.WANTED) + JOINS + " ORDER BY s.stated_on";
    private static final String GIVEN = "SELECT DISTINCT h.estimate_key, h.number FROM " + RowNumber.WANTED
            + " CROSS JOIN estimate_history h WHERE h.estimate_key = wanted.column1 AND h.number = wanted.column2";

    /** Numbers that are counted by one statement; databases take no more than some ten thousands of values. */
    private static final int CHUNK = 250;

    private final Handle handle;

    RowCounts(Handle handle) {
        this.handle = handle;
    }

    /** Those of the numbers that stand in the history. */
    Set<RowNumber> given(Collection<RowNumber> numbers) {
        Set<RowNumber> given = new HashSet<>();
        List<RowNumber> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += CHUNK) {
            RowNumber.bind(handle.createQuery(GIVEN), all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .map((row, context) ->
                            given.add(new RowNumber(row.getString("estimate_key"), row.getString("number"))))
                    .list();
        }
        return given;
    }

    /** What a claim counts by each day on which it gives its row its number, where nobody else gives it that number. */
    static Map<String, Count> alone(Claim claim, List<Wording> wordings) {
        Tally tally = new Tally();
        wordings.stream()
                .filter(wording ->
                        wording.liveTo() == Moment.FOREVER && EstimatePoint.fillsRow(claim, wording.source()))
                .map(Wording::source)
                .sorted(Comparator.comparing(Source::getStatedOn))
                .forEach(source -> tally.add(claim, source));
        return tally.days;
    }

    /** Counts anew for each of the numbers. */
    void refresh(Collection<RowNumber> numbers) {
        PreparedBatch update = handle.prepareBatch("""
                UPDATE estimate_history SET mentions = :mentions, outlets = :outlets, origins = :origins
                WHERE estimate_key = :key AND number = :number AND stated_on = :day AND known_to = :forever
                  AND (mentions <> :mentions OR outlets <> :outlets OR origins <> :origins)""");
        List<RowNumber> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<RowNumber> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            tallies(Moment.NOW, some, Tally::add)
                    .forEach((number, tally) -> tally.days.forEach((day, count) -> update.bind("key", number.estimate())
                            .bind("number", number.number())
                            .bind("day", day)
                            .bind("forever", Moment.FOREVER)
                            .bind("mentions", count.mentions())
                            .bind("outlets", count.outlets())
                            .bind("origins", count.origins())
                            .add()));
        }
        update.execute();
    }

    /**
     * What numbers of rows counted by each day, as known at a moment: a lower bound where a claim lists only part of its articles.
     *
     * @param numbers at least one
     */
    Map<RowNumber, NavigableMap<String, Count>> at(Moment moment, Collection<RowNumber> numbers) {
        Map<RowNumber, NavigableMap<String, Count>> counts = new HashMap<>();
        tallies(moment, numbers, Tally::addListed).forEach((number, tally) -> counts.put(number, tally.days));
        return counts;
    }

    private Map<RowNumber, Tally> tallies(Moment moment, Collection<RowNumber> numbers, Adding adding) {
        Map<RowNumber, Tally> tallies = new HashMap<>();
        RowNumber.bind(handle.createQuery(SOURCES), numbers)
                .bind("known", moment.lastFetch())
                .map((row, context) -> {
                    RowNumber number = new RowNumber(row.getString("estimate_key"), row.getString("number"));
                    return adding.add(tallies.computeIfAbsent(number, key -> new Tally()), row);
                })
                .list();
        return tallies;
    }

    @FunctionalInterface
    private interface Adding {
        Tally add(Tally tally, ResultSet row) throws SQLException;
    }

    /** Articles, outlets and origins. */
    record Count(int mentions, int outlets, int origins) {
        static final Count NONE = new Count(0, 0, 0);

        Count atLeast(Count other) {
            return new Count(
                    Math.max(mentions, other.mentions),
                    Math.max(outlets, other.outlets),
                    Math.max(origins, other.origins));
        }
    }

    /** Runs over the evidence in the order of days. */
    private static final class Tally {
        private final NavigableMap<String, Count> days = new TreeMap<>();
        private final Set<String> articles = new HashSet<>();
        private final Origins origins = new Origins();
        private Count unlisted = Count.NONE;

        Tally add(ResultSet row) throws SQLException {
            String day = row.getString("stated_on");
            if (row.getInt("unlisted") > 0 && row.getString("claim_stated_on").compareTo(day) <= 0) {
                unlisted = unlisted.atLeast(
                        new Count(row.getInt("mentions"), row.getInt("outlets"), row.getInt("origins")));
            }
            return addListed(row);
        }

        Tally addListed(ResultSet row) throws SQLException {
            articles.add(row.getString("article_id"));
            origins.add(
                    row.getString("outlet"),
                    row.getString("feed"),
                    row.getString("origin"),
                    present(row.getString("sentence"), row.getString("further")));
            return countBy(row.getString("stated_on"));
        }

        private static List<String> present(String... sentences) {
            return Stream.of(sentences).filter(Objects::nonNull).toList();
        }

        private Tally countBy(String day) {
            days.put(day, new Count(articles.size(), origins.outlets(), origins.count()).atLeast(unlisted));
            return this;
        }

        /** The same before it is stored. */
        void add(Claim claim, Source source) {
            if (ClaimWriter.unlisted(claim) > 0 && !claim.getStatedOn().isAfter(source.getStatedOn())) {
                unlisted = unlisted.atLeast(new Count(claim.getMentions(), claim.getOutlets(), claim.getOrigins()));
            }
            articles.add(storable(source.getArticleId()));
            origins.add(
                    storable(source.getOutlet()),
                    storable(source.getFeed()),
                    storable(source.getOrigin()),
                    source.getEvidence().stream()
                            .map(evidence -> storable(evidence.getText()))
                            .toList());
            countBy(source.getStatedOn().toString());
        }
    }
}
