package dev.muster.consumer.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * A table of the database that is a function of the claims, with its primary key, by whose order two of them can be walked side by side:
 * numbers by value, text by its bytes in UTF-8, which is how both databases sort it.
 */
record KeyedTable(String name, List<String> key) {
    /** All that is made from claims. */
    static final List<KeyedTable> OF_CLAIMS = List.of(
            new KeyedTable("claim", List.of("id")),
            new KeyedTable("claim_source", List.of("claim_id", "source_no")),
            new KeyedTable("claim_decision", List.of("claim_id", "decision_no")),
            new KeyedTable("evidence", List.of("claim_id", "source_no", "evidence_no")),
            new KeyedTable(
                    "estimate_history", List.of("estimate_key", "number", "stated_on", "claim_id", "known_from")),
            new KeyedTable("latest_estimate", List.of("estimate_key")),
            new KeyedTable("actor", List.of("id")),
            new KeyedTable("subject", List.of("id")));

    /** Rows that are fetched at once, so that none of the tables has to fit into memory. */
    private static final int FETCH = 1_000;

    /** Walks over the rows of both. */
    void compare(Handle here, Handle rebuilt, TableComparison.Tally tally) {
        try (ResultIterator<Map<String, Object>> ours = rows(here);
                ResultIterator<Map<String, Object>> theirs = rows(rebuilt)) {
            Map<String, Object> one = next(ours);
            Map<String, Object> other = next(theirs);
            while (one != null || other != null) {
                int order = one == null ? 1 : other == null ? -1 : order(one, other);
                Map<String, Object> left = order <= 0 ? one : null;
                Map<String, Object> right = order >= 0 ? other : null;
                tally.count();
                if (left == null || !left.equals(right)) {
                    tally.add(new RowDifference(name, key(left == null ? right : left), left, right));
                }
                one = order <= 0 ? next(ours) : one;
                other = order >= 0 ? next(theirs) : other;
            }
        }
    }

    private ResultIterator<Map<String, Object>> rows(Handle handle) {
        return handle.createQuery("SELECT * FROM " + name + " ORDER BY " + String.join(", ", key))
                .setFetchSize(FETCH)
                .mapToMap()
                .iterator();
    }

    private static Map<String, Object> next(Iterator<Map<String, Object>> rows) {
        if (!rows.hasNext()) {
            return null;
        }
        Map<String, Object> row = new TreeMap<>(rows.next());
        row.replaceAll((column, value) -> value instanceof Integer number ? Long.valueOf(number) : value);
        return row;
    }

    private int order(Map<String, Object> one, Map<String, Object> other) {
        return key.stream()
                .mapToInt(column -> order(one.get(column), other.get(column)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private static int order(Object one, Object other) {
        return one instanceof Long number
                ? number.compareTo((Long) other)
                : Arrays.compareUnsigned(
                        one.toString().getBytes(UTF_8), other.toString().getBytes(UTF_8));
    }

    private String key(Map<String, Object> row) {
        return key.stream().map(column -> row.get(column).toString()).collect(Collectors.joining(" "));
    }
}
