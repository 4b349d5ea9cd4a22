package dev.muster.extraction.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One line of a pack's table, its cells by the name of their column.
 *
 * @param source {@code folder/file:line}
 * @param cells cell texts, stripped; an absent cell is the empty string
 * @param asked gathers the columns that were read, of all rows of the table
 */
record PackRow(String source, Map<String, String> cells, Set<String> asked) {
    private static final char SEPARATOR = '|';

    /** The cell's text. Throws where it is empty. */
    String required(String column) {
        String cell = optional(column);
        if (cell == null) {
            throw new IllegalArgumentException("column '" + column + "' is empty or missing");
        }
        return cell;
    }

    /** The cell's text; null where it is empty or the column does not exist. */
    String optional(String column) {
        String cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    /** The cell's text; the given default where it is empty. */
    String optional(String column, String otherwise) {
        String cell = optional(column);
        return cell == null ? otherwise : cell;
    }

    /** The alternatives in a cell; empty where it is empty. */
    List<String> alternatives(String column) {
        List<String> found = new ArrayList<>();
        String cell = cell(column);
        int from = 0;
        while (from <= cell.length()) {
            int to = cell.indexOf(SEPARATOR, from);
            to = to < 0 ? cell.length() : to;
            String part = cell.substring(from, to).strip();
            if (!part.isEmpty()) {
                found.add(part);
            }
            from = to + 1;
        }
        return found;
    }

    private String cell(String column) {
        asked.add(column);
        return cells.getOrDefault(column, "");
    }

    /** The constant that the cell names, in any case, with dashes for underscores. */
    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return constant(required(column), column, type);
    }

    /** The same; null where the cell is empty. */
    <E extends Enum<E>> E optionalConstant(String column, Class<E> type) {
        String cell = optional(column);
        return cell == null ? null : constant(cell, column, type);
    }

    /** The cell as a date; null where it is empty. */
    LocalDate date(String column) {
        String cell = optional(column);
        return cell == null ? null : LocalDate.parse(cell);
    }

    private static <E extends Enum<E>> E constant(String cell, String column, Class<E> type) {
        try {
            return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "column '" + column + "': '" + cell + "' is none of " + List.of(type.getEnumConstants()), e);
        }
    }
}
