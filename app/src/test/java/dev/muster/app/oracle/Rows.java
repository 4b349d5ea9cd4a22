package dev.muster.app.oracle;

import dev.muster.schema.Claim;
import dev.muster.schema.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table and its history that claims make. */
final class Rows {
    /** All other measures count what happens: over a period that is told they are no state and no running total. */
    private static final Set<String> STATES =
            Set.of("DEPLOYED", "PRESENT", "EN_ROUTE", "TRAINING", "PLANNED", "STRENGTH", "OTHER");

    private static final Comparator<Row> NEWEST =
            Comparator.comparing(Row::statedOn).thenComparing(Row::publishedAt).thenComparing(Row::claim);

    private Rows() {}

    /** One article that gives a row a value, in a claim. */
    private record Value(Said said, Claim claim, Source source) {}

    static List<Row> of(Map<Said, Claim> claims) {
        Map<List<List<String>>, List<Value>> values = new HashMap<>();
        claims.forEach((said, claim) -> claim.getSources().stream()
                .filter(source -> isValue(said, source))
                .forEach(source -> values.computeIfAbsent(List.of(said.row(), said.number()), key -> new ArrayList<>())
                        .add(new Value(said, claim, source))));
        List<Row> history = new ArrayList<>();
        values.values().forEach(sameNumber -> addPoints(history, sameNumber));
        return List.copyOf(history);
    }

    private static boolean isValue(Said said, Source source) {
        boolean isOfPeriod = source.getAsOfFrom() != null && source.getAsOfTo() != null;
        return source.getWithdrawnAt() == null
                && said.isFigureAsserted()
                && (STATES.contains(said.measure()) || !isOfPeriod);
    }

    /** A point for each claim and day; it counts all that gave the row this number up to the day. */
    private static void addPoints(List<Row> history, List<Value> sameNumber) {
        Map<LocalDate, Map<String, List<Value>>> days = sameNumber.stream()
                .collect(Collectors.groupingBy(
                        value -> value.source().getStatedOn(),
                        TreeMap::new,
                        Collectors.groupingBy(value -> value.claim().getId())));
        days.forEach((day, claims) -> {
            List<Value> known = sameNumber.stream()
                    .filter(value -> !value.source().getStatedOn().isAfter(day))
                    .toList();
            claims.values().forEach(values -> history.add(point(day, values, known)));
        });
    }

    private static Row point(LocalDate day, List<Value> values, List<Value> known) {
        Said said = values.get(0).said();
        List<Source> sources = known.stream().map(Value::source).toList();
        return new Row(
                said.row(),
                values.get(0).claim().getActor().getName(),
                Row.figure(said.low(), said.best(), said.high(), said.qualifier()),
                day,
                values.stream()
                        .map(value -> value.source().getPublishedAt())
                        .max(Instant::compareTo)
                        .orElseThrow(),
                (int) sources.stream().map(Source::getArticleId).distinct().count(),
                Origin.outlets(sources),
                Origin.count(sources),
                said.id(),
                List.copyOf(known.stream()
                        .map(value -> value.claim().getId())
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    static List<Row> newest(Collection<Row> history) {
        Map<List<String>, Row> newest = new HashMap<>();
        history.forEach(row ->
                newest.merge(row.row(), row, (one, other) -> NEWEST.compare(one, other) >= 0 ? one : other));
        return List.copyOf(newest.values());
    }
}
