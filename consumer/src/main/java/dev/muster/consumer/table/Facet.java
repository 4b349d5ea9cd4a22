package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A filter as the rows that it lets through: those of which one of some columns holds one of some values.
 *
 * @param parts one for each column; none lets no row through
 */
record Facet(List<Part> parts) {
    /** Hides a column from the planner, so that it uses the index of another filter. */
    static final String UNINDEXED = " || ''";

    private static final String SUBJECT = "subject";

    /** Columns of claims and rows that their subjects have too. */
    private static final Set<String> OF_SUBJECTS = Set.of(
            SUBJECT, "force_country", "force_kind", "measure", "unit", "place_folded", "place_country", "conflict");

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

        boolean isOfSubjects() {
            return OF_SUBJECTS.contains(column);
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

    /** Whether it says something of what claims are about, and nothing else. */
    boolean isOfSubjects() {
        return parts.stream().allMatch(Part::isOfSubjects);
    }

    /** The part of a column; empty where there is none. */
    Optional<Part> part(String column) {
        return parts.stream().filter(part -> part.column.equals(column)).findFirst();
    }

    /** Those parts that say something of what claims are about. */
    Facet ofSubjects() {
        return new Facet(parts.stream().filter(Part::isOfSubjects).toList());
    }

    /** Whether its values are known, so that an index can look them up. */
    boolean isListed() {
        return parts.stream().allMatch(part -> part.query == null);
    }

    /**
     * The condition on rows that no index serves: to be compared row by row.
     *
     * @param prefix of the columns, such as {@code c.}
     * @param name that no other facet of the query has
     * @param bound takes the values
     */
    String compared(String prefix, String name, Map<String, Object> bound) {
        return sql(name, bound, part -> prefix + part.column + UNINDEXED);
    }

    /** The condition on subjects {@code s}; for a facet that is of these. */
    String onSubjects(String name, Map<String, Object> bound) {
        return sql(name, bound, part -> part.column.equals(SUBJECT) ? "s.id" : "s." + part.column);
    }

    private String sql(String name, Map<String, Object> bound, Function<Part, String> left) {
        List<String> alternatives = new ArrayList<>();
        for (Part part : parts) {
            alternatives.add(part.sql(left.apply(part), name + "_" + alternatives.size(), bound));
        }
        return alternatives.isEmpty() ? "1 = 0" : alternatives.stream().collect(Collectors.joining(" OR ", "(", ")"));
    }
}
