package dev.muster.consumer.page;

import dev.muster.consumer.table.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What everybody has said of a subject, over time.
 *
 * @param subject what all figures are about
 * @param lines one for each actor, the one with the newest statement first
 */
record Series(Subject subject, List<Line> lines) {
    Series {
        lines = List.copyOf(lines);
    }

    /** The history of every row of a subject. */
    static Series of(Subject subject, List<Estimate> rows, Ledger ledger, Known known) {
        List<Estimate> latest =
                rows.stream().filter(row -> Subject.of(row).is(subject)).toList();
        Map<String, List<Estimate>> histories =
                ledger.histories(latest.stream().map(Estimate::key).toList(), known);
        List<Line> lines = latest.stream()
                .map(row -> new Line(row.actor(), newestOfEachDay(histories.getOrDefault(row.key(), List.of()))))
                .filter(line -> !line.points().isEmpty())
                .sorted(Comparator.comparing((Line line) -> line.latest().statedOn())
                        .reversed()
                        .thenComparing(line -> line.actor().id()))
                .toList();
        Subject named = lines.isEmpty() ? subject : Subject.of(lines.get(0).latest());
        return new Series(named, lines);
    }

    /** An actor that gave several figures on one day ends that day with the one that was published last. */
    private static List<Estimate> newestOfEachDay(List<Estimate> history) {
        Map<LocalDate, Estimate> days = new LinkedHashMap<>();
        history.forEach(point -> days.put(point.statedOn(), point));
        return new ArrayList<>(days.values());
    }

    /** Days on which anything was said, in order. */
    TreeSet<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        lines.forEach(line -> line.points().forEach(point -> days.add(point.statedOn())));
        return days;
    }

    /** From the lowest to the highest limit of what stood on each day on which something was said. */
    List<Span> range() {
        return days().stream().map(this::spanOn).toList();
    }

    private Span spanOn(LocalDate day) {
        List<Estimate> standing = lines.stream()
                .map(line -> on(line, day))
                .filter(Objects::nonNull)
                .toList();
        long low = standing.stream()
                .mapToLong(each -> Show.lowest(each.figure()))
                .min()
                .orElseThrow();
        long high = standing.stream()
                .mapToLong(each -> Show.highest(each.figure()))
                .max()
                .orElseThrow();
        return new Span(day, low, high, standing.size());
    }

    private static Estimate on(Line line, LocalDate day) {
        return line.points().stream()
                .filter(point -> !point.statedOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /**
     * The range across actors from a day on.
     *
     * @param from first day
     * @param low lowest limit of all figures
     * @param high highest limit
     * @param actors how many had said something
     */
    record Span(LocalDate from, long low, long high, int actors) {}
}
