package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Reads rows and their history, on a connection of the caller's. */
final class EstimateReader {
    private static final String POINT = "SELECT " + ClaimRows.COLUMNS + """
            , p.stated_on AS point_stated_on, p.published_at AS point_published_at,
              p.mentions AS point_mentions, p.outlets AS point_outlets, p.origins AS point_origins
            """;
    private static final String LATEST = "SELECT " + ClaimRows.LATEST + " FROM latest_estimate p ";
    private static final String HISTORY = "FROM estimate_history p JOIN claim c ON c.id = p.claim_id ";
    private static final String OLDEST_FIRST = " ORDER BY p.stated_on, p.published_at, p.claim_id";

    /** Joins that are made in this order: SQLite takes them so, and PostgreSQL by what it knows of the values. */
    private static final String BY_DAY = "FROM estimate_history p CROSS JOIN claim c ";

    private static final String BY_CLAIM = "FROM claim c CROSS JOIN estimate_history p ";

    /** The points of a claim are found by its row and number. */
    private static final String OF_CLAIM =
            "p.claim_id = c.id AND p.estimate_key = c.estimate_key AND p.number = c.number";

    /** Points of the history at a moment, and of each row the newest. */
    private static final String KNOWN = "p.stated_on <= :lastDay AND p.known_from <= :known AND p.known_to > :known";

    private static final String NEWEST = """
            NOT EXISTS (SELECT 1 FROM estimate_history n
              WHERE n.estimate_key = p.estimate_key AND n.stated_on <= :lastDay AND n.stated_on >= p.stated_on
                AND n.known_from <= :known AND n.known_to > :known
                AND (n.stated_on, n.published_at, n.claim_id) > (p.stated_on, p.published_at, p.claim_id))""";

    private static final String SAME_NUMBER =
            "SELECT DISTINCT h.estimate_key, h.number, h.claim_id, h.stated_on FROM " + RowNumber.WANTED + """
             CROSS JOIN estimate_history h
            WHERE h.estimate_key = wanted.column1 AND h.number = wanted.column2
              AND h.known_from <= :known AND h.known_to > :known""";

    /** Rows that are looked up in one statement; databases take no more than some ten thousands of values. */
    private static final int CHUNK = 500;

    private final Handle handle;

    EstimateReader(Handle handle) {
        this.handle = handle;
    }

    /** A page of rows, and where it ends. */
    Page page(TableQuery query) {
        if (query.moment().knownAt() != null && query.order().by() == Order.By.ORIGINS) {
            throw new QueryException(
                    "sort", query.order().name(), "the table as known at a time has no order of origins");
        }
        boolean isNow = query.moment().isNow();
        boolean isByDay = query.order().by() == Order.By.STATED_ON;
        Lookup.Listing rows = isByDay ? Lookup.Listing.ROWS_BY_DAY : Lookup.Listing.ROWS;
        return page(query, Conditions.of(handle, isNow ? rows : Lookup.Listing.CLAIMS_THEN, isNow ? "p" : "c", query));
    }

    private Page page(TableQuery query, Conditions conditions) {
        return query.moment().isNow() ? latest(query, conditions) : past(query, conditions);
    }

    private Page latest(TableQuery query, Conditions conditions) {
        EstimateOrder order = new EstimateOrder(query.order(), "p", "p");
        order.after(query.after(), conditions);
        String sql = LATEST + conditions.where() + order.sql() + limit(query);
        List<Estimate> rows = conditions
                .bindTo(handle.createQuery(sql))
                .map(ClaimRows::latest)
                .list();
        return page(query, order, decided(rows, query.moment()));
    }

    private Page past(TableQuery query, Conditions conditions) {
        EstimateOrder order = new EstimateOrder(query.order(), "p", "c");
        order.after(query.after(), conditions);
        conditions.and(OF_CLAIM);
        conditions.and(KNOWN);
        conditions.and(NEWEST);
        conditions.value("lastDay", lastDay(query.moment()));
        conditions.value("known", query.moment().lastFetch());
        boolean isByDay = !conditions.isLookedUp()
                && (query.order().by() == Order.By.STATED_ON || query.order().by() == Order.By.ORIGINS);
        String sql = (isByDay ? BY_DAY : BY_CLAIM) + conditions.where() + order.sql() + limit(query);
        return page(query, order, points(sql, conditions, query.moment()));
    }

    /** The last day of which statements can be known at a moment: no index tells them from those that came to be known later. */
    private String lastDay(Moment moment) {
        if (moment.knownAt() == null) {
            return moment.lastDay();
        }
        int lead = handle.createQuery("SELECT MAX(lead) FROM estimate_history WHERE lead > 0")
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
        return moment.lastDay(lead);
    }

    private static Page page(TableQuery query, EstimateOrder order, List<Estimate> rows) {
        boolean isFull = query.limit() > 0 && rows.size() > query.limit();
        List<Estimate> shown = isFull ? rows.subList(0, query.limit()) : rows;
        return new Page(shown, isFull ? order.cursor(shown.get(shown.size() - 1)) : null);
    }

    /** One row more than asked for tells whether there is a next page. */
    private static String limit(TableQuery query) {
        return query.limit() > 0 ? " LIMIT " + (query.limit() + 1) : "";
    }

    /** All rows of subjects at a moment, newest statement first. */
    List<Estimate> ofSubjects(List<String> subjects, Moment moment) {
        TableQuery query = TableQuery.troops().in(TableView.ALL).at(moment);
        boolean isNow = moment.isNow();
        Conditions conditions =
                new Conditions(handle, isNow ? Lookup.Listing.ROWS : Lookup.Listing.CLAIMS_THEN, isNow ? "p" : "c");
        conditions.among("subject", subjects);
        return page(query, conditions).rows();
    }

    /** The points of a row at a moment, oldest first. */
    List<Estimate> history(String key, Moment moment) {
        Conditions conditions = new Conditions(handle, Lookup.Listing.ROWS, "p");
        conditions.equal("estimate_key", key);
        conditions.and(KNOWN);
        at(moment, conditions);
        return points(HISTORY + conditions.where() + OLDEST_FIRST, conditions, moment);
    }

    /** The points of several rows at a moment, oldest first, by the keys of the rows. */
    Map<String, List<Estimate>> histories(Collection<String> keys, Moment moment) {
        return histories(keys, moment, (from, conditions) -> points(from, conditions, moment));
    }

    /** The same without what else gives a row its number, and what was decided of it: all that it takes to compare figures. */
    Map<String, List<Estimate>> figures(Collection<String> keys, Moment moment) {
        return histories(keys, moment, this::barePoints);
    }

    private Map<String, List<Estimate>> histories(
            Collection<String> keys, Moment moment, BiFunction<String, Conditions, List<Estimate>> read) {
        Map<String, List<Estimate>> histories = new HashMap<>();
        List<String> all = keys.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += CHUNK) {
            Conditions conditions = new Conditions(handle, Lookup.Listing.ROWS, "p");
            conditions.among("estimate_key", all.subList(from, Math.min(all.size(), from + CHUNK)));
            conditions.and(KNOWN);
            at(moment, conditions);
            read.apply(HISTORY + conditions.where() + OLDEST_FIRST, conditions)
                    .forEach(point -> histories
                            .computeIfAbsent(point.key(), key -> new ArrayList<>())
                            .add(point));
        }
        return histories;
    }

    private static void at(Moment moment, Conditions conditions) {
        conditions.value("lastDay", moment.lastDay());
        conditions.value("known", moment.lastFetch());
    }

    private List<Estimate> barePoints(String from, Conditions conditions) {
        return conditions
                .bindTo(handle.createQuery(POINT + from))
                .map(ClaimRows::estimate)
                .list();
    }

    private List<Estimate> points(String from, Conditions conditions, Moment moment) {
        List<Estimate> points = barePoints(from, conditions);
        Map<RowNumber, NavigableMap<String, Set<String>>> claims = new HashMap<>();
        Map<RowNumber, NavigableMap<String, RowCounts.Count>> counts = new HashMap<>();
        for (List<RowNumber> numbers : chunks(points)) {
            addClaims(numbers, moment, claims);
            if (moment.knownAt() != null) {
                counts.putAll(new RowCounts(handle).at(moment, numbers));
            }
        }
        return decided(
                points.stream().map(point -> whole(point, claims, counts)).toList(), moment);
    }

    /** The same with what analysts decided of their claims. */
    private List<Estimate> decided(List<Estimate> rows, Moment moment) {
        Map<String, List<StoredDecision>> decisions = new HashMap<>();
        List<String> claims = rows.stream().map(Estimate::claim).distinct().toList();
        for (int from = 0; from < claims.size(); from += CHUNK) {
            List<String> some = claims.subList(from, Math.min(claims.size(), from + CHUNK));
            decisions.putAll(ClaimRows.decisions(handle, some, moment));
        }
        return decisions.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> row.with(
                                row.claims(),
                                row.counts(),
                                StoredDecision.standing(decisions.getOrDefault(row.claim(), List.of()))))
                        .toList();
    }

    /** A point with the claims that had given its row the number by its day, and where they are counted anew, with their counts. */
    private static Estimate whole(
            Estimate point,
            Map<RowNumber, NavigableMap<String, Set<String>>> claims,
            Map<RowNumber, NavigableMap<String, RowCounts.Count>> counts) {
        RowNumber number = RowNumber.of(point);
        String day = point.statedOn().toString();
        TreeSet<String> ids = new TreeSet<>();
        claims.get(number).headMap(day, true).values().forEach(ids::addAll);
        RowCounts.Count count = counts.isEmpty()
                ? point.counts()
                : counts.get(number).floorEntry(day).getValue();
        return point.with(List.copyOf(ids), count, List.of());
    }

    private void addClaims(
            List<RowNumber> numbers, Moment moment, Map<RowNumber, NavigableMap<String, Set<String>>> claims) {
        RowNumber.bind(handle.createQuery(SAME_NUMBER), numbers)
                .bind("known", moment.lastFetch())
                .map((row, context) -> claims.computeIfAbsent(
                                new RowNumber(row.getString("estimate_key"), row.getString("number")),
                                number -> new TreeMap<>())
                        .computeIfAbsent(row.getString("stated_on"), day -> new TreeSet<>())
                        .add(row.getString("claim_id")))
                .list();
    }

    private static List<List<RowNumber>> chunks(List<Estimate> points) {
        List<RowNumber> numbers = points.stream().map(RowNumber::of).distinct().toList();
        List<List<RowNumber>> chunks = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += CHUNK) {
            chunks.add(numbers.subList(from, Math.min(numbers.size(), from + CHUNK)));
        }
        return chunks;
    }

    /**
     * Rows of a page.
     *
     * @param rows the rows
     * @param next cursor behind the last; null where there are no more
     */
    record Page(List<Estimate> rows, String next) {}
}
