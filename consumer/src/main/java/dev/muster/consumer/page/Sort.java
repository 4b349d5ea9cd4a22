package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import dev.muster.consumer.view.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How rows are ordered. The names stand in addresses. */
enum Sort {
    /** What is comparable stands together, the subject with the newest statement first. */
    SUBJECT("", false, null),
    ACTOR("Who says", false, Comparator.comparing(row -> row.actor().name(), String.CASE_INSENSITIVE_ORDER)),
    FIGURE("Figure", true, Comparator.comparing(row -> row.figure().middle())),
    FORCE(
            "Of whom",
            false,
            Comparator.comparing(row -> Words.counted(row.force(), row.figure()), String.CASE_INSENSITIVE_ORDER)),
    MEASURE("Measure", false, Comparator.comparing(Estimate::measure)),
    PLACE("Where", false, Comparator.comparing(row -> Words.place(row.place()), String.CASE_INSENSITIVE_ORDER)),
    SAID("Said on", true, Comparator.comparing(Estimate::statedOn).thenComparing(Estimate::publishedAt)),
    ORIGINS("Origins", true, Comparator.comparing(Estimate::origins));

    private static final Comparator<Estimate> NEWEST_FIRST = Comparator.comparing(Estimate::statedOn)
            .thenComparing(Estimate::publishedAt)
            .reversed()
            .thenComparing(Estimate::key);

    private final String title;
    private final boolean mostFirst;
    private final Comparator<Estimate> order;

    Sort(String title, boolean mostFirst, Comparator<Estimate> order) {
        this.title = title;
        this.mostFirst = mostFirst;
        this.order = order;
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
        Comparator<Estimate> first = this == SUBJECT ? bySubject(rows) : descending ? order.reversed() : order;
        return rows.stream().sorted(first.thenComparing(NEWEST_FIRST)).toList();
    }

    private static Comparator<Estimate> bySubject(List<Estimate> rows) {
        Map<Subject, Integer> ranks = new HashMap<>();
        rows.stream().sorted(NEWEST_FIRST).forEach(row -> ranks.putIfAbsent(Subject.of(row), ranks.size()));
        return Comparator.comparing(row -> ranks.get(Subject.of(row)));
    }
}
