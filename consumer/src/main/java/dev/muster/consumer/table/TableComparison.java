package dev.muster.consumer.table;

import java.util.ArrayList;
import java.util.List;

/**
 * How two tables compare, row by row and byte for byte.
 *
 * @param rows number of rows that were compared
 * @param different how many of them are not alike
 * @param first the first of these, table by table in the order of their keys
 */
public record TableComparison(long rows, long different, List<RowDifference> first) {
    /** Copies the list. */
    public TableComparison {
        first = List.copyOf(first);
    }

    /** Whether each has what the other has. */
    public boolean isEqual() {
        return different == 0;
    }

    /** Adds rows up; keeps at most so many differences. */
    static final class Tally {
        private final int most;
        private final List<RowDifference> first = new ArrayList<>();
        private long rows;
        private long different;

        Tally(int most) {
            this.most = most;
        }

        void count() {
            rows++;
        }

        void add(RowDifference difference) {
            different++;
            if (first.size() < most) {
                first.add(difference);
            }
        }

        TableComparison result() {
            return new TableComparison(rows, different, first);
        }
    }
}
