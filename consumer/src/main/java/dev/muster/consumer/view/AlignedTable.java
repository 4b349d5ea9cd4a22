package dev.muster.consumer.view;

import dev.muster.consumer.table.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of the table in aligned columns. */
final class AlignedTable {
    private static final String EMPTY = "No rows yet.";

    private AlignedTable() {}

    static String print(List<Estimate> rows, LocalDate today, int width) {
        return rows.isEmpty()
                ? EMPTY + System.lineSeparator()
                : lines(table(rows, today).lines(width));
    }

    /** The same cells without titles, a tab between them. */
    static String plain(List<Estimate> rows, LocalDate today) {
        return lines(table(rows, today).plainLines());
    }

    private static TextTable table(List<Estimate> rows, LocalDate today) {
        TextTable table =
                new TextTable("WHO SAYS", "OF WHOM", "MEASURE", ">FIGURE", "WHERE", "SAID ON", ">AGE", ">ORIGINS");
        rows.forEach(row -> table.add(cells(row, today)));
        return table;
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining());
    }

    private static String[] cells(Estimate row, LocalDate today) {
        return new String[] {
            row.actor().name(),
            Words.counted(row.force(), row.figure()),
            Words.constant(row.measure()),
            Words.figure(row.figure()),
            Words.place(row.place()),
            row.statedOn().toString(),
            Words.age(row.statedOn(), today),
            Integer.toString(row.origins())
        };
    }
}
