package dev.muster.consumer.view;

import dev.muster.consumer.table.Estimate;
import java.time.LocalDate;
import java.util.List;

/** How a table is printed. */
public enum TableFormat {
    /** Aligned columns to read in a terminal. */
    TABLE {
        @Override
        public String print(List<Estimate> rows, LocalDate today) {
            return AlignedTable.print(rows, today);
        }
    },
    /** An array of objects as the API gives them. */
    JSON {
        @Override
        public String print(List<Estimate> rows, LocalDate today) {
            return Json.indented(rows) + System.lineSeparator();
        }
    },
    /** Comma-separated values with a line of names, quoted as RFC 4180 says, lines ended by CR LF. */
    CSV {
        @Override
        public String print(List<Estimate> rows, LocalDate today) {
            return CsvTable.print(rows);
        }
    };

    /**
     * Rows as text, in their order, with an end of line behind the last.
     *
     * @param rows the rows
     * @param today from which the age of a statement is counted; only a table for readers shows it
     */
    public abstract String print(List<Estimate> rows, LocalDate today);
}
