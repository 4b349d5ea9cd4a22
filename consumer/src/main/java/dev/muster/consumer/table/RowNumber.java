package dev.muster.consumer.table;

import dev.muster.schema.Claim;
import dev.muster.schema.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.statement.Query;

/**
 * A number that a row has shown. Claims that differ only in how they hedge a number share it.
 *
 * @param estimate key of the row
 * @param number the figure itself, {@code 1500}; the bounds of a figure that has only these, {@code 8000..10000}
 */
record RowNumber(String estimate, String number) implements Comparable<RowNumber> {
    /**
     * Some numbers as a table to be joined, {@code column1} the key of the row and {@code column2} the number, as both databases call them. To list
     * rows and numbers each by themselves asks for every pair of them.
     */
    static final String WANTED = "(VALUES <numbers>) wanted";

    private static final String BOUNDS = "..";
    private static final Comparator<RowNumber> ORDER =
            Comparator.comparing(RowNumber::estimate).thenComparing(RowNumber::number);

    /** The number of a claim, whether it fills its row or not. */
    static RowNumber of(Claim claim) {
        return new RowNumber(ClaimWriter.storable(EstimateKey.of(claim)), number(claim.getQuantity()));
    }

    private static String number(Quantity quantity) {
        return number(quantity.getLow(), quantity.getBest(), quantity.getHigh());
    }

    /** The number that a row shows. */
    static RowNumber of(Estimate row) {
        return new RowNumber(row.key(), of(row.figure()));
    }

    /**
     * Binds numbers to a query that joins {@link #WANTED}.
     *
     * @param numbers at least one
     */
    static Query bind(Query query, Collection<RowNumber> numbers) {
        List<String> pairs = new ArrayList<>();
        for (RowNumber each : numbers) {
            int no = pairs.size();
            query.bind("row" + no, each.estimate).bind("number" + no, each.number);
            pairs.add("(:row" + no + ", :number" + no + ")");
        }
        return query.define("numbers", String.join(", ", pairs));
    }

    /** The number of a figure. */
    static String of(Figure figure) {
        return number(figure.low(), figure.best(), figure.high());
    }

    private static String number(Long low, Long best, Long high) {
        return best == null ? text(low) + BOUNDS + text(high) : best.toString();
    }

    private static String text(Long bound) {
        return Objects.toString(bound, "");
    }

    @Override
    public int compareTo(RowNumber other) {
        return ORDER.compare(this, other);
    }
}
