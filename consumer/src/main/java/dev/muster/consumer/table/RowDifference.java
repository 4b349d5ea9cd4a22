package dev.muster.consumer.table;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A row that two tables do not have alike.
 *
 * @param table name of the database's table
 * @param key values of its primary key, separated by blanks
 * @param here the row of the table that was checked, by column; null where it has none
 * @param rebuilt the row of the table that was built anew; null where it has none
 */
public record RowDifference(String table, String key, Map<String, Object> here, Map<String, Object> rebuilt) {

    /** What differs, in a line. */
    @Override
    public String toString() {
        return table + " " + key + ": " + what();
    }

    private String what() {
        if (here == null) {
            return "is missing";
        }
        if (rebuilt == null) {
            return "follows from no claim of the topic";
        }
        return here.keySet().stream()
                .filter(column -> !Objects.equals(here.get(column), rebuilt.get(column)))
                .map(column -> column + " is " + here.get(column) + ", rebuilt " + rebuilt.get(column))
                .collect(Collectors.joining("; "));
    }
}
