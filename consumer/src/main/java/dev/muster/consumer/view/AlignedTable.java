package dev.muster.consumer.view;

import dev.muster.consumer.table.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns. What articles wrote is stripped of control characters, which could steer a terminal. */
final class AlignedTable {
    private static final String GAP = "  ";
    private static final String EMPTY = "No rows yet.";
    private static final List<String> TITLES =
            List.of("WHO SAYS", "OF WHOM", "MEASURE", "FIGURE", "WHERE", "SAID ON", "AGE", "ORIGINS");
    private static final List<Boolean> TO_THE_RIGHT = List.of(false, false, false, true, false, false, true, true);

    private AlignedTable() {}

    static String print(List<Estimate> rows, LocalDate today) {
        if (rows.isEmpty()) {
            return EMPTY + System.lineSeparator();
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(TITLES);
        rows.forEach(row -> lines.add(cells(row, today)));
        int[] widths = widths(lines);
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(aligned(line, widths)).append(System.lineSeparator()));
        return text.toString();
    }

    private static List<String> cells(Estimate row, LocalDate today) {
        return List.of(
                        row.actor().name(),
                        Words.counted(row.force(), row.figure()),
                        Words.constant(row.measure()),
                        Words.figure(row.figure()),
                        Words.place(row.place()),
                        row.statedOn().toString(),
                        Words.age(row.statedOn(), today),
                        Integer.toString(row.origins()))
                .stream()
                .map(TerminalText::plain)
                .toList();
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[TITLES.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], TerminalText.width(line.get(column)));
            }
        }
        return widths;
    }

    private static String aligned(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - TerminalText.width(cell));
            line.append(TO_THE_RIGHT.get(column) ? padding + cell : cell + padding)
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
