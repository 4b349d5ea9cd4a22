package dev.muster.consumer.view;

import dev.muster.consumer.table.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How a table is printed. */
public enum TableFormat {
    /** Aligned columns to read in a terminal. */
    TABLE {
        @Override
        public String print(List<Estimate> rows, LocalDate today, int width) {
            return AlignedTable.print(rows, today, width);
        }
    },
    /** An array of objects as the API gives them. */
    JSON {
        @Override
        public String print(List<Estimate> rows, LocalDate today, int width) {
            return Json.indented(rows) + System.lineSeparator();
        }
    },
    /** The objects of the API, one a line. */
    JSONL {
        @Override
        public String print(List<Estimate> rows, LocalDate today, int width) {
            return rows.stream()
                    .map(row -> Json.line(row) + System.lineSeparator())
                    .collect(Collectors.joining());
        }
    },
    /** The cells of the table without titles, a tab between them. */
    PLAIN {
        @Override
        public String print(List<Estimate> rows, LocalDate today, int width) {
            return AlignedTable.plain(rows, today);
        }
    },
    /** Comma-separated values with a line of names, quoted as RFC 4180 says, lines ended by CR LF. */
    CSV {
        @Override
        public String print(List<Estimate> rows, LocalDate today, int width) {
            return CsvTable.print(rows);
        }
    };

    /**
     * Rows as text, in their order, with an end of line behind the last.
     *
     * @param rows the rows
     * @param today from which the age of a statement is counted; only a table for readers shows it
     * @param width columns that a line of a table may take; the widest are cut
     */
    public abstract String print(List<Estimate> rows, LocalDate today, int width);

    /** The same, whatever its width. */
    public String print(List<Estimate> rows, LocalDate today) {
        return print(rows, today, Integer.MAX_VALUE);
    }
}
