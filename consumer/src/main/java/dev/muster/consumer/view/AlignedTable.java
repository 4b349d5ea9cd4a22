package dev.muster.consumer.view;

import dev.muster.consumer.table.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of the table in aligned columns. */
final class AlignedTable {
    private static final List<String> TITLES =
            List.of("WHO SAYS", "OF WHOM", "MEASURE", ">FIGURE", "WHERE", "SAID ON", ">AGE", ">ORIGINS", "DECIDED");
    private static final String EMPTY = "No rows yet.";

    private AlignedTable() {}

    static String print(List<Estimate> rows, LocalDate today, int width) {
        return rows.isEmpty()
                ? EMPTY + System.lineSeparator()
                : lines(table(rows, today, isAnyDecided(rows)).lines(width));
    }

    /** The same cells without titles, a tab between them; the last tells what was decided, as often empty as that is rare. */
    static String plain(List<Estimate> rows, LocalDate today) {
        return lines(table(rows, today, true).plainLines());
    }

    private static boolean isAnyDecided(List<Estimate> rows) {
        return rows.stream().anyMatch(row -> !row.decided().isEmpty());
    }

    private static TextTable table(List<Estimate> rows, LocalDate today, boolean withDecided) {
        int columns = TITLES.size() - (withDecided ? 0 : 1);
        TextTable table = new TextTable(TITLES.subList(0, columns).toArray(String[]::new));
        rows.forEach(row -> table.add(cells(row, today).subList(0, columns).toArray(String[]::new)));
        return table;
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
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
                Integer.toString(row.origins()),
                row.decided().stream().map(Words::decided).collect(Collectors.joining(", ")));
    }
}
