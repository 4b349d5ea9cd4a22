package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.view.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How rows are ordered. The names stand in addresses. */
enum Sort {
    /** What is comparable stands together, the subject with the newest statement first. */
    SUBJECT("", false, null),
    ACTOR("Who says", false, row -> text(row.actor().name())),
    FIGURE("Figure", true, row -> row.figure().middle()),
    FORCE("Of whom", false, row -> text(Words.counted(row.force(), row.figure()))),
    MEASURE("Measure", false, Estimate::measure),
    PLACE("Where", false, row -> text(Words.place(row.place()))),
    SAID("Said on", true, Estimate::statedOn),
    ORIGINS("Origins", true, Estimate::origins);

    private static final Comparator<Estimate> NEWEST_FIRST = Comparator.comparing(Estimate::statedOn)
            .thenComparing(Estimate::publishedAt)
            .reversed()
            .thenComparing(Estimate::key);

    private final String title;
    private final boolean mostFirst;
    private final Function<Estimate, Comparable<?>> by;

    Sort(String title, boolean mostFirst, Function<Estimate, Comparable<?>> by) {
        this.title = title;
        this.mostFirst = mostFirst;
        this.by = by;
    }

    /** Heading of its column. */
    String title() {
        return title;
    }

    /** Whether a first click shows the greatest first. */
    boolean mostFirst() {
        return mostFirst;
    }

    /** The rows in this order; ties are settled by the newest statement. */
    List<Estimate> sorted(List<Estimate> rows, boolean descending) {
        Function<Estimate, Comparable<?>> key = this == SUBJECT ? ranks(rows) : by;
        Comparator<Keyed> order = Comparator.comparing(Keyed::key, Sort::compare);
        return rows.stream()
                .map(row -> new Keyed(key.apply(row), row))
                .sorted((descending ? order.reversed() : order).thenComparing(Keyed::row, NEWEST_FIRST))
                .map(Keyed::row)
                .toList();
    }

    /** A row with what it is ordered by, which is worked out once. */
    private record Keyed(Comparable<?> key, Estimate row) {}

    /** All keys of an order are of one type. */
    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> one, Comparable<?> other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static String text(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Function<Estimate, Comparable<?>> ranks(List<Estimate> rows) {
        Map<String, Integer> ranks = new HashMap<>();
        rows.stream().sorted(NEWEST_FIRST).forEach(row -> ranks.putIfAbsent(row.subject(), ranks.size()));
        return row -> ranks.get(row.subject());
    }
}
