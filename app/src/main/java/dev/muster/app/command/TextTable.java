package dev.muster.app.command;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that are as wide as their widest cell; numbers stand to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> toTheRight;

    /** A table with these headings; one that begins with {@code >} stands to the right of its column. */
    TextTable(String... headings) {
        this.toTheRight = List.of(headings).stream()
                .map(heading -> heading.startsWith(">"))
                .toList();
        rows.add(List.of(headings).stream()
                .map(heading -> heading.replaceFirst("^>", ""))
                .toList());
    }

    /** Adds a row; null is an empty cell. */
    void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(cell == null ? "" : cell.replaceAll("\\s+", " "));
        }
        rows.add(row);
    }

    /** The lines, headings first, without spaces at their ends. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String padding = " ".repeat(width(column) - length(cell));
            line.append(toTheRight.get(column) ? padding + cell : cell + padding)
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
