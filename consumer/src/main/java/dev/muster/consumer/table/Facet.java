package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A filter as the rows that it lets through: those of which one of some columns holds one of some values.
 *
 * @param parts one for each column; none lets no row through
 */
record Facet(List<Part> parts) {
    /** Hides a column from the planner, so that it uses the index of another filter. */
    static final String UNINDEXED = " || ''";

    Facet {
        parts = List.copyOf(parts);
    }

    /**
     * The values of a column.
     *
     * @param column name of a column of text
     * @param values all of them; empty where there are too many to list
     * @param query in that case what gives them, over the parameter {@code :pattern}; else null
     * @param pattern value of that parameter; null without a query
     */
    record Part(String column, List<String> values, String query, String pattern) {
        Part {
            values = List.copyOf(values);
        }

        Part(String column, List<String> values) {
            this(column, values, null, null);
        }

        private String sql(String left, String name, Map<String, Object> bound) {
            if (query != null) {
                bound.put(name, pattern);
                return left + " IN (" + query.replace(":pattern", ":" + name) + ")";
            }
            List<String> names = new ArrayList<>();
            for (String value : values) {
                bound.put(name + "_" + names.size(), value);
                names.add(":" + name + "_" + names.size());
            }
            return names.size() == 1 ? left + " = " + names.get(0) : left + " IN (" + String.join(", ", names) + ")";
        }
    }

    static Facet of(String column, String value) {
        return new Facet(List.of(new Part(column, List.of(value))));
    }

    /** Whether an index of the column has the rows in the order of the index's other columns. */
    boolean isOneValue() {
        return parts.size() == 1 && parts.get(0).values.size() == 1;
    }

    /** Whether its values are known, so that an index can look them up. */
    boolean isListed() {
        return parts.stream().allMatch(part -> part.query == null);
    }

    /**
     * The condition.
     *
     * @param prefix of the columns, such as {@code c.}
     * @param name that no other facet of the query has
     * @param isDriver whether an index may serve it
     * @param bound takes the values
     */
    String sql(String prefix, String name, boolean isDriver, Map<String, Object> bound) {
        if (parts.isEmpty()) {
            return "1 = 0";
        }
        List<String> alternatives = new ArrayList<>();
        for (Part part : parts) {
            String left = prefix + part.column + (isDriver ? "" : UNINDEXED);
            alternatives.add(part.sql(left, name + "_" + alternatives.size(), bound));
        }
        return alternatives.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** A query that counts its rows in a table, each column by itself, up to a number of each. */
    String count(String table, int most, Map<String, Object> bound) {
        List<String> counts = new ArrayList<>();
        for (Part part : parts) {
            String condition = part.sql("t." + part.column, "n" + counts.size(), bound);
            counts.add("(SELECT COUNT(*) FROM (SELECT 1 FROM " + table + " t WHERE " + condition + " LIMIT " + most
                    + ") r" + counts.size() + ")");
        }
        return "SELECT " + (counts.isEmpty() ? "0" : String.join(" + ", counts));
    }
}
